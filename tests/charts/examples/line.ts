import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const places = ['Birmingham', 'Bristol', 'Leeds', 'Liverpool', 'Manchester', 'Newcastle upon Tyne', 'Nottingham', 'Sheffield', 'England'];
const rates: readonly Row[] = places.flatMap((place, p) =>
  Array.from({ length: 10 }, (_, y) => ({
    place,
    year: 2008 + y,
    rate: (place === 'Leeds' && y === 4) || (place === 'Bristol' && y > 7) ? null : Math.round(10 * (60 + 9 * Math.sin(p * 1.7 + y / 3) + p * 3 + y * (p === 0 ? 3.5 : 0.8))) / 10,
  })),
);
const lines = (rows: readonly Row[], chart: object = {}) =>
  example(sample('place:string year:year rate:number:per_10,000_children'.replaceAll('_', '\u00a0'), 'place year', rows, { kind: 'line', x: 'year', y: 'rate', series: 'place', ...chart }));

export const highlightedLine = lines(rates, { highlight: ['Birmingham'], annotations: [{ fact: 'sample/Birmingham/2013#rate', text: 'Commissioner appointed' }] });
export const fewLines = lines(rates.filter((row) => ['Birmingham', 'Leeds', 'England'].includes(String(row['place']))));
export const oneLine = lines(rates.filter((row) => row['place'] === 'Birmingham'));
export const onePoint = lines([{ place: 'Leeds', year: 2010, rate: 5 }]);
export const allZeroLine = lines([2010, 2011, 2012].map((year) => ({ place: 'Leeds', year, rate: 0 })));
export const unknownLine = lines([2010, 2011].map((year) => ({ place: 'Leeds', year, rate: null })));
export const negativeLine = lines([-4, 2.5, -1, 6].map((rate, index) => ({ place: 'Leeds', year: 2010 + index, rate, ...(index === 2 && { status: 'disputed' }) })));
export const facetedLines = lines(rates.filter((row) => places.indexOf(String(row['place'])) < 4), { facet: 'place', series: undefined });

const crowd = Array.from({ length: 40 }, (_, p) => Array.from({ length: 8 }, (_, y) => ({ place: `Authority ${p + 1}`, year: 2008 + y, rate: 40 + ((p * 29) % 47) + ((y * p) % 7) }))).flat();
export const fortyLines = lines(crowd, { highlight: ['Authority 7', 'Authority 8'] });

export const datedLine = example(
  sample(
    'day:date places:integer:places', 'day',
    [['2009-03-31', 410], ['2009-12-01', 380], ['2010-06-15', 391], ['2012-01-31', 290]].map(([day, count]) => ({ day: day!, places: count! })),
    { kind: 'line', x: 'day', y: 'places' },
  ),
);

/** Counted anew from 2012 on, and estimated: a lower and an upper end beside most values. */
const counted: readonly Row[] = ['Birmingham', 'England'].flatMap((place, p) =>
  [412, 420, 433, 431, null, 520, 534, 541, 529, 560].map((rate, index) => ({
    place, year: 2008 + index, rate: rate === null ? null : rate - p * 90, low: rate === null || index === 2 ? null : rate - p * 90 - 25, high: rate === null ? null : rate - p * 90 + 10 + index * 3,
    definition: index < 4 ? 'Census of 2001' : index < 8 ? 'Census of 2011' : 'Census of 2021',
  })),
);
const broken = (rows: readonly Row[], chart: object) =>
  example(sample('place:string year:year rate:number:cases low:number:cases high:number:cases definition:string', 'place year', rows, { kind: 'line', x: 'year', y: 'rate', series: 'place', ...chart }));

export const bandedLine = broken(counted.filter((row) => row['place'] === 'England'), { band: { low: 'low', high: 'high' } });
export const bandedLines = broken(counted, { band: { low: 'low', high: 'high' }, highlight: ['Birmingham'] });
export const brokenLine = broken(counted.filter((row) => row['place'] === 'England'), { break: 'definition', band: { low: 'low', high: 'high' }, annotations: [{ fact: 'sample/England/2013#rate', text: 'New census' }] });
export const brokenLines = broken(counted, { break: 'definition' });
/** Only one of two lines breaks, and its new definition is long. */
export const oneBrokenLine = broken(counted.map((row) => ({ ...row, definition: row['place'] === 'England' || Number(row['year']) < 2011 ? 'Old' : 'Children of all ages, with those who left care in the year' })), { break: 'definition' });
