import type { CircleMark, LineMark, Mark, RectMark, TextMark } from './scene.ts';

/** A mark whose place is one point, from which it is drawn. */
export type PointMark = RectMark | CircleMark | TextMark;

/** Marks of one form: each differs from the others in its place, its length, its looks and its words. */
export type Run = readonly [PointMark, ...PointMark[]] | readonly [LineMark, ...LineMark[]];

export const isLines = (run: Run): run is readonly [LineMark, ...LineMark[]] => run[0].kind === 'line';

/** Fewer marks than this are not worth a frame of their own. */
const leastRun = 3;

/** What all marks of a run have in common; undefined for marks that are in none. */
function formOf(mark: Mark): string | undefined {
  switch (mark.kind) {
    case 'rect':
      return `rect ${mark.role} ${mark.paint}`;
    case 'line':
      return mark.label === undefined ? `line ${mark.role} ${mark.tone}` : undefined;
    case 'circle':
      return `circle ${mark.role} ${mark.radius}`;
    case 'text':
      return `text ${mark.role} ${mark.anchor}`;
    case 'path':
    case 'group':
      return undefined;
    default:
      return mark satisfies never;
  }
}

const isLong = (run: readonly Mark[]): boolean => run.length >= leastRun;

/**
 * Marks in runs, each in the place of its first: the names of rows, then their bars, then their values. Marks that are read out keep their order, since keys
 * go by it; and none comes to lie under or over a path or a group that it did not.
 */
export function inRuns(marks: readonly Mark[]): (Mark | Run)[] {
  const found: (Mark | Run)[] = [];
  const open = new Map<string, Mark[]>();
  let read: string | undefined;
  const close = (): void => {
    for (const run of open.values()) found.push(...(isLong(run) ? [run as unknown as Run] : run));
    open.clear();
    read = undefined;
  };
  for (const mark of marks) {
    const form = formOf(mark);
    const isRead = mark.label !== undefined;
    if (form === undefined || (isRead && read !== undefined && read !== form)) close();
    if (form === undefined) found.push(mark);
    else open.set(form, [...(open.get(form) ?? []), mark]);
    if (isRead && form !== undefined) read = form;
  }
  close();
  return found;
}
