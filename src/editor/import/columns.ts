import type { Problem } from '../../checks/problem.ts';
import type { Layout } from './layout.ts';
import { letters, quoted, tableProblem, type RawRow, type RawTable, type Read } from './rawTable.ts';

/** A column as it stands in the file: its number from 1, its heading, and a cell for each row of the body. */
export type Column = { readonly number: number; readonly heading: string; readonly cells: readonly string[] };

/** A table whose rows are as wide as its heading. */
export type Columns = { readonly layout: Layout; readonly columns: readonly Column[] };

/** The columns of a table, and everything that keeps it from being one. Rows at fault are left out, so that the others can be looked at; so are columns with neither heading nor cells. */
export function columnsOf(table: RawTable, layout: Layout): Required<Read<Columns>> {
  const { heading } = layout;
  const width = heading.cells.findLastIndex((cell) => cell !== '') + 1;
  const faults = new Map(layout.body.map((row) => [row, rowProblems(table, row, width)]));
  const body = layout.body.filter((row) => faults.get(row)!.length === 0);
  const columns = heading.cells.slice(0, width).map((text, index): Column => ({ number: index + 1, heading: text, cells: body.map(({ cells }) => cells[index] ?? '') }));
  const problems = [...mergeProblems(table, layout), ...[...faults.values()].flat(), ...headingProblems(table, heading, columns)];
  return { value: { layout: { ...layout, body }, columns: columns.filter((column) => column.heading !== '') }, problems };
}

/** Rows of a sheet or of JSON may end early; in a text file a missing separator has moved the cells. */
function rowProblems(table: RawTable, { line, cells }: RawRow, width: number): Problem[] {
  const isText = table.sheet === undefined && table.locate === undefined;
  const count = Math.max(cells.findLastIndex((cell) => cell !== '') + 1, isText ? Math.min(cells.length, width) : width);
  const ragged = count === width ? [] : [tableProblem(table, line, Math.min(count, width) + (count > width ? 1 : 0), { rule: 'import-row', message: `The row has ${count} ${count === 1 ? 'cell' : 'cells'}, and the heading has ${width}.`, mend: count > width ? 'Put a cell that holds the separator in quotation marks, or give each column a heading.' : 'Add the missing cells; where there is no value, leave the cell blank between its separators.' })];
  const control = cells.flatMap((cell, index) => {
    const found = /[^\P{Cc}\n\t]/u.exec(cell);
    return found ? [tableProblem(table, line, index + 1, { rule: 'import-control', message: `${quoted(cell)} holds the control character U+${found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}, which no text has.`, mend: 'Delete it, or save the file again as "CSV UTF-8".' })] : [];
  });
  return [...ragged, ...control];
}

function headingProblems(table: RawTable, heading: RawRow, columns: readonly Column[]): Problem[] {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').toLowerCase();
  const rule = 'import-heading';
  return columns.flatMap((column, index) => {
    const at = (message: string, mend: string) => [tableProblem(table, heading.line, column.number, { rule, message, mend, text: column.heading })];
    if (column.heading === '') return column.cells.every((cell) => cell === '') || isMerged(table, heading, column) ? [] : at(`Column ${columnName(table, column.number)} has cells and no heading.`, `Write its heading, or delete the column. If the headings stand elsewhere, name their place: --header-row ${heading.line + 1}.`);
    const first = columns.findIndex((other) => plain(other.heading) === plain(column.heading));
    return first === index ? [] : at(`The heading ${quoted(column.heading)} stands twice: over the columns ${columnName(table, first + 1)} and ${columnName(table, column.number)}.`, 'Give each column a heading of its own.');
  });
}

const columnName = (table: RawTable, number: number): string => (table.sheet === undefined ? String(number) : letters(number));

const isMerged = (table: RawTable, { line }: RawRow, { number }: Column): boolean => table.merges.some(({ top, bottom, left, right }) => top <= line && line <= bottom && left < number && number <= right);

/** Only the first of merged cells holds anything, so the others would seem to be blank. */
function mergeProblems(table: RawTable, { heading, body }: Layout): Problem[] {
  const end = body.at(-1)!.line;
  return table.merges
    .filter(({ top, bottom }) => bottom >= heading.line && top <= end)
    .map(({ reference, top, left }) => tableProblem(table, top, left, { rule: 'import-merged', message: `The cells ${reference} are merged into one.`, mend: 'Unmerge them, and write the text into each cell that it is meant for.' }));
}
