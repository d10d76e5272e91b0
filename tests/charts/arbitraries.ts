import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Size } from '../../src/charts/index.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { drawn } from './dataset.ts';
import { oddNumbers, overlappingTexts, strayMarks } from './layout.ts';

/** How often a test draws: `usual` times, or as often as `CHART_RUNS` says. */
export const numberOfRuns = (usual: number): number => Number(process.env['CHART_RUNS'] ?? usual);

const runs = { numRuns: numberOfRuns(200), seed: 20101201 };

const size = fc.constantFrom<Size>('wide', 'narrow');
export const words = fc.stringMatching(/^[A-Za-z£0-9’-]{1,14}( [A-Za-z£0-9’-]{1,14}){0,11}$/);
export const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4000 }) },
  { weight: 2, arbitrary: fc.integer({ min: -900, max: 2_000_000 }) },
  fc.constantFrom(null, 0),
);
export const decimal = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }).map((one) => Math.round(one * 100) / 100), fc.constantFrom(null, 0, 0.01));
export const state = fc.record({ status: fc.constantFrom('stated', 'disputed'), approximate: fc.boolean() });
export const unit = fc.constantFrom('posts', '£m', '%', 'cases per social worker and team manager in the whole of the year');
export const year = fc.integer({ min: 1990, max: 2030 });
export const annotations = fc.uniqueArray(words, { maxLength: 3 });
export const financialYear = year.map((one) => `${one}-${String((one + 1) % 100).padStart(2, '0')}`);
export const day = fc.date({ min: new Date('2007-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

const isSound = (dataset: Dataset, one: Size): void => {
  const scene = drawn(dataset, one);
  expect(overlappingTexts(scene)).toEqual([]);
  expect(strayMarks(scene)).toEqual([]);
  expect(oddNumbers(scene)).toEqual([]);
};

/** Draws what `datasets` gives some hundred times. */
export const soundly = (name: string, datasets: fc.Arbitrary<Dataset>): void =>
  test(`${name} neither overlap nor leave the frame`, () => fc.assert(fc.property(datasets, size, isSound), runs), 1_800_000);
