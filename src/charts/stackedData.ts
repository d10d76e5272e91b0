import { group, stack, stackOffsetDiverging, stackOffsetExpand } from 'd3';
import { isKnown, type Datum, type KnownDatum, type Series } from './series.ts';

/** A datum and the stretch of the value axis that it covers. */
export type Span = { readonly datum: Datum; readonly from: number; readonly to: number };

/** How the series of a column stand to each other. */
export type Stacking = boolean | 'share';

/**
 * The data that have a value, each from zero (`false`), on top of those before it in its small chart (`true`; negative values
 * run down), or as its part of 100 (`'share'`).
 */
export function stackedData(data: readonly Datum[], names: Series['names'], stacking: Stacking): Span[] {
  const known = data.filter(isKnown);
  if (stacking === false) return known.map((datum) => ({ datum, from: 0, to: datum.value }));
  const negative = known.find((datum) => datum.value < 0);
  if (stacking === 'share' && negative) throw new Error(`scene of shares needs values of zero or more: ${negative.fact}`);
  return [...group(known, (datum) => datum.facet).values()].flatMap((part) => stackedPart(part, names, stacking));
}

function stackedPart(known: readonly KnownDatum[], names: Series['names'], stacking: true | 'share'): Span[] {
  const positions = [...new Set(known.map((datum) => datum.position))];
  const valueAt = (position: number, name: string) => known.find((datum) => datum.position === position && datum.series === name)?.value ?? 0;
  const layers = stack<number, string>().keys(names).value(valueAt).offset(stacking === 'share' ? stackOffsetExpand : stackOffsetDiverging)(positions);
  const scale = stacking === 'share' ? 100 : 1;
  return known.map((datum) => {
    const [from, to] = layers[names.indexOf(datum.series)]![positions.indexOf(datum.position)]!;
    return { datum, from: from * scale, to: to * scale };
  });
}
