import { isError, type CheckResult } from './check.ts';
import { formatProblem, type Problem } from './problem.ts';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The problems a line each with their mends, then what was examined. */
export function formatReport({ problems, examined }: CheckResult): string {
  const errors = problems.filter(isError).length;
  const counts = Object.entries(examined).map(([name, count]) => `${count} ${count === 1 ? name.replace(/ies$/, 'y').replace(/s$/, '') : name}`).join(', ');
  return [...problems.map(formatProblem), `${plural(errors, 'error')}, ${plural(problems.length - errors, 'warning')}. Examined ${counts}.`].join('\n');
}

/** `{problems: [{file, line, column, rule, severity, message, mend, text}], examined: {…}}`. */
export const formatJson = ({ problems, examined }: CheckResult): string => JSON.stringify({ problems, examined }, null, 2);

/** GitHub's workflow commands: an annotation a problem, then the count. */
export const formatAnnotations = (result: CheckResult): string => [...result.problems.map(annotation), formatReport({ ...result, problems: [] }).replace(/^0 errors, 0 warnings/, `${plural(result.problems.length, 'problem')}`)].join('\n');

const annotation = ({ file, line, column, rule, severity, message, mend }: Problem): string =>
  `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(`${message} ${mend}`)}`;

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Whether a run fails: on any error, and where it is strict on any warning. */
export const isFailure = ({ problems }: CheckResult, isStrict: boolean): boolean => problems.some((problem) => isStrict || isError(problem));
