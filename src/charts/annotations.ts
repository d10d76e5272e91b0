import { overlaps, type Box } from './box.ts';
import type { Frame } from './frame.ts';
import type { LineMark, Mark, TextMark } from './scene.ts';
import type { Datum } from './series.ts';
import { hangingBaseline, textBox, textHeight, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** A datum that has words beside it, and the point that they speak of. */
export type Annotated = { readonly datum: Pick<Datum, 'fact' | 'annotation'>; readonly x: number; readonly y: number };

type Note = { readonly text: TextMark; readonly leader: LineMark };

/** How much room above the plot the annotations of `data` need, at most. */
export function annotationRoom(data: readonly Pick<Datum, 'annotation'>[], frame: Frame): number {
  const heights = data.filter((datum) => datum.annotation !== '').map((datum) => rowHeight([datum], frame));
  return heights.length * Math.max(0, ...heights);
}

const noteLines = (text: string, frame: Frame): string[] => wrapText(text, noteWidth(frame), { ...frame, maxLines: 6 });
const noteWidth = (frame: Frame): number => (frame.isNarrow ? frame.width * 0.5 : 230);
const rowHeight = (data: readonly Pick<Datum, 'annotation'>[], frame: Frame): number =>
  Math.max(...data.map((datum) => textHeight(noteLines(datum.annotation, frame).length, frame))) + frame.fontSize * 0.5;

/**
 * Annotations in the band from `top` down, each with a fine line to its point. A text stands beside its line, on the side
 * where it fits, in the lowest row where it meets no other text or line; one that fits nowhere is left out.
 */
export function annotationMarks(points: readonly Annotated[], { top, left, right }: { top: number; left: number; right: number }, frame: Frame): Mark[] {
  const noted = points.filter(({ datum }) => datum.annotation !== '');
  if (noted.length === 0) return [];
  const height = rowHeight(noted.map((point) => point.datum), frame);
  const placed: Note[] = [];
  for (const point of noted) {
    const rows = noted.map((_, index) => top + height * (noted.length - 1 - index));
    const free = rows.flatMap((rowTop) => sides(point, rowTop, frame)).find((note) => isInside(note, left, right, frame) && placed.every((other) => areApart(note, other, frame)));
    if (free) placed.push(free);
  }
  return placed.flatMap(({ text, leader }) => [leader, text]);
}

/** The note to the right of its line, and to the left. */
const sides = ({ datum, x, y }: Annotated, top: number, frame: Frame): Note[] =>
  (['start', 'end'] as const).map((anchor) => ({
    text: textMark({ role: 'annotation', tone: 'soft', fact: datum.fact, x: x + (anchor === 'start' ? 6 : -6), y: hangingBaseline(top, frame), lines: noteLines(datum.annotation, frame), anchor }),
    leader: { kind: 'line', role: 'leader', tone: 'soft', x1: x, x2: x, y1: top, y2: Math.max(top, y) },
  }));

function isInside({ text }: Note, left: number, right: number, frame: Frame): boolean {
  const box = textBox(text, frame.fontSize);
  return box.left >= left && box.right <= right;
}

function areApart(a: Note, b: Note, { fontSize }: Frame): boolean {
  const [boxA, boxB] = [textBox(a.text, fontSize), textBox(b.text, fontSize)];
  return !overlaps(boxA, boxB) && !overlaps(boxA, leaderBox(b)) && !overlaps(leaderBox(a), boxB);
}

const leaderBox = ({ leader }: Note): Box => ({ left: leader.x1 - 3, right: leader.x1 + 3, top: leader.y1, bottom: leader.y2 });
