import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const areas = (rows: readonly Row[], chart: object = {}) =>
  example(sample('year:year kind:string children:integer:children', 'year kind', rows, { kind: 'area', x: 'year', y: 'children', ...chart }));

const kinds = ['Foster care', 'Children’s homes', 'Adoption and other placements'];
const cell = (kind: number, year: number): number => 900 - kind * 330 + (year - 2008) * (30 - 24 * kind) + ((year * 7 + kind * 5) % 40);
const parts: readonly Row[] = kinds.flatMap((kind, k) => Array.from({ length: 9 }, (_, index) => ({ kind, year: 2008 + index, children: cell(k, 2008 + index) })));
const first = parts.filter((row) => row['kind'] === kinds[0]);

export const oneArea = areas(first.map((row) => ({ ...row, ...(row['year'] === 2012 && { status: 'disputed' }) })), {
  annotations: [{ fact: 'sample/2014/Foster care', text: 'The count moves to the end of March.' }],
});
export const gappedArea = areas(first.map((row) => (row['year'] === 2011 ? { ...row, children: null } : row)));
export const pointArea = areas(first.slice(0, 1));
export const zeroArea = areas(first.map((row) => ({ ...row, children: 0 })));
export const negativeArea = areas(first.map((row, index) => ({ ...row, children: [40, 10, -30, -55, -20, 15, 60, 20, -5][index]! })));
export const highlightedArea = areas(parts, { series: 'kind', highlight: ['Children’s homes'] });
export const stackedAreas = areas(parts, { series: 'kind', stack: true });
export const shareAreas = areas(parts, { series: 'kind', stack: 'share', highlight: ['Children’s homes'] });
export const gappedStack = areas(parts.map((row) => (row['year'] === 2012 && row['kind'] === kinds[1] ? { ...row, children: null } : row)), { series: 'kind', stack: true });
export const facetedAreas = areas(parts, { facet: 'kind' });
