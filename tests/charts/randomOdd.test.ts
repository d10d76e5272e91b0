import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawChart, type Size } from '../../src/charts/index.ts';
import { chartKinds } from '../../src/schema/chart.ts';
import { datasetSchema } from '../../src/schema/dataset.ts';
import { numberOfRuns } from './arbitraries.ts';
import { oddDataset, recipe } from './oddCharts.ts';
import { proportionFaults } from './proportions.ts';
import { faultsOf } from './soundness.ts';

const sizes: readonly Size[] = ['wide', 'narrow'];

/** What is wrong with an odd dataset: a refusal that says nothing, or a drawing that is late or unsound; nothing where it is refused in words or drawn well. */
function faults(raw: object): string[] {
  const result = datasetSchema.safeParse(raw);
  if (!result.success) return result.error.issues.flatMap(({ message }) => (message.trim() === '' || /undefined|NaN|\[object/.test(message.replace(/"[^"]*"/g, '')) ? [`the refusal says "${message}"`] : []));
  const dataset = { ...result.data, data: result.data.data };
  return sizes.flatMap((size) => {
    const begun = process.cpuUsage();
    const scene = drawChart(dataset, dataset.charts['chart']!, size);
    const taken = process.cpuUsage(begun).user / 1000;
    return [...(taken > mostTime ? [`drawing takes ${Math.round(taken)} ms`] : []), ...faultsOf(dataset, scene), ...proportionFaults(dataset, scene)].map((fault) => `${size}: ${fault}`);
  });
}

/** In milliseconds of work, so that a busy machine fails no test. */
const mostTime = 1000;

test.each(chartKinds)('an odd %s is refused in words, or drawn soundly', (kind) => {
  fc.assert(fc.property(recipe, (given) => void expect(faults(oddDataset(kind, given))).toEqual([])), { numRuns: numberOfRuns(150), seed: 19260101 });
}, 1_800_000);
