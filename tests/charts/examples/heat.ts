import { datasetSchema } from '../../../src/schema/dataset.ts';
import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const grades = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
const areas = ['Overall', 'Help and protection', 'Children in care', 'Leadership and management'];
const years = [2009, 2010, 2012, 2014, 2016, 2018, 2021];

/** The chart over a field of judgements whose categories are given from the best to the worst. */
const judgements = (rows: readonly Row[], chart: object = {}) => {
  const plain = sample('year:year area:string judgement:string', 'year area', rows, { kind: 'matrix', x: 'year', y: 'area', value: 'judgement' });
  const fields = plain.schema.fields.map((field) => (field.name === 'judgement' ? { ...field, categories: grades, categoriesOrdered: true } : field));
  return example(datasetSchema.parse({ ...plain, schema: { ...plain.schema, fields }, charts: { chart: { ...plain.charts['chart'], kind: 'heat', ...chart } } }));
};
const judged = areas.flatMap((area, a) =>
  years.map((year, y): Row => {
    const judgement = area === 'Leadership and management' && year === 2010 ? null : grades[Math.min(3, 1 + ((a + y * 2) % 3))]!;
    return { area, year, judgement, ...(judgement === null && { note: 'Not judged.' }), ...(a === 1 && y === 4 && { status: 'disputed' }) };
  }),
);

export const judgementHeat = judgements(judged.filter((row) => Number(row['year']) > 2011));
export const longHeat = judgements(judged, { highlight: ['Children in care'], annotations: [{ fact: 'sample/2014/Overall', text: 'A new framework begins.' }] });
export const oneHeat = judgements(judged.slice(0, 1));

const rates = (rows: readonly Row[], chart: object = {}) =>
  example(sample('place:string year:string rate:number:% region:string', 'place year', rows, { kind: 'heat', x: 'year', y: 'place', value: 'rate', ...chart }));
const rated = (places: number, count: number): Row[] =>
  Array.from({ length: places }, (_, p) => Array.from({ length: count }, (_, y): Row => ({ place: `Council ${p + 1}`, region: p % 2 === 0 ? 'North' : 'South', year: `${2000 + y}-${String((1 + y) % 100).padStart(2, '0')}`, rate: ((p * 37 + y * 11) % 83) - 4 }))).flat();

export const rateHeat = rates(rated(8, 7).filter((_, index) => index !== 20).map((row, index) => ({ ...row, ...(index === 9 && { approximate: true }) })), { highlight: ['Council 3', '2003-04'], sort: 'value' });
export const wideHeat = rates(rated(5, 60));
export const tallHeat = rates(rated(40, 3));
export const zeroHeat = rates(rated(2, 3).map((row) => ({ ...row, rate: 0 })));
export const unknownHeat = rates(rated(2, 3).map((row) => ({ ...row, rate: null })));
export const facetedHeat = rates(rated(4, 5), { facet: 'region' });

const plainWords = [['Leeds', 'visited'], ['York', 'telephoned']].flatMap(([place, answer]) => [2010, 2011].map((year) => ({ place: place!, year, answer: answer! })));
export const unorderedHeat = example(sample('place:string year:year answer:string', 'place year', plainWords, { kind: 'heat', x: 'year', y: 'place', value: 'answer' }));
