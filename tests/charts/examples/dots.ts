import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const dots = (rows: readonly Row[], chart: object = {}) =>
  example(sample('place:string rate:number:% region:string', 'place', rows, { kind: 'dots', x: 'rate', label: 'place', ...chart }));

/** Values heaped about the middle, as those of real places are. */
const rate = (index: number): number => Math.round(10 * (18 + 9 * Math.sin(index * 2.4) + 5 * Math.sin(index * 1.1) + ((index * 29) % 7))) / 10;
const places = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ place: index === 40 ? 'Birmingham' : `Authority ${index + 1}`, rate: rate(index), region: index % 2 === 0 ? 'London' : 'The rest of England' }));

export const authorities = dots(places(150).map((row, index) => (index === 7 || index === 9 ? { ...row, rate: null } : row)), { highlight: ['Birmingham'] });
export const annotatedDots = dots(places(60), { highlight: ['Birmingham'], annotations: [{ fact: 'sample/Authority 12#rate', text: 'One team reported late.' }] });
export const plainDots = dots(places(30).map((row, index) => (index % 9 === 4 ? { ...row, status: 'disputed' } : row)));
export const fewDots = dots(places(4));
export const oneDot = dots([{ place: 'Leeds', rate: 12 }]);
export const zeroDots = dots(places(12).map((row) => ({ ...row, rate: 0 })));
export const unknownDots = dots([{ place: 'Leeds', rate: null }]);
export const negativeDots = dots([-12, 4, 9.5, -3].map((one, index) => ({ place: `Authority ${index + 1}`, rate: one })));
export const threeHundredDots = dots(places(300).map((row) => ({ ...row, rate: Math.round(Number(row['rate']) / 4) })));
export const facetedDots = dots(places(80), { facet: 'region', highlight: ['Birmingham'] });
export const longNamedDots = dots([{ place: 'A council of so many towns, villages and hamlets that its name fills three lines and then some', rate: 3 }, { place: 'Rhabarberbarbarabarbarbarenbartbarbierbierbar', rate: 90 }]);
