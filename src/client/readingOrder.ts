import { middleX, middleY } from './boxes.ts';
import { boxOf, type Mark } from './marks.ts';

function downX(one: Mark, other: Mark): number {
  const [a, b] = [boxOf(one), boxOf(other)];
  return middleX(a) - middleX(b) || middleY(a) - middleY(b);
}

/** The marks as the right arrow goes through them: as they are drawn, series by series or row by row, but clouds along the axis. */
export const inReadingOrder = (marks: readonly Mark[], drawing: HTMLElement): readonly Mark[] => (/dots|scatter/.test(drawing.parentElement!.dataset['kind']!) ? marks.toSorted(downX) : marks);
