import { max, min, precisionFixed, scaleLinear, tickStep, type ScaleLinear } from 'd3';
import { formatQuantity } from '../lib/formats.ts';
import type { Series } from './series.ts';

/** A scale from values to pixels, and the few values that its axis names. */
export type ValueScale = { readonly y: ScaleLinear<number, number>; readonly ticks: readonly { readonly at: number; readonly text: string }[]; readonly startsAtZero: boolean };

/** Whether zero is on the axis even where no value is near it. */
export type ZeroRule = 'always' | 'when near';

type ValueScaleOptions = { readonly range: readonly [number, number]; readonly zero: ZeroRule };

/** A scale over `values` with up to six round ticks; `when near` leaves zero out where more than two fifths of the axis would have no value. */
export function valueScale(values: readonly number[], series: Pick<Series, 'unit' | 'isWhole'>, { range, zero }: ValueScaleOptions): ValueScale {
  const [low, high] = [min(values) ?? 0, max(values) ?? 0];
  const startsAtZero = zero === 'always' || high - low <= Math.abs(high) * leastSpread || (low <= high * mostEmpty && high >= low * mostEmpty);
  const domain: [number, number] = startsAtZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  if (low === 0 && high === 0) return { y: scaleLinear([0, 1], range), startsAtZero, ticks: [{ at: range[0], text: tickText(0, 1, series) }] };
  const count = tickCounts.find((one) => scaleLinear(domain, range).nice(one).ticks(one).length <= mostTicks) ?? 2;
  const y = scaleLinear(domain, range).nice(count);
  const [first, last] = y.domain() as [number, number];
  const named = y.ticks(count).filter((tick) => !series.isWhole || Number.isInteger(tick));
  return { y, startsAtZero, ticks: named.map((tick) => ({ at: y(tick), text: tickText(tick, tickStep(first, last, count), series) })) };
}

/** Numbers that differ by less than this part of them are drawn as equal. */
const leastSpread = 1e-9;

/** How much of an axis may be empty, so that it starts at zero. */
const mostEmpty = 0.4;

/** Counts of ticks to ask D3 for; what it gives may be more. */
const tickCounts = [5, 4, 3] as const;
const mostTicks = 6;

/** All ticks of an axis have the same decimals, and zero has none. */
function tickText(tick: number, step: number, { unit }: Pick<Series, 'unit'>): string {
  if (tick === 0) return unit.kind === 'percent' ? '0%' : '0';
  return formatQuantity(tick, unit, precisionFixed(step));
}
