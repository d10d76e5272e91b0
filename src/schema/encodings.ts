import type { Chart, ChartKind } from './chart.ts';
import type { Row } from './table.ts';

/** The names of the encodings: keys of a chart whose value is the name of a field. */
export const encodings = ['x', 'y', 'value', 'series', 'label', 'facet', 'break'] as const;
export type Encoding = (typeof encodings)[number];

/** The encoding whose cells are the marks of the chart. */
const measures: Readonly<Record<ChartKind, Encoding>> = {
  bar: 'x', column: 'y', line: 'y', area: 'y', dumbbell: 'x', slope: 'x', dots: 'x', scatter: 'y', heat: 'value', matrix: 'value', waffle: 'value', timeline: 'label',
};

/** The encodings that name a mark, and so what `highlight` may say beside the keys of rows. */
const names: Readonly<Record<ChartKind, readonly Encoding[]>> = {
  bar: ['y', 'series'],
  column: ['x', 'series'],
  line: ['x', 'series'],
  area: ['x', 'series'],
  dumbbell: ['y', 'series'],
  slope: ['y', 'series'],
  dots: ['label'],
  scatter: ['label'],
  heat: ['x', 'y', 'value'],
  matrix: ['x', 'y', 'value'],
  waffle: ['label'],
  timeline: ['label', 'series'],
};

/** The name of the field that a chart has for an encoding, if it has that encoding. */
export const encodedField = (chart: Chart, encoding: Encoding): string | undefined => (chart as Partial<Record<Encoding, string>>)[encoding];

/** The fields of the range around each value, lower end first; none where the chart draws none. */
export const bandFields = (chart: Chart): readonly [low: string, high: string] | undefined => ('band' in chart && chart.band ? [chart.band.low, chart.band.high] : undefined);

/** The names of all the fields that a chart reads, for its marks, their names or the ranges around them. */
export const drawnFields = (chart: Chart): string[] => [...encodings.flatMap((encoding) => encodedField(chart, encoding) ?? []), ...(bandFields(chart) ?? [])];

/** The name of the field whose cells are drawn. */
export const measureName = (chart: Chart): string => encodedField(chart, measures[chart.kind])!;

/** The names of the fields that name a mark. */
export const namingFields = (chart: Chart): string[] => names[chart.kind].flatMap((encoding) => encodedField(chart, encoding) ?? []);

/** The rows a chart draws: those its `where` keeps, as they stand in the dataset. */
export const chartRows = (dataset: { readonly data: readonly Row[] }, chart: Pick<Chart, 'where'>): readonly Row[] =>
  dataset.data.filter((row) => Object.entries(chart.where ?? {}).every(([name, values]) => ([values].flat() as unknown[]).includes(row[name])));
