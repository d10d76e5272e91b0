import { range } from 'd3';
import { overlaps, type Box } from './box.ts';
import type { Frame } from './frame.ts';
import type { Mark, TextMark } from './scene.ts';
import type { Datum } from './series.ts';
import { hangingBaseline, movedInto, textBox, textHeight, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** A datum and how far right the point is that its annotation speaks of. */
export type Annotated = { readonly datum: Pick<Datum, 'fact' | 'annotation'>; readonly x: number; /** Set in bold ink: a name rather than a remark. */ readonly isStrong?: boolean };

/** An annotation in its row, and the fine line that falls from it at `x`. */
type Note = {
  readonly fact: string;
  readonly x: number;
  readonly text: TextMark;
  /** Beside the text the line begins at its top, and under it at its foot. */
  readonly lineTop: number;
};

/** The annotations of a chart, in a band of this height above its plot. */
export type NoteBand = { readonly notes: readonly Note[]; readonly height: number };

/**
 * Annotations side by side and above each other, each beside the line to its point, so that no text meets another text or
 * line. The lowest rows are filled first; if there is no such arrangement the last annotation is left out.
 */
export function noteBand(points: readonly Annotated[], frame: Frame): NoteBand {
  const noted = points.filter(({ datum }) => datum.annotation !== '').slice(0, mostNotes);
  if (noted.length === 0) return { notes: [], height: 0 };
  const linesOf = noted.map((point) => noteLines(point, frame));
  const rowHeight = textHeight(Math.max(...linesOf.map((lines) => lines.length)), frame) + frame.fontSize * 0.5;
  const options = noted.map((point, index) => noteOptions(point, linesOf[index]!, { rows: noted.length, rowHeight, frame }));
  const notes = arrangement(options, [], frame);
  const top = Math.min(...notes.map((note) => textBox(note.text, frame.fontSize).top));
  if (notes.length === 0) return { notes, height: 0 };
  const moved = notes.map((note) => ({ ...note, text: { ...note.text, y: note.text.y - top }, lineTop: note.lineTop - top }));
  return { notes: moved, height: noted.length * rowHeight - top };
}

/** Beyond so many, arrangements are too many to try. */
const mostNotes = 5;

const noteLines = ({ datum, isStrong = false }: Annotated, frame: Frame): string[] =>
  wrapText(datum.annotation, frame.isNarrow ? frame.width * 0.5 : 230, { ...frame, weight: isStrong ? 600 : 400, maxLines: 6 });

type Rows = { readonly rows: number; readonly rowHeight: number; readonly frame: Frame };

/** The places of a note, from the lowest row up: right and left of its line where the frame has the width, and above it. */
function noteOptions({ datum, x, isStrong = false }: Annotated, lines: readonly string[], { rows, rowHeight, frame }: Rows): Note[] {
  return range(rows - 1, -1, -1).flatMap((row) => {
    const y = hangingBaseline(row * rowHeight, frame);
    const beside = textMark({ role: 'annotation', tone: isStrong ? 'ink' : 'soft', fact: datum.fact, x: x + 6, y, lines, isStrong });
    const texts = [beside, { ...beside, x: x - 6, anchor: 'end' as const }].filter((text) => movedInto(text, [0, frame.width], frame).x === text.x);
    const above = movedInto({ ...beside, x, anchor: 'middle' }, [0, frame.width], frame);
    return [
      ...texts.map((text) => ({ fact: datum.fact, x, text, lineTop: textBox(text, frame.fontSize).top })),
      { fact: datum.fact, x, text: above, lineTop: textBox(above, frame.fontSize).bottom + 2 },
    ];
  });
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
  return !overlaps(boxA, boxB) && !overlaps(boxA, fallBox(b)) && !overlaps(fallBox(a), boxB);
}

/** Where the line of a note falls, all the way down. */
const fallBox = ({ x, lineTop }: Note): Box => ({ left: x - 3, right: x + 3, top: lineTop, bottom: Infinity });

/** The notes of a band whose top is the top of the chart, with lines that fall to the height `bottoms` has for each fact. */
export const noteMarks = ({ notes, height }: NoteBand, bottoms: ReadonlyMap<string, number>): Mark[] =>
  notes.flatMap(({ fact, x, text, lineTop }): Mark[] => [
    { kind: 'line', role: 'leader', tone: 'soft', x1: x, x2: x, y1: lineTop, y2: Math.max(height, bottoms.get(fact) ?? height) },
    text,
  ]);
