import { group } from 'd3';
import { capitalised, formatQuantity } from '../lib/formats.ts';
import { unitTitle, type Unit } from '../lib/units.ts';
import type { Cell } from './cell.ts';
import type { Events } from './events.ts';
import type { Frame } from './frame.ts';
import type { Grid } from './grid.ts';
import { gridColumns } from './gridLayout.ts';
import { heatKey } from './heat.ts';
import type { KeyEntry } from './key.ts';
import { matrixKey } from './matrix.ts';
import { lineBreaks } from './lineStops.ts';
import type { Datum, MeasuredChart, Series } from './series.ts';
import type { Points } from './points.ts';
import type { Mark } from './scene.ts';
import { pairTone, toneOf } from './tones.ts';
import type { Rect } from './valueShape.ts';
import { squareWorth } from './waffle.ts';

/** The lanes of a timeline by their symbols, and what a hollow one means. */
export const eventKey = (events: Events): KeyEntry[] => [
  ...(events.names.length > 1 ? events.names.map((text, lane) => ({ text, swatch: { tone: keyTone(events, text), lane } })) : []),
  ...disputedEntry(events, { lane: 0 }),
];

/** What is counted, the grades or signs, what hatching means, and the names of columns that are numbered. */
export function gridKey(grid: Grid, frame: Frame): KeyEntry[] {
  const unit = unitCaption(grid.unit);
  return [...(unit === '' ? [] : [{ text: unit }]), ...(grid.isShaded ? heatKey(grid, frame) : matrixKey(grid, frame)), ...disputedEntry(grid, {}), ...gridColumns(grid, frame).entries];
}

/** What is counted, the series that no label names, and the signs that need a word. */
export function seriesKey(series: Series, chart: MeasuredChart): KeyEntry[] {
  const isShare = 'stack' in chart && chart.stack === 'share';
  const unit = chart.kind === 'waffle' ? squareCaption(series) : isShare ? '' : unitCaption(series.unit);
  const unknown = series.data.filter((datum) => datum.value === null).length;
  return [
    ...(unit === '' ? [] : [{ text: unit }]),
    ...seriesEntries(series, chart),
    ...disputedEntry(series, chart.kind === 'bar' || chart.kind === 'column' || chart.kind === 'waffle' ? {} : { lane: 0 }),
    ...(chart.kind === 'column' && unknown > 0 ? [{ text: 'n/k: not known' }] : []),
    ...lineEntries(series),
    ...(chart.kind === 'dots' && unknown > 0 ? [{ text: `${unknown} not known` }] : []),
  ];
}

/** What the wash around a line is, and what changes where a line is interrupted. */
const lineEntries = (series: Series): KeyEntry[] => [
  ...(series.data.some((datum) => datum.range) ? [{ text: series.rangeWords, swatch: { draw: washMark } }] : []),
  ...(linesOf(series).some((line) => lineBreaks(line).length > 0) ? [{ text: `${series.breakWords} changes`, swatch: { draw: breakMark } }] : []),
];

/** The data of each line of each small chart, in order. */
const linesOf = ({ data }: Series): Datum[][] =>
  [...group(data, ({ facet }) => facet, ({ series }) => series).values()].flatMap((lines) => [...lines.values()].map((line) => line.sort((a, b) => a.position - b.position)));

const washMark = (square: Rect): Mark => ({ kind: 'rect', role: 'wash', tone: 'ink', ...square, paint: 'fill' });

/** Two ends of a line with a tick between them. */
function breakMark({ x, y, width, height }: Rect): Mark {
  const [middle, level] = [x + width / 2, y + height / 2];
  const end = (from: number, to: number): Mark => ({ kind: 'line', role: 'rail', tone: 'soft', x1: from, x2: to, y1: level, y2: level });
  const tick: Mark = { kind: 'line', role: 'leader', tone: 'soft', x1: middle, x2: middle, y1: y, y2: y + height };
  return { kind: 'group', role: 'key', tone: 'soft', x: 0, y: 0, marks: [end(x, middle - 3), tick, end(middle + 3, x + width)] };
}

/** `Children, one to a square`, `Posts, 20 to a square`, `£5m to a square`. */
function squareCaption(series: Series): string {
  const worth = squareWorth(series);
  const quantity = worth === 1 && series.unit.kind === 'count' ? 'one' : formatQuantity(worth, series.unit);
  return capitalised([unitCaption(series.unit), `${quantity} to a square`].filter(Boolean).join(', '));
}

/** What a hollow point means, and how many rows have no point. The axes have their titles. */
export const pointKey = (points: Points): KeyEntry[] => [...disputedEntry(points, { lane: 0 }), ...(points.unknown > 0 ? [{ text: `${points.unknown} not known` }] : [])];

/** The series side by side in a group; those of other charts have their names at their marks. */
function seriesEntries(series: Series, chart: MeasuredChart): KeyEntry[] {
  if (series.names.length < 2) return [];
  if (chart.kind === 'dumbbell') return series.names.map((text, lane) => ({ text, swatch: { tone: series.hasHighlight ? 'soft' : pairTone(series, { series: text, isHighlighted: false }), lane } }));
  const isGrouped = chart.kind === 'bar' || (chart.kind === 'column' && chart.stack === false);
  return isGrouped ? series.names.map((text) => ({ text, swatch: { tone: keyTone(series, text) } })) : [];
}

/** What hatching, or the hollow symbol of a lane, means. */
const disputedEntry = ({ data }: { readonly data: readonly Cell[] }, symbol: { readonly lane?: number }): KeyEntry[] =>
  data.some((one) => one.disputed) ? [{ text: 'the record disagrees', swatch: { tone: 'soft', disputed: true, ...symbol } }] : [];

/** The tone of a series: highlighted if any of its marks is. */
const keyTone = (toned: Series | Events, series: string) =>
  toneOf(toned, { series, isHighlighted: toned.data.some((one) => one.series === series && one.isHighlighted) });

/** The words of a unit whose symbol does not stand on each value: `Per 10,000 children`. */
function unitCaption(unit: Unit): string {
  const isOnValues = unit.kind === 'percent' || unit.kind === 'share' || (unit.kind === 'money' && (unit.scale > 1 || unit.name === '£'));
  return isOnValues ? '' : capitalised(unitTitle(unit));
}
