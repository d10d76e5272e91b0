import type { Chart, ChartOf } from './chart.ts';
import { encodedField, type Encoding } from './encodings.ts';
import type { Field } from './field.ts';
import { gridProblems } from './gridRules.ts';
import { milliseconds } from './instant.ts';
import { lineProblems } from './lineRules.ts';
import type { SchemaFault } from './primitives.ts';
import { sizeProblems } from './sizeRules.ts';
import { findField, rowKey, type Row, type Table } from './table.ts';
import { nameOf } from './words.ts';

/** Values that the chart cannot draw rightly, among the rows it draws and the fields it is known to have. */
export const drawingProblems = (table: Table, chart: Chart, rows: readonly Row[]): SchemaFault[] => [...sizeProblems(table, chart, rows), ...kindProblems(table, chart, rows)];

function kindProblems(table: Table, chart: Chart, rows: readonly Row[]): SchemaFault[] {
  switch (chart.kind) {
    case 'line':
      return [...repeatProblems(table, chart, rows, ['x', 'series']), ...lineProblems(table, chart, rows)];
    case 'area':
      return [...repeatProblems(table, chart, rows, ['x', 'series']), ...lineProblems(table, chart, rows), ...(chart.stack && chart.series ? stackProblems(table, chart, chart.series, rows) : [])];
    case 'column':
      return [...repeatProblems(table, chart, rows, ['x', 'series']), ...(chart.stack === 'share' ? negativeProblems(table, chart, rows) : [])];
    case 'dumbbell':
    case 'slope':
      return [...pairProblems(table, chart, rows), ...repeatProblems(table, chart, rows, ['y', 'series'])];
    case 'heat':
    case 'matrix':
      return [...repeatProblems(table, chart, rows, ['x', 'y']), ...gridProblems(table, chart, rows)];
    case 'waffle':
      return countProblems(table, chart, rows);
    case 'timeline':
      return laneProblems(chart, rows);
    default:
      return [];
  }
}

/** A place that only one mark can have, and two rows have. */
function repeatProblems(table: Table, chart: Chart, rows: readonly Row[], encodings: readonly Encoding[]): SchemaFault[] {
  const fields = [...encodings, 'facet' as const].flatMap((encoding) => encodedField(chart, encoding) ?? []);
  const isAxis = chart.kind === 'column' || chart.kind === 'line' || chart.kind === 'area';
  const seen = new Map<string, Row>();
  for (const row of rows.filter((one) => fields.every((name) => name === chart.facet || one[name] != null))) {
    const place = JSON.stringify(fields.map((name) => (isAxis && name === fields[0] ? placeOf(findField(table, name), row) : nameOf(findField(table, name), row))));
    const first = seen.get(place);
    const [path] = encodings;
    if (first) return [{ path: [path!], message: `puts two rows in one place: "${rowKey(table, first)}" and "${rowKey(table, row)}" have the same ${fields.join(' and ')}`, mend: 'Keep one of them with "where", or name another field.' }];
    seen.set(place, row);
  }
  return [];
}

/** Two times of a day are two places of an axis, though both have the day's name. */
const placeOf = (field: Field | undefined, row: Row): unknown => (field?.type === 'datetime' ? milliseconds(row[field.name]) : field?.type === 'date' || field?.type === 'year' ? String(row[field.name]) : nameOf(field, row));

function pairProblems(table: Table, { kind, series }: ChartOf<'dumbbell' | 'slope'>, rows: readonly Row[]): SchemaFault[] {
  const field = findField(table, series);
  const values = [...new Set(rows.map((row) => nameOf(field, row)))];
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

/** The most lanes beside each other that leave a phone room for words. */
const mostLanes = 8;

function laneProblems({ series }: ChartOf<'timeline'>, rows: readonly Row[]): SchemaFault[] {
  const count = series === undefined ? 0 : new Set(rows.map((row) => row[series])).size;
  return count <= mostLanes ? [] : [{ path: ['series'], message: `names the field "${series}", which has ${count} different values; a timeline has room for ${mostLanes} lanes`, mend: 'Keep fewer with "where", or name the field in "facet" instead.' }];
}

/** A waffle has whole squares, and none below zero. */
function countProblems(table: Table, { value }: ChartOf<'waffle'>, rows: readonly Row[]): SchemaFault[] {
  const row = rows.find((one) => one[value] != null && !(Number.isInteger(one[value]) && Number(one[value]) >= 0));
  return row ? [{ path: ['value'], message: `draws squares that can be counted, and the ${value} of the row "${rowKey(table, row)}" is ${row[value]}`, mend: 'Draw whole numbers of zero or more, or a bar chart.' }] : [];
}
