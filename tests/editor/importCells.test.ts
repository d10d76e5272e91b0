import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/editor/import/decodeText.ts';
import { fieldName, readHeading } from '../../src/editor/import/headings.ts';
import { letters, printable } from '../../src/editor/import/rawTable.ts';
import { readCell } from '../../src/editor/import/readCell.ts';
import { readDate, readDateTime, readFinancialYear, readMonth, readYear } from '../../src/editor/import/readDate.ts';
import { readNumber } from '../../src/editor/import/readNumber.ts';
import { sniffSeparator } from '../../src/editor/import/separator.ts';

describe('readNumber', () => {
  it.each([
    ['1500', 1500], ['1,500', 1500], ['1,234,567.5', 1234567.5], ['1 500', 1500], ['1\u00A0500', 1500], ['1\u202F500', 1500], ['.5', 0.5], ['68.', 68], ['1.5E+05', 150000], ['1e-7', 1e-7],
    ['-12', -12], ['−12', -12], ['–12', -12], ['(12)', -12], ['(1,200.5)', -1200.5], ['(0)', 0], ['-0', 0], ['+12', 12], ['0', 0], ['0.5', 0.5],
  ])('reads %j', (text, value) => expect(readNumber(text)).toMatchObject({ value, unit: undefined }));

  it.each([
    ['£1,200', 1200, '£'], ['£68.3m', 68.3, '£m'], ['£68.3 million', 68.3, '£m'], ['£2bn', 2, '£bn'], ['£5k', 5, '£k'], ['-£12', -12, '£'], ['£-12', -12, '£'], ['(£12)', -12, '£'], ['€5', 5, '€'],
    ['30%', 30, '%'], ['30 per cent', 30, '%'], ['28.5 %', 28.5, '%'], ['12p', 12, 'p'], ['3 million', 3, 'million'],
  ])('reads %j with its unit', (text, value, unit) => expect(readNumber(text)).toMatchObject({ value, unit }));

  it.each(['007', '1,50', '1,2345', '68,3', '1.2.3', 'abc', '', '-', '12m', '12 posts', '£', '1-2', '--1', '-(1)', '12345678901234567890', 'Infinity', '0x10', '1e400', '1/2', '=1'])('reads no number in %j', (text) => expect(readNumber(text)).toBeUndefined());

  it('knows a number that is written without decimals', () => expect(['12', '12.0', '12.5'].map((text) => readNumber(text)?.isWhole)).toEqual([true, false, false]));
});

describe('dates', () => {
  it.each(['2010-07-01', '2010/7/1', '1/7/2010', '01.07.2010', '1-7-2010', '1 July 2010', '1st July 2010', '1 Jul 2010', '01-Jul-2010', 'Thursday 1 July 2010', 'Thu, 1 July, 2010', 'July 1, 2010', '1st of July 2010', '2010-07-01 00:00:00', '2010-07-01T00:00:00Z'])('readDate reads %j', (text) => expect(readDate(text)).toEqual({ value: '2010-07-01' }));
  it.each(['July 2010', '2010', '1/7/10', '1 Juli 2010', '1500', '1 May'])('readDate reads no date in %j', (text) => expect(readDate(text)).toBeUndefined());
  it.each([['12/31/2010', 'is no date: dates are read day first, and there is no month 31'], ['31/2/2010', 'is no day of the calendar'], ['2010-02-30', 'is no day of the calendar']])('readDate says what is wrong with %j', (text, fault) => expect(readDate(text)).toEqual({ fault }));
  it.each(['2010-07', 'July 2010', 'Jul-2010', '07/2010', '7/2010'])('readMonth reads %j', (text) => expect(readMonth(text)).toEqual({ value: '2010-07' }));
  it.each(['2010-13', '2010', 'Autumn 2010'])('readMonth reads no month in %j', (text) => expect(readMonth(text)).toBeUndefined());
  it.each(['2010-11', '2010/11', '2010–11', '2010/2011'])('readFinancialYear reads %j', (text) => expect(readFinancialYear(text)).toEqual({ value: '2010-11' }));
  it('readFinancialYear knows the turn of the century', () => expect(readFinancialYear('1999-00')).toEqual({ value: '1999-00' }));
  it('readFinancialYear reads no months', () => expect(readFinancialYear('2010-12')).toBeUndefined());
  it('readDateTime reads a day with its time', () => expect(readDateTime('2010-07-01 09:30')).toEqual({ value: '2010-07-01T09:30' }));
  it('readYear reads years and not counts', () => expect([readYear('2010'), readYear('2100'), readYear('1,999')]).toEqual([{ value: '2010' }, undefined, undefined]));
});

describe('readCell', () => {
  it.each(['..', '.', '-', '–', '—', 'n/a', 'N/A', ':', '~', '[c]', '[low]', 'NULL', '*', '***'])('takes %j for a marker', (text) => expect(readCell(text)).toMatchObject({ kind: 'marker', isLetter: false }));
  it.each(['c', 'x', 'u', 'z', 'X', 'low'])('takes %j for a letter that may be a marker', (text) => expect(readCell(text)).toMatchObject({ kind: 'marker', isLetter: true }));
  it.each([['1,500*', '1,500', ['*']], ['1,500 [r]', '1,500', ['[r]']], ['1500¹', '1500', ['¹']], ['30% (p) [note 1]', '30%', ['(p)', '[note 1]']], ['12†', '12', ['†']], ['12r', '12', ['r']], ['(12)', '(12)', []], ['(12)*', '(12)', ['*']]])('cuts the footnote marks off %j', (text, bare, marks) => expect(readCell(text)).toMatchObject({ bare, marks }));
  it.each(['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?'])('knows %j for an error', (text) => expect(readCell(text)).toEqual({ kind: 'error', text }));
  it('takes what a resource declares to be missing for a marker', () => expect(readCell('999', ['999'])).toMatchObject({ kind: 'marker' }));
});

describe('readHeading', () => {
  it.each([
    ['Cost (£m)', 'Cost', 'cost', '£m'], ['Cost, £ million', 'Cost', 'cost', '£m'], ['Cost £m', 'Cost', 'cost', '£m'], ["Cost (£'000)", 'Cost', 'cost', '£k'], ['Cost (£)', 'Cost', 'cost', '£'], ['Cost [GBP million]', 'Cost', 'cost', '£m'], ['Spend (£ per child)', 'Spend', 'spend', '£ per child'],
    ['Share, %', 'Share', 'share', '%'], ['Share (per cent)', 'Share', 'share', '%'], ['% of children', '% of children', 'of_children', '%'], ['Percentage in time', 'Percentage in time', 'percentage_in_time', '%'],
    ['Posts (thousands)', 'Posts', 'posts', 'thousand posts'], ['Number of children', 'Number of children', 'children', 'children'], ['Wait (days)', 'Wait', 'wait', 'days'], ['Staff (FTE)', 'Staff', 'staff', 'FTE'], ['Rate per 10,000 children', 'Rate per 10,000 children', 'rate_per_10_000_children', 'per 10,000 children'],
    ['Spend (gross)', 'Spend (gross)', 'spend_gross', undefined], ['Authority', 'Authority', 'authority', undefined], ['Posts [1]', 'Posts', 'posts', undefined], ['Posts¹', 'Posts', 'posts', undefined], ['No further\naction', 'No further action', 'no_further_action', undefined], ['%', '%', 'percent', '%'],
  ])('reads %j', (heading, title, name, unit) => expect(readHeading(heading, 1)).toEqual({ title, name, unit }));
});

describe('fieldName', () => {
  it.each([['__proto__', 'proto'], ['constructor', 'column_constructor'], ['=cmd()', 'cmd'], ['<script>alert(1)</script>', 'script_alert_1_script'], ['2010', 'year_2010'], ['2010-11', 'year_2010_11'], ['0-4 years', 'column_0_4_years'], ['???', 'column_7'], ['Zoë’s café', 'zoes_cafe'], ['数', 'column_7'], ['A very long heading that never seems to come to its end', 'a_very_long_heading_that_never_seems_to']])('makes a name of %j', (heading, name) => expect(fieldName(heading, 7)).toBe(name));
});

describe('small things', () => {
  it('letters(column) names columns as spreadsheets do', () => expect([1, 26, 27, 702, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']));
  it('printable(text) lets nothing steer the terminal', () => expect(printable('a\u001B[2Jb\nc\u202Ed')).toBe('a\uFFFD[2Jb c\uFFFDd'));
  it('sniffSeparator(text) takes the separator that cuts lines alike', () => expect(sniffSeparator('a;b\n1,5;2\n3,5;4\n')).toBe(';'));
  it('decodeText(bytes) reads a dash of Windows-1252', () => expect(decodeText(Buffer.from([0x61, 0x96]))).toEqual({ text: 'a–', encoding: 'Windows-1252' }));
});
