import type { Problem } from '../../checks/problem.ts';

/** One row of a file: the line (of a spreadsheet: the row) that it begins on, and its cells as text. */
export type RawRow = { readonly line: number; readonly cells: readonly string[] };

/** A block of cells that a spreadsheet shows as one; all numbers from 1. */
export type Merge = { readonly reference: string; readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** What a Data Resource says of one of its fields. */
export type DeclaredField = {
  readonly name: string;
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly unit?: string | undefined;
  readonly constraints?: unknown;
};

/** What a Data Resource says of its table. */
export type Declared = {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly licenses?: unknown;
  readonly fields: readonly DeclaredField[];
  readonly primaryKey: readonly string[];
  readonly missingValues: readonly string[];
};

/** A table as it stands in a file: nothing is understood yet. */
export type RawTable = {
  /** The path as the editor typed it. */
  readonly file: string;
  /** The sheet of a workbook. */
  readonly sheet?: string | undefined;
  readonly rows: readonly RawRow[];
  /** How it was read: `UTF-8, separated by commas`. */
  readonly reading: string;
  readonly merges: readonly Merge[];
  readonly declared?: Declared | undefined;
  /** Where a cell stands in the file, where that is not its line and the number of its column. */
  readonly locate?: ((line: number, column: number) => Pick<Problem, 'line' | 'column'>) | undefined;
};

/** Something that could be read, or what is wrong with it. */
export type Read<Value> = { readonly value?: Value; readonly problems: readonly Problem[] };

type Words = Pick<Problem, 'rule' | 'message' | 'mend'> & { readonly text?: string };

/** A problem of a file as a whole, or of one line of it. */
export const fileProblem = (file: string, { rule, message, mend, text = '' }: Words, line = 1, column = 1): Problem => ({ file, line, column, rule, severity: 'error', message, mend, text });

/** A problem of one cell; `column` from 1. A spreadsheet's is named by its sheet and its letters too, as an editor sees them. */
export function tableProblem(table: RawTable, line: number, column: number, words: Words): Problem {
  const place = table.sheet === undefined ? '' : `Sheet ${quoted(table.sheet)}, cell ${letters(column)}${line}: `;
  const at = table.locate?.(line, column) ?? { line, column };
  return fileProblem(table.file, { ...words, message: `${place}${words.message}` }, at.line, at.column);
}

/** The letters of a spreadsheet's column: 1 is `A`, 28 is `AB`. */
export const letters = (column: number): string => (column < 1 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26)));

/** Text of a file as it is shown on a terminal: short, on one line, with nothing that could steer the terminal. */
export const printable = (text: string, longest = 40): string => {
  const line = text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '\uFFFD');
  return [...line].length > longest ? `${[...line].slice(0, longest - 1).join('')}…` : line;
};

export const quoted = (text: string): string => `"${printable(text)}"`;
