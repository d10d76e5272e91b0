import type { Problem } from '../../checks/problem.ts';
import type { Field } from '../../schema/field.ts';
import type { CellValue } from '../../schema/table.ts';
import type { Column } from './columns.ts';
import { inferType, namedTypes, type ColumnType, type Reading } from './columnTypes.ts';
import { countedNoun, type Heading } from './headings.ts';
import type { Layout } from './layout.ts';
import { quoted, tableProblem, type RawTable } from './rawTable.ts';
import { readCell, type Cell } from './readCell.ts';

/** A column that is understood: a field, a value for each row, and what a note must say of it. */
export type TypedColumn = {
  readonly column: Column;
  readonly field: Field;
  readonly values: readonly CellValue[];
  readonly notes: readonly (string | undefined)[];
  readonly problems: readonly Problem[];
};

/** What is known of a column before its cells are looked at. `type` is the name that an editor or a Data Resource gives. */
export type Known = { readonly name: string; readonly heading: Heading; readonly type?: string | undefined };

type Look = { readonly cell: Cell; readonly reading: Reading | undefined };

/** Reads every cell of a column by the one type that fits them. */
export function typeColumn(table: RawTable, layout: Layout, column: Column, known: Known): TypedColumn {
  const cells = column.cells.map((text) => readCell(text, table.declared?.missingValues));
  const type = typeOf(cells, column, known);
  const looks = cells.map((cell): Look => ({ cell, reading: readLook(cell, type) }));
  const unit = usualUnit(looks, known.heading.unit);
  const problems = looks.flatMap(({ cell, reading }, index) => {
    const fault = cellFault(cell, reading, type) ?? unitFault(reading, unit, known.heading.unit !== undefined);
    return fault ? [cellProblem(table, layout.body[index]!.line, column, known.name, cell, fault)] : [];
  });
  return { column, field: fieldOf(looks, type, known, unit), values: looks.map(({ reading }) => (reading && 'value' in reading ? reading.value : null)), notes: looks.map((look) => noteOf(look, type, known.heading.title)), problems };
}

/** Letters such as `c` and `x` mean "no value" only beside values: a column of letters is a column of grades. */
function typeOf(cells: readonly Cell[], { heading, number }: Column, { type, heading: { unit } }: Known): ColumnType {
  if (type !== undefined && Object.hasOwn(namedTypes, type)) return namedTypes[type]!;
  const texts = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.bare] : []));
  const letters = cells.filter((cell) => cell.kind === 'marker' && cell.isLetter).length;
  const isYear = unit === undefined && ((number === 1 && !/\b(?:id|code|ref|reference|no|number)\b/i.test(heading)) || /\b(?:years?|period|date|FY)\b|^as at\b|^at \d/i.test(heading));
  return letters > texts.length ? namedTypes.string! : inferType(texts, isYear);
}

const isPlainText = (type: ColumnType): boolean => type === namedTypes.string;

function readLook(cell: Cell, type: ColumnType): Reading | undefined {
  if (cell.kind === 'value') return type.read(isPlainText(type) ? cell.text : cell.bare);
  return cell.kind === 'marker' && cell.isLetter && isPlainText(type) ? { value: cell.text } : undefined;
}

function cellFault(cell: Cell, reading: Reading | undefined, { noun }: ColumnType): string | undefined {
  if (cell.kind === 'error') return 'is an error of a spreadsheet';
  if (reading && 'fault' in reading) return reading.fault;
  return cell.kind === 'value' && !reading ? `is no ${noun}, as the other cells are` : undefined;
}

/** The unit of a column: its heading's, else the one that most cells carry. */
function usualUnit(looks: readonly Look[], told: string | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const { reading } of looks) if (reading && 'value' in reading && reading.unit !== undefined) counts.set(reading.unit, (counts.get(reading.unit) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return told === undefined || (told === '£' && most?.[0].startsWith('£')) ? (most?.[0] ?? told) : told;
}

/** Nought is nought in every unit. Where the heading tells a scale, `£` alone may stand in the cells. */
function unitFault(reading: Reading | undefined, unit: string | undefined, isTold: boolean): string | undefined {
  if (!reading || 'fault' in reading || unit === undefined || reading.value === 0 || reading.unit === unit) return undefined;
  if (reading.unit === undefined) return isTold ? undefined : `has no "${unit}", as other cells of the column have`;
  return isTold && unit.startsWith(reading.unit) ? undefined : `is in ${reading.unit}, and the column in ${unit}`;
}

function cellProblem(table: RawTable, line: number, column: Column, name: string, cell: Cell, fault: string): Problem {
  const text = 'text' in cell ? cell.text : '';
  const mend = cell.kind === 'error' ? 'Mend the formula, or write what is true; where there is no value, write ".." or leave it blank.' : `Correct it; where there is no value, write ".." or leave it blank. Or keep the column as text: --type ${name}=string.`;
  return tableProblem(table, line, column.number, { rule: 'import-cell', message: `${quoted(text)} under ${quoted(column.heading)} ${fault}.`, mend, text });
}

function fieldOf(looks: readonly Look[], type: ColumnType, { name, heading, type: told }: Known, unit: string | undefined): Field {
  const isNumber = type.type === 'number' || type.type === 'integer';
  if (!isNumber) return { name, type: type.type, title: heading.title };
  const isWhole = told === 'integer' || (told !== 'number' && unit !== '%' && looks.every(({ reading }) => !reading || 'fault' in reading || reading.isWhole));
  const counted = unit ?? (isWhole ? countedNoun(heading.title) : undefined);
  return { name, type: isWhole ? 'integer' : 'number', title: heading.title, ...(counted !== undefined && { unit: counted }) };
}

/** What stood in the place of a value, or beside it. A blank number is said to be blank, so that no gap is without a word. */
function noteOf({ cell, reading }: Look, type: ColumnType, title: string): string | undefined {
  if (cell.kind === 'marker' && !reading) return `${title}: the table has ${JSON.stringify(cell.text)}.`;
  if (cell.kind === 'blank') return type.type === 'number' || type.type === 'integer' ? `${title}: blank in the table.` : undefined;
  return cell.kind === 'value' && cell.marks.length > 0 && !isPlainText(type) ? `${title}: marked ${cell.marks.map((mark) => JSON.stringify(mark)).join(' and ')} in the table.` : undefined;
}
