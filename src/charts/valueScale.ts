import { max, min, precisionFixed, scaleLinear, tickStep, type ScaleLinear } from 'd3';
import { formatQuantity } from '../lib/formats.ts';
import type { Series } from './series.ts';

/** A scale from values to pixels, and the few values that its axis names. */
export type ValueScale = { readonly y: ScaleLinear<number, number>; readonly ticks: readonly { readonly at: number; readonly text: string }[]; readonly startsAtZero: boolean };

type ValueScaleOptions = { readonly range: readonly [number, number]; readonly zero: 'always' | 'when near' };

/** A scale over `values` with about four round ticks; `when near` leaves zero out where the least value is over half the greatest. */
export function valueScale(values: readonly number[], series: Pick<Series, 'unit' | 'isWhole'>, { range, zero }: ValueScaleOptions): ValueScale {
  const [low, high] = [min(values) ?? 0, max(values) ?? 0];
  const startsAtZero = zero === 'always' || low <= high / 2;
  const domain = startsAtZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  if (domain[0] === domain[1]) domain[1] = domain[0]! + 1;
  const y = scaleLinear(domain, range).nice(tickCount);
  const named = y.ticks(tickCount).filter((tick) => !series.isWhole || Number.isInteger(tick));
  return { y, startsAtZero, ticks: named.map((tick) => ({ at: y(tick), text: tickText(tick, y.domain() as [number, number], series) })) };
}

const tickCount = 4;

/** All ticks of an axis have the same decimals, and zero has none. */
function tickText(tick: number, [low, high]: readonly [number, number], { unit }: Pick<Series, 'unit'>): string {
  if (tick === 0) return unit.kind === 'percent' ? '0%' : '0';
  return formatQuantity(tick, unit, precisionFixed(tickStep(low, high, tickCount)));
}
