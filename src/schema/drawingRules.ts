import { encodedField, type Chart, type ChartOf, type Encoding } from './chart.ts';
import { isNumericField, type Field } from './field.ts';
import type { SchemaFault } from './primitives.ts';
import { findField, rowKey, type Row, type Table } from './table.ts';

/** Values that the kind of chart cannot draw rightly, among the rows it draws and the fields it is known to have. */
export function drawingProblems(table: Table, chart: Chart, rows: readonly Row[]): SchemaFault[] {
  switch (chart.kind) {
    case 'area':
      return [...repeatProblems(table, chart, rows, ['x', 'series']), ...(chart.stack && chart.series ? stackProblems(table, chart, chart.series, rows) : [])];
    case 'column':
      return chart.stack === 'share' ? negativeProblems(table, chart, rows) : [];
    case 'dumbbell':
    case 'slope':
      return [...pairProblems(chart, rows), ...repeatProblems(table, chart, rows, ['y', 'series'])];
    case 'heat':
    case 'matrix':
      return [...repeatProblems(table, chart, rows, ['x', 'y']), ...signProblems(table, chart, rows)];
    case 'waffle':
      return countProblems(table, chart, rows);
    default:
      return [];
  }
}

/** A place that only one mark can have, and two rows have. */
function repeatProblems(table: Table, chart: Chart, rows: readonly Row[], encodings: readonly Encoding[]): SchemaFault[] {
  const fields = [...encodings, 'facet' as const].flatMap((encoding) => encodedField(chart, encoding) ?? []);
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const place = JSON.stringify(fields.map((name) => row[name]));
    const first = seen.get(place);
    const [path] = encodings;
    if (first) return [{ path: [path!], message: `puts two rows in one place: "${rowKey(table, first)}" and "${rowKey(table, row)}" have the same ${fields.join(' and ')}`, mend: 'Keep one of them with "where", or name another field.' }];
    seen.set(place, row);
  }
  return [];
}

function pairProblems({ kind, series }: ChartOf<'dumbbell' | 'slope'>, rows: readonly Row[]): SchemaFault[] {
  const values = [...new Set(rows.map((row) => row[series]))];
  if (values.length === 2 && values.every((value) => value != null)) return [];
  const found = values.slice(0, 5).map((value) => value ?? 'null').join(', ') + (values.length > 5 ? ', …' : '');
  return [{ path: ['series'], message: `has ${values.length} ${values.length === 1 ? 'value' : 'values'} in the rows drawn (${found}), and a ${kind} chart compares exactly two`, mend: `Keep two with "where": {"${series}": […]}, or draw a bar chart.` }];
}

/** What makes it impossible to set areas on top of each other. */
function stackProblems(table: Table, chart: ChartOf<'area'>, series: string, rows: readonly Row[]): SchemaFault[] {
  const known = rows.filter((row) => row[chart.y] != null);
  const seriesOf = (some: readonly Row[]): number => new Set(some.map((row) => row[series])).size;
  const facets = [...new Set(known.map((row) => chart.facet && row[chart.facet]))].map((facet) => known.filter((row) => !chart.facet || row[chart.facet] === facet));
  const isWhole = facets.length > 0 && facets.every((part) => part.some((one) => seriesOf(part.filter((row) => row[chart.x] === one[chart.x])) === seriesOf(part)));
  if (!isWhole) return [{ path: ['stack'], message: `sets areas on top of each other, and there is no ${chart.x} at which every ${series} has a value`, mend: 'Delete "stack", or keep the series that have values at the same places with "where".' }];
  return negativeProblems(table, chart, rows);
}

function negativeProblems(table: Table, { kind, stack, y }: ChartOf<'area' | 'column'>, rows: readonly Row[]): SchemaFault[] {
  const row = rows.find((one) => Number(one[y]) < 0);
  return row ? [{ path: ['stack'], message: `is ${JSON.stringify(stack)}, and the ${y} of the row "${rowKey(table, row)}" is below zero, which cannot be part of a ${kind === 'area' ? 'stack of areas' : 'whole'}`, mend: 'Delete "stack", or keep the rows that are zero or more with "where".' }] : [];
}

/** The most signs that a reader can tell apart, and keep in mind. */
const mostSigns = 8;

/** The values that a field allows, in their order; none where it declares no categories. */
export const categoryValues = ({ categories = [] }: Field): (string | number)[] => categories.map((one) => (typeof one === 'object' ? one.value : one));

/** Whether the values of a field have an order, so that a heat chart shades them: numbers, and categories unless they say that they have none. */
export const isShaded = (field: Field): boolean => (field.categories ? field.categoriesOrdered !== false : isNumericField(field));

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

/** A waffle has whole squares, and none below zero. */
function countProblems(table: Table, { value }: ChartOf<'waffle'>, rows: readonly Row[]): SchemaFault[] {
  const row = rows.find((one) => one[value] != null && !(Number.isInteger(one[value]) && Number(one[value]) >= 0));
  return row ? [{ path: ['value'], message: `draws squares that can be counted, and the ${value} of the row "${rowKey(table, row)}" is ${row[value]}`, mend: 'Draw whole numbers of zero or more, or a bar chart.' }] : [];
}
