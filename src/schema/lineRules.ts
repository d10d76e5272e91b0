import type { ChartOf } from './chart.ts';
import { bandFields, encodedField } from './encodings.ts';
import type { SchemaFault } from './primitives.ts';
import { rowKey, type Row, type Table } from './table.ts';

type Line = ChartOf<'line' | 'area'>;

/** What a chart of lines asks for beside its lines and cannot draw: ranges that are upside down or too many, and ranges or breaks of areas on top of each other. */
export function lineProblems(table: Table, chart: Line, rows: readonly Row[]): SchemaFault[] {
  return [...stackedProblems(chart), ...upturnedProblems(table, chart, rows), ...crowdProblems(chart, rows)];
}

function stackedProblems(chart: Line): SchemaFault[] {
  if (chart.kind !== 'area' || !chart.stack || !chart.series) return [];
  const extra = (['band', 'break'] as const).find((one) => chart[one] !== undefined);
  return extra ? [{ path: [extra], message: `is given, and areas that stand on top of each other have no ${extra === 'band' ? 'range' : 'break'} of their own`, mend: `Delete "${extra}" or "stack".` }] : [];
}

function upturnedProblems(table: Table, chart: Line, rows: readonly Row[]): SchemaFault[] {
  const [low, high] = bandFields(chart) ?? [];
  const row = low === undefined || high === undefined ? undefined : rows.find((one) => one[low] != null && one[high] != null && Number(one[low]) > Number(one[high]));
  return row ? [{ path: ['band'], message: `has its lower end above its upper end in the row "${rowKey(table, row)}": ${low} is ${row[low!]}, ${high} is ${row[high!]}`, mend: `Correct the row, or exchange "low" and "high".` }] : [];
}

/** The most ranges that can be told apart where they lie over each other. */
const mostBands = 4;

function crowdProblems(chart: Line, rows: readonly Row[]): SchemaFault[] {
  if (!chart.band || !chart.series) return [];
  const [{ series }, facet] = [chart as { series: string }, encodedField(chart, 'facet')];
  const banded = rows.filter((row) => row[chart.band!.low] != null && row[chart.band!.high] != null);
  const leading = chart.highlight.length === 0 ? banded : banded.filter((row) => [series, chart.x].some((name) => chart.highlight.includes(String(row[name]))));
  const counts = [...new Set(leading.map((row) => facet && row[facet]))].map((one) => new Set(leading.filter((row) => !facet || row[facet] === one).map((row) => row[series])).size);
  const most = Math.max(0, ...counts);
  return most <= mostBands ? [] : [{ path: ['band'], message: `would draw ${most} ranges over each other, and ${mostBands} can be told apart`, mend: `Name up to ${mostBands} of the lines in "highlight": the ranges of the others are then in the table alone.` }];
}
