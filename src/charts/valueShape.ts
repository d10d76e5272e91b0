import type { Datum } from './series.ts';
import { rounded, type Mark, type Tone } from './scene.ts';

/** A rectangle by its corner and size. */
export type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The rectangle of a bar or column: filled, or outlined and hatched where its value is disputed. */
export function valueShape(rect: Rect, datum: Partial<Pick<Datum, 'fact' | 'label'>> & Pick<Datum, 'disputed'>, tone: Tone): Mark {
  const { fact, label } = datum;
  const cell = { role: rect.width < leastSeamed ? 'point' : 'mark', tone, ...(fact !== undefined && { fact, label }) } as const;
  if (!datum.disputed) return { kind: 'rect', ...cell, ...rect, paint: 'fill' };
  const outline = { kind: 'rect', role: 'mark', tone, ...insetRect(rect), paint: 'outline' } as const;
  const hatching = { kind: 'path', role: 'mark', tone, d: hatchPath(rect), paint: 'outline', strokeWidth: 1.5 } as const;
  return { kind: 'group', ...cell, disputed: true, x: 0, y: 0, marks: [outline, hatching] };
}

/** A rectangle narrower than this has no seam around it, which would cover it. */
const leastSeamed = 4;

/** Half an outline's width inside, so that the outline ends where the fill would. */
const insetRect = ({ x, y, width, height }: Rect): Rect => ({
  x: x + inset,
  y: y + inset,
  width: Math.max(0, width - 2 * inset),
  height: Math.max(0, height - 2 * inset),
});
const inset = 0.75;

/** From one stroke to the next, along the horizontal. */
const hatchStep = 6;

/** Rising strokes cut off at the edges, as one path: a pattern would need an id that is unique on the page. */
function hatchPath({ x, y, width, height }: Rect): string {
  let d = '';
  for (let offset = hatchStep; offset < width + height; offset += hatchStep) {
    const [startX, startY] = [x + Math.max(0, offset - height), y + Math.min(height, offset)];
    const [endX, endY] = [x + Math.min(width, offset), y + Math.max(0, offset - width)];
    d += `M${rounded(startX)},${rounded(startY)}L${rounded(endX)},${rounded(endY)}`;
  }
  return d;
}
