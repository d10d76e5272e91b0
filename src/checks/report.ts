import { isError, type CheckResult } from './check.ts';
import { formatProblem } from './problem.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The problems a line each with their mends, then what was examined. */
export function formatReport({ problems, examined }: CheckResult): string {
  const errors = problems.filter(isError).length;
  const counts = Object.entries(examined).map(([name, count]) => `${count} ${count === 1 ? name.replace(/ies$/, 'y').replace(/s$/, '') : name}`).join(', ');
  return [...problems.map(formatProblem), `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}. Examined ${counts}.`].join('\n');
}
