import { max, min } from 'd3';
import { parseUnit } from '../lib/units.ts';
import { noteBand, type NoteBand } from './annotations.ts';
import { endLabelsWidth } from './endLabels.ts';
import { plotHeight, type Frame } from './frame.ts';
import { ticksWidth, type Plot } from './plot.ts';
import type { Datum, Series } from './series.ts';
import { seriesInSlots, slots, type Slots } from './slots.ts';
import { stackedData, type Span, type Stacking } from './stackedData.ts';
import { textHeight } from './text.ts';
import { valueScale, type ValueScale } from './valueScale.ts';
import type { Rect } from './valueShape.ts';

/** A datum with the rectangle of its column. */
export type PlacedColumn = { readonly datum: Datum; readonly rect: Rect };

/** Everything about a chart of columns that is known in pixels. */
export type ColumnLayout = ColumnSlots & {
  readonly series: Series;
  /** The series stand on top of each other. */
  readonly isStacked: boolean;
  /** Each stack is 100 %. */
  readonly isShare: boolean;
  readonly plot: Plot;
  readonly scale: ValueScale;
  readonly columns: readonly PlacedColumn[];
  readonly notes: NoteBand;
};

/** The second step of the chain for columns. */
export function columnLayout(given: Series, frame: Frame, stacking: Stacking): ColumnLayout {
  const series = seriesInSlots(given);
  const isStacked = stacking !== false && series.names.length > 1;
  const values = stackedData(series.all, series.names, stacking).flatMap(({ from, to }) => [from, to]);
  const measure = { unit: stacking === 'share' ? parseUnit('%') : series.unit, isWhole: series.isWhole };
  const scaleOver = (range: [number, number]) => valueScale(values, measure, { range, zero: 'always' });
  const names = isStacked ? series.names.map((text) => ({ text, isStrong: false })) : [];
  const sides = { left: ticksWidth(scaleOver([1, 0]), frame), right: frame.width - endLabelsWidth(names, frame) };
  const placed = columnSlots(series, sides, isStacked);
  const notes = noteBand(series.data.map((datum) => ({ datum, x: placed.middle(datum) })), frame);
  const plot = { ...sides, top: notes.height, bottom: notes.height + plotHeight(frame) };
  const label = isStacked ? 0 : valueHeight(series, frame);
  const free = scaleOver([1, 0]).y(max(values) ?? 0);
  const scale = scaleOver(valueRange(free, plot, { label, hasNegative: (min(values) ?? 0) < 0, frame }));
  const spans = stackedData(series.data, series.names, stacking);
  const columns = spans.map((span) => ({ datum: span.datum, rect: columnRect(span, placed, scale) }));
  return { series, isStacked, isShare: stacking === 'share', plot, scale, columns, notes, ...placed };
}

/** The slots of a chart with a column for each series in each of them, or one for all. */
type ColumnSlots = Slots & {
  /** How wide one column may be, its gap included. */
  readonly room: number;
  readonly width: number;
  /** The middle of a datum's own column. */
  readonly middle: (datum: Datum) => number;
};

const widest = 64;

/** Slots narrower than this are filled, since gaps would take too much of them. */
const leastGapped = 4;

function columnSlots(series: Series, sides: Pick<Plot, 'left' | 'right'>, isStacked: boolean): ColumnSlots {
  const { x, step } = slots(series, sides);
  if (isStacked || series.names.length === 1) return { x, step, room: step, width: step < leastGapped ? step : Math.min(step * 0.72, widest), middle: (datum) => x(datum.position) };
  const room = Math.min((step * 0.84) / series.names.length, widest);
  const aside = (name: string) => series.names.indexOf(name) - (series.names.length - 1) / 2;
  return { x, step, room, width: room * 0.9, middle: (datum) => x(datum.position) + aside(datum.series) * room };
}

/** A value above its column and the gap between; `about` stands on a line of its own. */
const valueHeight = ({ all }: Series, frame: Frame): number => textHeight(all.some((datum) => datum.approximate) ? 2 : 1, frame) + valueGap;

/** Between a column and its value. */
export const valueGap = 4;

type ValueRoom = { readonly label: number; readonly hasNegative: boolean; readonly frame: Frame };

/**
 * Where the value axis begins and ends in a plot: low enough that the highest column, which leaves `free` of the axis free,
 * has room for its value above it, and with the same room below negative columns.
 */
function valueRange(free: number, plot: Plot, { label, hasNegative, frame }: ValueRoom): [number, number] {
  const bottom = plot.bottom - (hasNegative ? label : 0);
  const forTick = plot.top + frame.fontSize / 2;
  return [bottom, free === 1 ? forTick : Math.max(forTick, bottom - (bottom - plot.top - label) / (1 - free))];
}

function columnRect({ datum, from, to }: Span, { width, middle }: ColumnSlots, { y }: ValueScale): Rect {
  const [high, low] = [y(Math.max(from, to)), y(Math.min(from, to))];
  return { x: middle(datum) - width / 2, y: high, width, height: low - high };
}
