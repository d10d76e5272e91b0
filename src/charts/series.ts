import { rollup } from 'd3';
import { parseUnit, type Unit } from '../lib/units.ts';
import type { ChartOf } from '../schema/chart.ts';
import { chartRows, encodedField, measureName, namingFields } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import { isNumericField } from '../schema/fieldKinds.ts';
import type { Row } from '../schema/table.ts';
import { cellName, chartCell, requireField, type Cell } from './cell.ts';
import { definitionOf, lineWords, rangeLabel, rangeOf, type Range } from './lineFields.ts';
import { fieldPositions, type PositionKind } from './position.ts';
import { byLabel, commonUnit, rowUnit, valueLabel } from './values.ts';

/** The kinds whose marks are each one number under one name. */
export type MeasuredChart = ChartOf<'bar' | 'column' | 'line' | 'area' | 'dumbbell' | 'slope' | 'dots' | 'waffle'>;

/** One number to be drawn. */
export type Datum = Cell & {
  /** The name of its bar, or of its place on the axis. */
  readonly category: string;
  /** Its place along the axis of categories, in that axis's own terms. */
  readonly position: number;
  readonly value: number | null;
  /** The value as a label: `£68.3m`, `about 1,500`, `not known`. */
  readonly valueText: string;
  /** The lower and the upper end of the range around the value, where the chart has a band and the row both ends. */
  readonly range: Range | null;
  /** What the value counts, where the chart breaks lines at a change of it; empty where nothing is said. */
  readonly definition: string;
  /** The mark in words: `Birmingham, 2012–13: £68.3m (£60m to £75m)`. */
  readonly label: string;
};

/** A datum whose value is known. */
export type KnownDatum = Datum & { readonly value: number };
export const isKnown = (datum: Datum): datum is KnownDatum => datum.value !== null;

/** The first step of the chain: values and names, and no pixels. */
export type Series = {
  /** The finding, or the name of the small chart. */
  readonly title: string;
  readonly unit: Unit;
  /** The measure has whole numbers only. */
  readonly isWhole: boolean;
  readonly positionKind: PositionKind;
  /** The names of the series in their order; one empty name where there is no series. */
  readonly names: readonly string[];
  /** What the range around each value is, and what the breaks of lines are of; empty where there are none. */
  readonly rangeWords: string;
  readonly breakWords: string;
  readonly hasHighlight: boolean;
  /** What is highlighted, in the editor's order. */
  readonly highlight: readonly string[];
  /** The values to draw. */
  readonly data: readonly Datum[];
  /** The values of all small charts together, from which the scales are made. */
  readonly all: readonly Datum[];
};

/** The values that `chart` draws, in the order it draws them. */
export function chartSeries(dataset: Dataset, chart: MeasuredChart): Series {
  const [measure, category] = [measureName(chart), categoryName(chart)];
  const isAlongAxis = chart.kind === 'column' || chart.kind === 'line' || chart.kind === 'area';
  const rows = chartRows(dataset, chart).filter((row) => !isAlongAxis || row[category] != null);
  if (rows.length === 0) throw new Error(`${chart.kind} scene needs at least one row: ${dataset.name}`);
  const field = requireField(dataset, measure);
  const positions = fieldPositions(dataset, category, rows.map((row) => row[category]));
  const data = rows.map((row) => datum(dataset, chart, row, { measure, category, position: positions.of(row[category]) }));
  const sorted = isAlongAxis && positions.kind !== 'order' ? data : sortedData(data, chart.sort);
  return {
    title: chart.title,
    unit: parseUnit(field.unit ?? commonUnit(rows)),
    isWhole: field.type === 'integer',
    positionKind: positions.kind,
    names: seriesNames(dataset, chart, rows),
    ...lineWords(dataset, chart),
    hasHighlight: data.some((one) => one.isHighlighted),
    highlight: chart.highlight,
    data: sorted,
    all: sorted,
  };
}

/** The field that names a mark, beside its series. */
const categoryName = (chart: MeasuredChart): string => namingFields(chart)[0]!;

/** In the order of the rows; but the two ends of a pair in the order of time, where they are years or dates. */
function seriesNames(dataset: Dataset, chart: MeasuredChart, rows: readonly Row[]): string[] {
  const named = rows.map((row) => ({ row, name: cellName(dataset, row, encodedField(chart, 'series')) }));
  if (chart.kind !== 'dumbbell' && chart.kind !== 'slope') return [...new Set(named.map(({ name }) => name))];
  const positions = fieldPositions(dataset, chart.series, rows.map((row) => row[chart.series]));
  const inOrder = named.map(({ row, name }) => ({ name, at: positions.of(row[chart.series]) })).sort((a, b) => a.at - b.at);
  return [...new Set(inOrder.map(({ name }) => name))];
}

type Placing = { readonly measure: string; readonly category: string; readonly position: number };

function datum(dataset: Dataset, chart: MeasuredChart, row: Row, { measure, category, position }: Placing): Datum {
  const cell = chartCell(dataset, chart, row);
  const field = requireField(dataset, measure);
  const value = typeof row[measure] === 'number' && isNumericField(field) ? row[measure] : null;
  const name = cellName(dataset, row, category);
  const unit = parseUnit(rowUnit(row) ?? field.unit);
  const valueText = valueLabel(value, unit, cell.approximate);
  const range = rangeOf(chart, row);
  const label = `${[cell.facet, cell.series, name].filter(Boolean).join(', ')}: ${valueText}${range ? ` (${rangeLabel(range, unit)})` : ''}${cell.disputed ? ' (disputed)' : ''}`;
  return { ...cell, category: name, position, value, valueText, range, definition: definitionOf(dataset, chart, row), label };
}

/** Orders whole categories, so that the bars of a group stay together, and numbers their places anew. */
function sortedData(data: readonly Datum[], sort: MeasuredChart['sort']): Datum[] {
  const names = [...new Set(data.map((one) => one.category))];
  const largest = rollup(data, (own) => Math.max(...own.map((one) => one.value ?? -Infinity)), (one) => one.category);
  if (sort === 'value') names.sort((a, b) => compare(largest.get(b)!, largest.get(a)!));
  if (sort === 'label') names.sort(byLabel);
  const place = new Map(names.map((name, index) => [name, index]));
  return data.map((one) => ({ ...one, position: place.get(one.category)! })).sort((a, b) => a.position - b.position);
}

/** Infinities are equal to themselves, which a subtraction would not say. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);
