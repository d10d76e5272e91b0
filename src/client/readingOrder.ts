import { middleX, middleY, type Box } from './boxes.ts';
import { boxOf, type Mark } from './marks.ts';

const downX = (a: Box, b: Box): number => middleX(a) - middleX(b) || middleY(a) - middleY(b);
/** Signs of one row differ in height by less than a pixel. */
const downRows = (a: Box, b: Box): number => Math.round(middleY(a) - middleY(b)) || middleX(a) - middleX(b);

/** Kinds whose marks are not drawn in the order in which they are read: clouds go along the axis, grids row by row. */
const orders: Readonly<Record<string, (a: Box, b: Box) => number>> = { dots: downX, scatter: downX, heat: downRows, matrix: downRows };

/** The marks as the right arrow goes through them; most charts go series by series along the axis, as they are drawn. */
export function inReadingOrder(marks: readonly Mark[], drawing: HTMLElement): readonly Mark[] {
  const order = orders[drawing.parentElement!.dataset['kind']!];
  return order ? marks.map((mark) => ({ mark, box: boxOf(mark) })).sort((a, b) => order(a.box, b.box)).map(({ mark }) => mark) : marks;
}
