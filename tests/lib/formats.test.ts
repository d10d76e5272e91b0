import { describe, expect, test } from 'vitest';
import { fieldTitle, formatCell, formatDate, formatMeasure, formatNumber, formatQuantity, inSentence } from '../../src/lib/formats.ts';
import { parseUnit, rateBase, unitTitle, withUnit } from '../../src/lib/units.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test.each([
  ['£m', 'money', 1e6, '£ million'],
  ['GBP million, cash', 'money', 1e6, '£ million'],
  ['£bn', 'money', 1e9, '£ billion'],
  ['£', 'money', 1, '£'],
  ['£ per child', 'money', 1, '£ per child'],
  ['pence', 'money', 0.01, 'pence'],
  ['%', 'percent', 1, '%'],
  ['per cent', 'percent', 1, '%'],
  ['share', 'share', 1, ''],
  ['posts', 'count', 1, 'posts'],
  ['thousand jobs', 'count', 1e3, 'jobs'],
  ['per 10,000 children', 'count', 1, 'per 10,000 children'],
  ['percentage points', 'count', 1, 'percentage points'],
  [undefined, 'count', 1, ''],
])('parseUnit(%j) is %s of %d, called "%s"', (text, kind, scale, title) => {
  const unit = parseUnit(text);
  expect([unit.kind, unit.scale, unitTitle(unit)]).toEqual([kind, scale, title]);
});

test.each([
  ['per 10,000 children', 10_000],
  ['per thousand', 1000],
  ['45 per cent', undefined],
  ['posts', undefined],
])('rateBase("%s") is %s', (words, base) => expect(rateBase(words)).toBe(base));

test.each([
  ['Spending', '£ million', 'Spending (£ million)'],
  ['Posts cut', 'posts', 'Posts cut'],
  ['Share', '', 'Share'],
])('withUnit("%s", "%s") is "%s"', (title, unit, words) => expect(withUnit(title, unit)).toBe(words));

test.each([
  ['Agency share', 'agency share'],
  ['A year', 'a year'],
  ['GDP per head', 'GDP per head'],
])('"%s" within a sentence is "%s"', (title, words) => expect(inSentence(title)).toBe(words));

test('a field without a title is headed by its name as words', () =>
  expect([{ name: 'lower_estimate' }, { name: 'at-risk', title: 'On the register' }].map((field) => fieldTitle({ ...field, type: 'string' }))).toEqual(['Lower estimate', 'On the register']));

describe('a number', () => {
  test.each([
    [1234.5, '1,234.5'],
    [-12, '−12'],
    [0, '0'],
    [-0, '0'],
    [0.1 + 0.2, '0.3'],
  ])('%d is printed as %s', (value, text) => expect(formatNumber(value)).toBe(text));
  test.each([
    [68.3, '£m', '£68.3m'],
    [-5, '£m', '−£5m'],
    [30, '%', '30%'],
    [1500, 'posts', '1,500 posts'],
    [1, 'posts', '1 post'],
    [1, 'cases per social worker', '1 case per social worker'],
    [1, 'authorities', '1 authority'],
    [1, 'children', '1 child'],
    [1, 'areas for improvement', '1 area for improvement'],
    [1, 'working days', '1 working day'],
    [1, 'branches', '1 branch'],
    [1, 'staff', '1 staff'],
    [1, 'per 10,000 children', '1 per 10,000 children'],
    [1, 'thousand jobs', '1 thousand jobs'],
    [0, 'posts', '0 posts'],
    [3, 'thousand jobs', '3 thousand jobs'],
    [627, '£ per child', '£627'],
    [50, 'pence', '50p'],
    [5, undefined, '5'],
  ])('%d in %j is printed as %s', (value, unit, text) => expect(plain(formatMeasure(value, unit))).toBe(text));
  test('of no worth has no minus', () => expect(formatQuantity(-0.001, parseUnit('%'), 1)).toBe('0.0%'));
});

describe('a date', () => {
  test.each([
    ['2010-12-01', 'day', '1 December 2010'],
    ['2010-12-01', 'month', 'December 2010'],
    ['2010-12-01', 'year', '2010'],
    ['2010-12', 'day', 'December 2010'],
    ['2010', 'day', '2010'],
    ['2010-12-01T09:30:00Z', 'day', '1 December 2010'],
  ] as const)('%s to the %s is printed as %s', (date, precision, text) => expect(plain(formatDate(date, precision))).toBe(text));
});

test.each([
  [null, 'number', 'not known'],
  [true, 'boolean', 'yes'],
  [2010, 'year', '2010'],
  ['2012-13', 'string', '2012–13'],
  [[10, 16], 'array', '10–16'],
  ['a text', 'string', 'a text'],
] as const)('a cell of %j is printed as it is read', (value, type, text) => expect(plain(formatCell(value, { name: 'x', type }))).toBe(text));
