import { describe, expect, test } from 'vitest';
import { allExamples } from './examples/index.ts';
import { oddNumbers, overlappingTexts, strayMarks } from './layout.ts';

describe.each(allExamples)('$name $size', ({ scene }) => {
  test('has no texts that overlap', () => expect(overlappingTexts(scene())).toEqual([]));
  test('stays within its frame', () => expect(strayMarks(scene())).toEqual([]));
  test('has finite numbers of two decimals', () => expect(oddNumbers(scene())).toEqual([]));
});
