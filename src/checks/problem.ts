/** What is wrong with one place of the content, and how to mend it. */
export type Problem = {
  /** The path from the project's folder: `content/articles/the-cuts.mdx`. */
  readonly file: string;
  /** From 1; 1 and 1 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** The name of the rule: `figure-mismatch`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** What is wrong, with what was found. */
  readonly message: string;
  /** How to mend it. */
  readonly mend: string;
  /** The text that was found, as the editor wrote it. */
  readonly text: string;
};

/** A place in a file; lines and columns from 1. */
export type Position = Pick<Problem, 'file' | 'line' | 'column'>;

/** One line a problem and its mend under it. What was found is quoted in both, and can neither begin a line nor steer a terminal. */
export const formatProblem = ({ file, line, column, rule, severity, message, mend }: Problem): string =>
  `${onOneLine(file)}:${line}:${column}  ${rule}${severity === 'warning' ? ' (warning)' : ''}  ${onOneLine(message)}\n    ${onOneLine(mend)}`;

const onOneLine = (text: string): string => text.replace(/[\t\r\n\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** By file, then by place in it. */
export const byPlace = (a: Problem, b: Problem): number => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule, 'en');
