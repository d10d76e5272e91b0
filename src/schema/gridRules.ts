import type { ChartOf } from './chart.ts';
import { categoryValues, isNumericField, isShaded } from './fieldKinds.ts';
import type { SchemaFault } from './primitives.ts';
import { findField, rowKey, type Row, type Table } from './table.ts';

/** Grids with more columns than can be seen, or more values than can be told apart. */
export const gridProblems = (table: Table, chart: ChartOf<'heat' | 'matrix'>, rows: readonly Row[]): SchemaFault[] => [...columnProblems(chart, rows), ...signProblems(table, chart, rows)];

/** The most columns of a grid whose signs, or whose shades, can still be seen on a phone. */
const mostColumns = { matrix: 40, heat: 100 } as const;

function columnProblems({ kind, x, y }: ChartOf<'heat' | 'matrix'>, rows: readonly Row[]): SchemaFault[] {
  const [columns, lines] = [x, y].map((name) => new Set(rows.map((row) => row[name])).size);
  const mend = lines! <= mostColumns[kind] ? 'Exchange "x" and "y", so that they stand under each other.' : 'Keep fewer of them with "where".';
  return columns! <= mostColumns[kind] ? [] : [{ path: ['x'], message: `names the field "${x}", which has ${columns} different values; a ${kind} chart has room for ${mostColumns[kind]} columns`, mend }];
}

/** The most signs that a reader can tell apart, and keep in mind. */
const mostSigns = 8;

/** A value that has no shade, since it is not among the categories. */
function shadeProblems(table: Table, value: string, rows: readonly Row[]): SchemaFault[] {
  const known = categoryValues(findField(table, value)!);
  const row = known.length === 0 ? undefined : rows.find((one) => one[value] != null && !known.includes(one[value] as string));
  return row ? [{ path: ['value'], message: `shades by the "categories" of "${value}", and the row "${rowKey(table, row)}" has ${JSON.stringify(row[value])}`, mend: `Add it to the categories, or write one of: ${known.join(', ')}.`, name: String(row[value]), names: known.map(String) }] : [];
}

/** Values that get a sign each, and are too many; numbers and ordered categories of a heat chart are shaded. */
function signProblems(table: Table, { kind, value }: ChartOf<'heat' | 'matrix'>, rows: readonly Row[]): SchemaFault[] {
  const field = findField(table, value)!;
  if (kind === 'heat' && isShaded(field)) return shadeProblems(table, value, rows);
  const count = new Set(rows.map((row) => row[value]).filter((one) => one != null)).size;
  if (count <= mostSigns) return [];
  const mend = isNumericField(field) ? 'Draw a heat chart, which shades numbers.' : `Sort the values into fewer groups${kind === 'heat' ? ', or give the field "categories" in their order' : ''}.`;
  return [{ path: ['value'], message: `names the field "${value}", which has ${count} different values; a ${kind} chart has a sign for each, and ${mostSigns} can be told apart`, mend }];
}
