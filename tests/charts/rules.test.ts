import { expect, test } from 'vitest';
import { datasetSchema } from '../../src/schema/dataset.ts';
import type { Row } from '../../src/schema/table.ts';

const field = (written: string) => ({ name: written.split(':')[0]!, type: written.split(':')[1] ?? 'string' });

/** What an editor is told of a chart that cannot be drawn: the message and the mend of each problem. */
function refusals(fields: string, rows: readonly Row[], chart: object): string[] {
  const data = rows.map((row, index) => ({ id: `row-${index + 1}`, ...row }));
  const result = datasetSchema.safeParse({
    name: 'sample', title: 'A sample', description: 'Invented rows.', sources: ['invented'],
    schema: { fields: ['id', 'note', ...fields.split(' ')].map(field), primaryKey: ['id'] },
    data, charts: { chart: { title: 'A finding', description: 'What is to be seen.', ...chart } },
  });
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.slice(2).join('.')} ${issue.message}. ${issue.code === 'custom' ? issue.params?.['mend'] : ''}`);
}

const places = (...rows: [place: string, year: string, rate: number | null][]): Row[] => rows.map(([place, year, rate]) => ({ place, year, rate, note: 'A note.' }));
const pair = { kind: 'dumbbell', x: 'rate', y: 'place', series: 'year' };
const stacked = { kind: 'area', x: 'year', y: 'rate', series: 'place', stack: true };
const fields = 'place year rate:number';

test('a dumbbell of three years is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1], ['Leeds', '2011', 2], ['Leeds', '2012', 3]), pair)).toEqual([
    'series has 3 values in the rows drawn (2010, 2011, 2012), and a dumbbell chart compares exactly two. Keep two with "where": {"year": […]}, or draw a bar chart.',
  ]);
});

test('a slope of one year is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1]), { ...pair, kind: 'slope' })).toEqual([
    'series has 1 value in the rows drawn (2010), and a slope chart compares exactly two. Keep two with "where": {"year": […]}, or draw a bar chart.',
  ]);
});

test('two rows in one place are refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1], ['Leeds', '2011', 2], ['Leeds', '2011', 3]), pair)).toEqual([
    'y puts two rows in one place: "row-2" and "row-3" have the same place and year. Keep one of them with "where", or name another field.',
  ]);
});

test('a stack with a negative value is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1], ['York', '2010', -2]), stacked)).toEqual([
    'stack is true, and the rate of the row "row-2" is below zero, which cannot be part of a stack of areas. Delete "stack", or keep the rows that are zero or more with "where".',
  ]);
});

test('a stack of series that never meet is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1], ['York', '2011', 2]), stacked)).toEqual([
    'stack sets areas on top of each other, and there is no year at which every place has a value. Delete "stack", or keep the series that have values at the same places with "where".',
  ]);
});

test('columns of 100 % with a negative value are refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', -1]), { kind: 'column', x: 'year', y: 'rate', series: 'place', stack: 'share' })).toEqual([
    'stack is "share", and the rate of the row "row-1" is below zero, which cannot be part of a whole. Delete "stack", or keep the rows that are zero or more with "where".',
  ]);
});

test('a waffle of a fraction is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1.5]), { kind: 'waffle', value: 'rate', label: 'place' })).toEqual([
    'value draws squares that can be counted, and the rate of the row "row-1" is 1.5. Draw whole numbers of zero or more, or a bar chart.',
  ]);
});

test('a waffle of less than nothing is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', -3]), { kind: 'waffle', value: 'rate', label: 'place' })).toHaveLength(1);
});

test('a matrix of numbers without end is refused', () => {
  const rows = places(...Array.from({ length: 9 }, (_, index): [string, string, number] => ['Leeds', String(2010 + index), index]));
  expect(refusals(fields, rows, { kind: 'matrix', x: 'year', y: 'place', value: 'rate' })).toEqual([
    'value names the field "rate", which has 9 different values; a matrix chart has a sign for each, and 8 can be told apart. Draw a heat chart, which shades numbers.',
  ]);
});

test('a scatter of words is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1]), { kind: 'scatter', x: 'year', y: 'rate', label: 'place' })).toEqual([
    'x names the field "year", which is of type string; the x of a scatter chart must be a number. Name one of: rate.',
  ]);
});

test('a kind that is not drawn is refused with those that are', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1]), { kind: 'pie' })).toEqual([
    'kind must be one of bar, column, line, area, dumbbell, slope, dots, scatter, heat, matrix, waffle, timeline. ',
  ]);
});

const ranged = 'place year rate:number low:number high:number';
const banded = { kind: 'line', x: 'year', y: 'rate', series: 'place', band: { low: 'low', high: 'high' } };

test('a range that is upside down is refused', () => {
  expect(refusals(ranged, [{ place: 'Leeds', year: '2010', rate: 5, low: 6, high: 4 }], banded)).toEqual([
    'band has its lower end above its upper end in the row "row-1": low is 6, high is 4. Correct the row, or exchange "low" and "high".',
  ]);
});

test('a range of words, or of a field that is not there, is refused', () => {
  expect(refusals(ranged, [{ place: 'Leeds', year: '2010', rate: 5, low: 4, high: 6 }], { ...banded, band: { low: 'place', high: 'higher' } })).toEqual([
    'band.low names the field "place", which is of type string; the low of the band of a line chart must be a number. Name one of: rate, low, high.',
    'band.high names the field "higher", which the dataset lacks. Its fields are: id, note, place, year, rate, low, high.',
  ]);
});

test('more ranges than can be told apart are refused, unless their lines stand back', () => {
  const rows = ['Leeds', 'York', 'Hull', 'Bath', 'Ely'].map((place) => ({ place, year: '2010', rate: 5, low: 4, high: 6 }));
  expect(refusals(ranged, rows, banded)).toEqual([
    'band would draw 5 ranges over each other, and 4 can be told apart. Name up to 4 of the lines in "highlight": the ranges of the others are then in the table alone.',
  ]);
  expect(refusals(ranged, rows, { ...banded, highlight: ['Leeds'] })).toEqual([]);
  expect(refusals(ranged, rows, { ...banded, series: undefined, facet: 'place' })).toEqual([]);
});

test('a range or a break of areas on top of each other is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1]), { ...stacked, break: 'year' })).toEqual([
    'break is given, and areas that stand on top of each other have no break of their own. Delete "break" or "stack".',
  ]);
});

test('a break at the change of a field that is not there is refused', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1]), { kind: 'line', x: 'year', y: 'rate', break: 'vintage' })).toEqual([
    'break names the field "vintage", which the dataset lacks. Its fields are: id, note, place, year, rate.',
  ]);
});

test.each(['line', 'column'])('two points of a %s in one place are refused', (kind) => {
  expect(refusals(fields, places(['Leeds', '2010', 1], ['York', '2010', 2]), { kind, x: 'year', y: 'rate' })).toEqual([
    'x puts two rows in one place: "row-1" and "row-2" have the same year. Keep one of them with "where", or name another field.',
  ]);
});

test.each([
  [1e12, 'x names the field "rate", which is 1000000000000 in the row "row-1", a number with too many digits to be read. Give the field in thousands, millions or billions, and say so in its "unit".'],
  [-3e-9, 'x names the field "rate", which is -3e-9 in the row "row-1", which would be printed as 0. Give the field in a smaller unit, or write 0 where it is nothing.'],
])('a number that cannot be read (%d) is refused', (rate, words) => {
  expect(refusals(fields, places(['Leeds', '2010', rate]), { kind: 'bar', x: 'rate', y: 'place' })).toEqual([words]);
});

test('a grid with more columns than can be seen is refused', () => {
  const rows = Array.from({ length: 41 }, (_, index) => ({ place: 'Leeds', year: `Case ${index}`, answer: 'yes' }));
  expect(refusals('place year answer', rows, { kind: 'matrix', x: 'year', y: 'place', value: 'answer' })).toEqual([
    'x names the field "year", which has 41 different values; a matrix chart has room for 40 columns. Exchange "x" and "y", so that they stand under each other.',
  ]);
  expect(refusals('place year answer', rows, { kind: 'matrix', x: 'place', y: 'year', value: 'answer' })).toEqual([]);
});

test('a timeline of more lanes than fit is refused', () => {
  const rows = Array.from({ length: 9 }, (_, index) => ({ day: '2010-01-01', event: 'Meets', lane: `Lane ${index}` }));
  expect(refusals('day:date event lane', rows, { kind: 'timeline', x: 'day', label: 'event', series: 'lane' })).toEqual([
    'series names the field "lane", which has 9 different values; a timeline has room for 8 lanes. Keep fewer with "where", or name the field in "facet" instead.',
  ]);
});

test('two names that a reader cannot tell apart are one place', () => {
  expect(refusals(fields, places(['Leeds', '2010', 1], ['Leeds\t', '2010', 2], ['Leeds', '2011', 2]), pair)).toHaveLength(1);
});
