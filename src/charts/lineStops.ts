import type { PlacedLine } from './lineLayout.ts';
import type { Datum, Series } from './series.ts';

/** A place along the axis, with its value or a gap. */
export type Stop = Pick<Datum, 'position' | 'value' | 'range'>;

/** The values of a line, with a gap where other lines have a row and this one has none, and where its definition changes; dates need not be the same for all. */
export function lineStops({ data }: Pick<PlacedLine, 'data'>, { all, positionKind }: Series): Stop[] {
  const gap = (position: number): Stop => ({ position, value: null, range: null });
  const breaks = lineBreaks(data).map(({ from, to }) => gap((from.position + to.position) / 2));
  const own = new Set(data.map((datum) => datum.position));
  const isSpaced = positionKind === 'date' || positionKind === 'number';
  const missing = isSpaced ? [] : [...new Set(all.map((datum) => datum.position))].filter((position) => !own.has(position)).map(gap);
  return [...data, ...breaks, ...missing].sort((a, b) => a.position - b.position);
}

/** Two points of a line, the second of which counts something else than the first. */
export type Break = { readonly from: Datum; readonly to: Datum };

/** Where the definition of a line in order of its places changes; a point that names none goes by that of the point before. */
export function lineBreaks(data: readonly Datum[]): Break[] {
  const breaks: Break[] = [];
  let [before, definition]: [Datum | undefined, string] = [undefined, ''];
  for (const datum of data.filter(({ value }) => value !== null)) {
    if (before && definition !== '' && datum.definition !== '' && datum.definition !== definition) breaks.push({ from: before, to: datum });
    [before, definition] = [datum, datum.definition || definition];
  }
  return breaks;
}
