import type { Frame } from './frame.ts';
import type { Mark, Tone } from './scene.ts';
import { symbolMark } from './symbol.ts';
import { hangingBaseline, linesWidth, textHeight, textMark } from './text.ts';
import { valueShape, type Rect } from './valueShape.ts';
import { wrapText } from './wrapText.ts';

/** What stands before the words of a key: a swatch of a tone, the symbol of a lane, a mark of the chart's own in a square of the swatch's size, or nothing. */
export type KeyEntry = {
  readonly text: string;
  readonly swatch?: { readonly tone: Tone; readonly disputed?: boolean; /** The lane of a timeline. */ readonly lane?: number } | { readonly draw: (square: Rect) => Mark };
};

type Drawing = { readonly marks: readonly Mark[]; readonly height: number };

/** The entries of a key in rows, as many to a row as fit; its height is 0 where there are none. */
export function keyDrawing(entries: readonly KeyEntry[], frame: Frame): Drawing {
  const marks: Mark[] = [];
  let [x, y] = [0, 0];
  let rowHeight = 0;
  for (const entry of entries) {
    const indent = entry.swatch ? frame.fontSize * 1.15 : 0;
    const lines = wrapText(entry.text, frame.width - indent, frame);
    const width = indent + linesWidth(lines, frame);
    if (x > 0 && x + width > frame.width) [x, y, rowHeight] = [0, y + rowHeight + frame.fontSize * 0.4, 0];
    marks.push(...entryMarks(entry, lines, { x, y, indent, frame }));
    rowHeight = Math.max(rowHeight, textHeight(lines.length, frame));
    x += width + frame.fontSize * 1.2;
  }
  return { marks, height: y + rowHeight };
}

function entryMarks({ swatch }: KeyEntry, lines: readonly string[], { x, y, indent, frame }: { x: number; y: number; indent: number; frame: Frame }): Mark[] {
  const text = textMark({ role: 'key', tone: 'soft', x: x + indent, y: hangingBaseline(y, frame), lines });
  return swatch ? [swatchMark(swatch, x, y, frame), text] : [text];
}

function swatchMark(swatch: NonNullable<KeyEntry['swatch']>, x: number, y: number, { fontSize }: Frame): Mark {
  const side = fontSize * 0.8;
  const square = { x, y: y + fontSize * 0.08, width: side, height: side };
  if ('draw' in swatch) return swatch.draw(square);
  const { tone, disputed = false, lane } = swatch;
  if (lane !== undefined) return symbolMark(lane, { role: 'key', tone, ...(disputed && { disputed }), x: x + fontSize * 0.45, y: y + fontSize * 0.48 }, 70);
  return valueShape(square, { disputed }, tone);
}
