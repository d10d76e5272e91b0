import { min, pairs, scaleLinear } from 'd3';
import type { Plot } from './plot.ts';
import { maxSlots } from './position.ts';
import type { Series } from './series.ts';

/** A row of equal slots, one for each place of a column. */
export type Slots = {
  /** The middle of a place, in pixels. */
  readonly x: (position: number) => number;
  /** From the middle of one slot to that of the next. */
  readonly step: number;
};

/** Slots as wide as the closest two places are apart, so that a missing year leaves room. */
export function slots({ all }: Pick<Series, 'all'>, { left, right }: Pick<Plot, 'left' | 'right'>): Slots {
  const places = distinctPlaces(all);
  const gap = closest(places);
  const [first, last] = [places[0]!, places.at(-1)!];
  const x = scaleLinear([first - gap / 2, last + gap / 2], [left, right]);
  return { x, step: x(gap) - x(0) };
}

/** The series with its places numbered in order, if in proportion they would need too many slots. */
export function seriesInSlots(series: Series): Series {
  const places = distinctPlaces(series.all);
  if ((places.at(-1)! - places[0]!) / closest(places) < Math.max(maxSlots, 2 * places.length)) return series;
  const ranks = new Map(places.map((place, index) => [place, index]));
  const inOrder = (data: Series['data']) => data.map((datum) => ({ ...datum, position: ranks.get(datum.position)! }));
  return { ...series, positionKind: 'order', data: inOrder(series.data), all: inOrder(series.all) };
}

const distinctPlaces = (data: Series['all']): number[] => [...new Set(data.map((datum) => datum.position))].sort((a, b) => a - b);

const closest = (places: readonly number[]): number => min(pairs(places), ([a, b]) => b - a) ?? 1;
