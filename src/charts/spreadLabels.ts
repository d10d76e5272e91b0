/** A label on a line: where its middle wants to be, and how much room it takes. */
export type Wanted = { readonly at: number; readonly size: number };

type Cluster = { readonly size: number; readonly count: number; /** Mean of the starts that its labels want. */ readonly start: number };

/**
 * Middles for `labels`, in their order, so that none overlap, all lie within `[low, high]` and none is further from its
 * place than it must be. Neighbours that collide become a cluster centred on the mean of their places.
 * Labels that need more room than there is run past `high`: drop some first.
 */
export function spreadLabels(labels: readonly Wanted[], [low, high]: readonly [number, number]): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  const clusters: Cluster[] = [];
  for (const index of order) {
    const { at, size } = labels[index]!;
    clusters.push(within({ size, count: 1, start: at - size / 2 }, low, high));
    while (clusters.length > 1 && clusters.at(-2)!.start + clusters.at(-2)!.size > clusters.at(-1)!.start) {
      const [before, after] = clusters.splice(-2) as [Cluster, Cluster];
      clusters.push(within(merged(before, after), low, high));
    }
  }
  return middles(labels, order, clusters);
}

/** A label of `after` starts behind all of `before`, so its wanted start is taken back by that much. */
function merged(before: Cluster, after: Cluster): Cluster {
  const count = before.count + after.count;
  const start = (before.start * before.count + (after.start - before.size) * after.count) / count;
  return { size: before.size + after.size, count, start };
}

const within = (cluster: Cluster, low: number, high: number): Cluster => ({ ...cluster, start: Math.max(low, Math.min(cluster.start, high - cluster.size)) });

function middles(labels: readonly Wanted[], order: readonly number[], clusters: readonly Cluster[]): number[] {
  const result: number[] = [];
  let next = 0;
  for (const { start, count } of clusters) {
    let edge = start;
    for (const index of order.slice(next, next + count)) {
      result[index] = edge + labels[index]!.size / 2;
      edge += labels[index]!.size;
    }
    next += count;
  }
  return result;
}
