import { range } from 'd3';
import { overlaps, type Box } from './box.ts';
import type { Frame } from './frame.ts';
import type { Mark, TextMark } from './scene.ts';
import type { Datum } from './series.ts';
import { hangingBaseline, movedInto, textBox, textHeight, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** A datum and how far right the point is that its annotation speaks of. */
export type Annotated = { readonly datum: Pick<Datum, 'fact' | 'annotation'>; readonly x: number; /** Set in bold ink: a name rather than a remark. */ readonly isStrong?: boolean; /** Whether it speaks of a cell (true), whose address is then on the text. */ readonly isCell?: boolean };

/** An annotation in its row, and the fine line that falls from it at `x`. */
type Note = {
  readonly fact: string;
  readonly x: number;
  readonly text: TextMark;
  readonly box: Box;
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
  const notes = arrangement(options);
  const top = Math.min(...notes.map((note) => note.box.top));
  if (notes.length === 0) return { notes, height: 0 };
  const moved = notes.map((note) => ({ ...note, text: { ...note.text, y: note.text.y - top }, box: { ...note.box, top: note.box.top - top, bottom: note.box.bottom - top }, lineTop: note.lineTop - top }));
  return { notes: moved, height: noted.length * rowHeight - top };
}

/** Beyond so many, arrangements are too many to try. */
const mostNotes = 5;

const noteLines = ({ datum, isStrong = false }: Annotated, frame: Frame): string[] =>
  wrapText(datum.annotation, frame.isNarrow ? frame.width * 0.5 : 230, { ...frame, weight: isStrong ? 600 : 400, maxLines: 6 });

type Rows = { readonly rows: number; readonly rowHeight: number; readonly frame: Frame };

/** The places of a note, from the lowest row up: right and left of its line where the frame has the width, and above it. What speaks of no cell speaks of what is right of its line, and never stands on the left. */
function noteOptions({ datum, x, isStrong = false, isCell = true }: Annotated, lines: readonly string[], { rows, rowHeight, frame }: Rows): Note[] {
  return range(rows - 1, -1, -1).flatMap((row) => {
    const y = hangingBaseline(row * rowHeight, frame);
    const beside = textMark({ role: 'annotation', tone: isStrong ? 'ink' : 'soft', ...(isCell && { fact: datum.fact }), x: x + 6, y, lines, isStrong });
    const texts = [beside, ...(isCell ? [{ ...beside, x: x - 6, anchor: 'end' as const }] : [])].filter((text) => movedInto(text, [0, frame.width], frame).x === text.x);
    const above = movedInto({ ...beside, x, anchor: 'middle' }, [0, frame.width], frame);
    const note = (text: TextMark, edge: 'top' | 'bottom', gap: number): Note => {
      const box = textBox(text, frame.fontSize);
      return { fact: datum.fact, x, text, box, lineTop: box[edge] + gap };
    };
    return [...texts.map((text) => note(text, 'top', 0)), note(above, 'bottom', 2)];
  });
}

/** So many places are tried before the longest arrangement found is good enough. */
const mostTries = 5000;

/** The first choice of one option for each note in which all are apart; with the last notes left out where there is none. */
function arrangement(options: readonly (readonly Note[])[]): readonly Note[] {
  let [most, tries]: [readonly Note[], number] = [[], 0];
  const isDone = (): boolean => most.length === options.length || tries >= mostTries;
  const extend = (placed: readonly Note[]): void => {
    if (placed.length > most.length) most = placed;
    for (const note of options[placed.length] ?? []) {
      if (isDone()) return;
      tries += 1;
      if (placed.every((other) => areApart(note, other))) extend([...placed, note]);
    }
  };
  extend([]);
  return most;
}

const areApart = (a: Note, b: Note): boolean => !overlaps(a.box, b.box) && !overlaps(a.box, fallBox(b)) && !overlaps(fallBox(a), b.box);

/** Where the line of a note falls, all the way down. */
const fallBox = ({ x, lineTop }: Note): Box => ({ left: x - 3, right: x + 3, top: lineTop, bottom: Infinity });

/** The notes of a band whose top is the top of the chart, with lines that fall to the height `bottoms` has for each fact. */
export const noteMarks = ({ notes, height }: NoteBand, bottoms: ReadonlyMap<string, number>): Mark[] =>
  notes.flatMap(({ fact, x, text, lineTop }): Mark[] => [
    { kind: 'line', role: 'leader', tone: 'soft', x1: x, x2: x, y1: lineTop, y2: Math.max(height, bottoms.get(fact) ?? height) },
    text,
  ]);
