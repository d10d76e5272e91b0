import { overlaps, type Box } from './box.ts';
import type { Frame } from './frame.ts';
import type { Mark, TextMark } from './scene.ts';
import type { Datum } from './series.ts';
import { hangingBaseline, textBox, textHeight, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** A datum and how far right the point is that its annotation speaks of. */
export type Annotated = { readonly datum: Pick<Datum, 'fact' | 'annotation'>; readonly x: number };

/** An annotation in its row, and the fine line that falls from it at `x`. */
type Note = { readonly fact: string; readonly x: number; readonly text: TextMark };

/** The annotations of a chart, in a band of this height above its plot. */
export type NoteBand = { readonly notes: readonly Note[]; readonly height: number };

/**
 * Annotations side by side and above each other, each beside the line to its point, so that no text meets another text or
 * line. The lowest rows are filled first; if there is no such arrangement the last annotation is left out.
 */
export function noteBand(points: readonly Annotated[], frame: Frame): NoteBand {
  const noted = points.filter(({ datum }) => datum.annotation !== '').slice(0, mostNotes);
  if (noted.length === 0) return { notes: [], height: 0 };
  const linesOf = noted.map(({ datum }) => noteLines(datum.annotation, frame));
  const rowHeight = textHeight(Math.max(...linesOf.map((lines) => lines.length)), frame) + frame.fontSize * 0.5;
  const options = noted.map((point, index) => noteOptions(point, linesOf[index]!, { rows: noted.length, rowHeight, frame }));
  const notes = arrangement(options, [], frame);
  const top = Math.min(...notes.map((note) => textBox(note.text, frame.fontSize).top));
  const moved = notes.map((note) => ({ ...note, text: { ...note.text, y: note.text.y - top } }));
  return { notes: moved, height: noted.length * rowHeight - top };
}

/** Beyond so many, arrangements are too many to try. */
const mostNotes = 5;

const noteLines = (text: string, frame: Frame): string[] => wrapText(text, frame.isNarrow ? frame.width * 0.5 : 230, { ...frame, maxLines: 6 });

type Rows = { readonly rows: number; readonly rowHeight: number; readonly frame: Frame };

/** The places of a note that are within the frame: right and left of its line, from the lowest row up. */
function noteOptions({ datum, x }: Annotated, lines: readonly string[], { rows, rowHeight, frame }: Rows): Note[] {
  const options: Note[] = [];
  for (let row = rows - 1; row >= 0; row -= 1)
    for (const anchor of ['start', 'end'] as const) {
      const y = hangingBaseline(row * rowHeight, frame);
      const text = textMark({ role: 'annotation', tone: 'soft', fact: datum.fact, x: x + (anchor === 'start' ? 6 : -6), y, lines, anchor });
      const { left, right } = textBox(text, frame.fontSize);
      if (left >= 0 && right <= frame.width) options.push({ fact: datum.fact, x, text });
    }
  return options;
}

/** The first choice of one option for each note in which all are apart; with the last note left out where there is none. */
function arrangement(options: readonly (readonly Note[])[], placed: readonly Note[], frame: Frame): readonly Note[] {
  let most = placed;
  for (const note of options[placed.length] ?? []) {
    if (!placed.every((other) => areApart(note, other, frame))) continue;
    const longer = arrangement(options, [...placed, note], frame);
    if (longer.length === options.length) return longer;
    if (longer.length > most.length) most = longer;
  }
  return most;
}

function areApart(a: Note, b: Note, { fontSize }: Frame): boolean {
  const [boxA, boxB] = [textBox(a.text, fontSize), textBox(b.text, fontSize)];
  return !overlaps(boxA, boxB) && !overlaps(boxA, fallBox(b, boxB)) && !overlaps(fallBox(a, boxA), boxB);
}

/** Where the line of a note falls, from the top of its text down. */
const fallBox = ({ x }: Note, { top }: Box): Box => ({ left: x - 3, right: x + 3, top, bottom: Infinity });

/** The notes of a band whose top is the top of the chart, with lines that fall to the height `bottoms` has for each fact. */
export const noteMarks = ({ notes }: NoteBand, bottoms: ReadonlyMap<string, number>, { fontSize }: Frame): Mark[] =>
  notes.flatMap(({ fact, x, text }): Mark[] => {
    const { top, bottom } = textBox(text, fontSize);
    return [{ kind: 'line', role: 'leader', tone: 'soft', x1: x, x2: x, y1: top, y2: Math.max(bottom, bottoms.get(fact) ?? bottom) }, text];
  });
