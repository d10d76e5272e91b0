/**
 * `swarm(places, radius)` takes places along an axis and returns how far each dot of that radius stands off the axis, in the
 * order of `places`: as little as it can without lying on another. Negative is above.
 */
export function swarm(places: readonly number[], radius: number): number[] {
  const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
  const offsets: number[] = [];
  const placed: number[] = [];
  for (const index of order) {
    const near = placed.filter((other) => places[index]! - places[other]! < 2 * radius);
    offsets[index] = nearestFree(near.map((other) => ({ aside: places[index]! - places[other]!, offset: offsets[other]! })), radius);
    placed.push(index);
  }
  return offsets;
}

/** A dot that may be in the way: how far along the axis it is, and how far off it. */
type Neighbour = { readonly aside: number; readonly offset: number };

/** The offset nearest to the axis at which a dot meets none of its neighbours: on the axis, or touching one of them. */
function nearestFree(neighbours: readonly Neighbour[], radius: number): number {
  const taken = neighbours.map(({ aside, offset }) => {
    const reach = Math.sqrt(4 * radius ** 2 - aside ** 2) - rounding;
    return { from: offset - reach, to: offset + reach };
  });
  const holds = ({ from, to }: (typeof taken)[number], at: number): boolean => at > from && at < to;
  const below = taken.toSorted((a, b) => a.from - b.from).reduce((at, one) => (holds(one, at) ? one.to + rounding : at), 0);
  const above = taken.toSorted((a, b) => b.to - a.to).reduce((at, one) => (holds(one, at) ? one.from - rounding : at), 0);
  return -above <= below ? above : below;
}

const rounding = 1e-6;
