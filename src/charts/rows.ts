import { inRuns, type Run } from './runs.ts';
import type { CircleMark, GroupMark, Mark, TextMark } from './scene.ts';

/** A panel of single marks: an event of a timeline. */
export type Row = Omit<GroupMark, 'marks'> & { readonly marks: readonly (CircleMark | TextMark | GroupMark)[] };

/** Panels one below the other, whose marks stand in the same columns. */
export type Rows = readonly [Row, ...Row[]];

/** Fewer panels than this are not worth a frame of their own. */
const leastRows = 3;

const isRow = (mark: Mark | Run): mark is Row =>
  'kind' in mark && mark.kind === 'group' && mark.role === 'panel' && mark.x === 0 && mark.marks.every(({ kind, role }) => kind === 'circle' || kind === 'text' || (kind === 'group' && role !== 'panel')) && inRuns(mark.marks).every((one) => 'kind' in one);

/** Whether it is rows, and no mark or run. */
export const isRows = (one: Mark | Run | Rows): one is Rows => !('kind' in one) && one[0].kind === 'group';

/** Marks and runs with the rows among them that follow each other taken together. */
export function inRows(marks: readonly (Mark | Run)[]): (Mark | Run | Rows)[] {
  const start = marks.findIndex(isRow);
  if (start < 0) return [...marks];
  const rest = marks.slice(start);
  const end = rest.findIndex((mark) => !isRow(mark));
  const rows = rest.slice(0, end < 0 ? undefined : end);
  return [...marks.slice(0, start), ...(rows.length < leastRows ? rows : [rows as unknown as Rows]), ...(end < 0 ? [] : inRows(rest.slice(end)))];
}
