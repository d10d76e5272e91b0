import type { CellValue } from '../../schema/table.ts';
import type { Import, WrittenColumn } from './importTable.ts';
import { printable, quoted, type RawRow } from './rawTable.ts';

/** What was inferred of a table, as an editor reads it on a terminal before anything is written. */
export function describeImport({ table, layout, columns, key }: Import): string {
  const notes = columns.find(({ field }) => field.name === 'note')?.values.filter((value) => value !== null).length ?? 0;
  const word = table.sheet === undefined ? 'line' : 'row';
  const left = [
    ...(layout.above.length > 0 ? [`Left out above the table: ${rowsText(layout.above, word)}.`] : []),
    ...(layout.below.length > 0 ? [`Left out below the table: ${rowsText(layout.below, word)}.`] : []),
  ];
  const others = key.others.slice(0, 4).map((names) => names.join(' + '));
  return [
    `${table.file}: ${table.reading}; the heading is ${word} ${layout.heading.line}; ${count(layout.body.length, 'row')}, ${count(columns.filter(({ heading }) => heading !== undefined).length, 'column')}.`,
    ...left,
    ...(table.reading.startsWith('Windows-1252') ? ['The file is not UTF-8. See that £, dashes and accents are right.'] : []),
    '',
    ...tableText([['column', 'name', 'type', 'unit', 'examples', 'blanks'], ...columns.map(columnCells)]),
    '',
    key.isMade ? 'Key: id, made by numbering the rows, since no columns tell them apart.' : `Key: ${key.names.join(' + ')}.${others.length > 0 ? ` It could also be: ${others.join('; ')} (--key ${key.others[0]!.join(',')}).` : ''}`,
    ...(notes > 0 ? [`Notes: ${count(notes, 'row')} with a note; the field "note" keeps what stood where there is no value.`] : []),
    ...(columns.some(({ field }) => field.type === 'number' || field.type === 'integer') ? [] : ['There is no column of numbers: the facts of this dataset will be words.']),
  ].join('\n');
}

const count = (number: number, noun: string): string => `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;

/** `line 1 "Table 1", line 2 "Posts"` and how many more. */
function rowsText(rows: readonly RawRow[], word: string): string {
  const shown = rows.slice(0, 3).map(({ line, cells }) => `${word} ${line} ${quoted(cells.filter((cell) => cell !== '').join(' '))}`);
  return rows.length > shown.length ? `${shown.join(', ')} and ${rows.length - shown.length} more` : shown.join(', ');
}

function columnCells({ heading, field, values }: WrittenColumn): string[] {
  const present = values.filter((value) => value !== null);
  const examples = [...new Set(present.slice(0, 200).map(exampleText))].slice(0, 3).join(', ');
  return [heading === undefined ? '(made)' : printable(heading, 28), field.name, field.type, printable(field.unit ?? '', 20), printable(examples, 44), String(values.length - present.length)];
}

const exampleText = (value: CellValue): string => printable(String(value), 20);

/** Lines of cells, each column as wide as its widest cell. */
function tableText(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => [...row[index]!].length)));
  const line = (cells: readonly string[]): string => `  ${cells.map((cell, index) => cell + ' '.repeat(widths[index]! - [...cell].length)).join('  ')}`.trimEnd();
  return [line(rows[0]!), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)];
}
