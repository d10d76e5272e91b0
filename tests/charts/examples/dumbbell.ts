import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';
import { councils, pairs } from './pairs.ts';

const dumbbells = (rows: readonly Row[], chart: object = {}) =>
  example(sample('place:string year:string rate:number:%', 'place year', rows, { kind: 'dumbbell', x: 'rate', y: 'place', series: 'year', ...chart }));

export const plainDumbbells = dumbbells(pairs(councils));
export const highlightedDumbbells = dumbbells(pairs(councils), { highlight: ['Birmingham'], sort: 'value', annotations: [{ fact: 'sample/Leeds/2014-15', text: 'Counted in a new way from April 2014.' }] });
export const oneDumbbell = dumbbells(pairs({ Leeds: [12, 31] }));
export const unknownDumbbells = dumbbells(pairs({ Leeds: [12, null], Bristol: [null, 9], Sheffield: [null, null], Nottingham: [14, 14] }));
export const negativeDumbbells = dumbbells(pairs({ Leeds: [-12, 8], Bristol: [3, -9.5], Sheffield: [0, 0] }));
export const zeroDumbbells = dumbbells(pairs({ Leeds: [0, 0] }));
export const highDumbbells = dumbbells(pairs({ Leeds: [88, 91.5], Bristol: [97, 90], Sheffield: [94, 95] }));
export const longNamedDumbbells = dumbbells(pairs({ 'Children who are disabled, and those who care for them at home or elsewhere in the city': [12, 31], Rhabarberbarbarabarbarbarenbartbarbierbierbar: [41, 9] }));
export const sixtyDumbbells = dumbbells(pairs(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`Ward ${index + 1}`, [(index * 37) % 71, (index * 17) % 97]]))), { highlight: ['Ward 9'] });
