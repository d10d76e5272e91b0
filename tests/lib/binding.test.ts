import { expect, test } from 'vitest';
import { bindingProblem } from '../../src/lib/binding.ts';
import type { CellValue } from '../../src/schema/table.ts';
import { fact } from './fact.ts';

/** A sentence with the typed text in brackets, the cell, and what the cell is. */
type Case = readonly [sentence: string, value: CellValue, about?: Parameters<typeof fact>[1]];

const problemOf = ([sentence, value, about]: Case): string | undefined => {
  const [, before, typed, after] = /^(.*?)\[(.*)\](.*)$/.exec(sentence)!;
  return bindingProblem(typed!, fact(value, about), { before: before!, after: after! });
};

const agrees: readonly Case[] = [
  // digits and their groups
  ['[1,500]', 1500, { unit: 'posts' }],
  ['[1500]', 1500, { unit: 'posts' }],
  ['[1\u2009500]', 1500, { unit: 'posts' }],
  ['[1\u00a0500]', 1500, { unit: 'posts' }],
  ['[3,500 jobs in 2010]', 3500, { unit: 'posts' }],
  ['all [1,500]', 1500, { unit: 'posts' }],
  // number words
  ['[five]', 5, { unit: 'posts' }],
  ['[Twenty-six]', 26, { unit: 'years' }],
  ['[two hundred and twelve]', 212, { unit: 'posts' }],
  ['[three and a half thousand]', 3500, { unit: 'posts' }],
  ['[half a million]', 500000, { unit: 'people' }],
  ['[a million]', 1000000, { unit: 'people' }],
  ['[a dozen]', 12, { unit: 'posts' }],
  ['[two dozen]', 24, { unit: 'posts' }],
  ['[10½]', 10.5, { unit: 'years' }],
  ['[26-year]-old', 26, { unit: 'years' }],
  // words that say a number
  ['[none]', 0, { unit: 'posts' }],
  ['[nil]', 0, { unit: 'posts' }],
  ['[no]', 0, { unit: 'posts' }],
  ['[a single] post', 1, { unit: 'posts' }],
  ['[once]', 1, { unit: 'times' }],
  ['[both]', 2, { unit: 'posts' }],
  ['[twice]', 2, { unit: 'inspections' }],
  ['[three times]', 3, { unit: 'inspections' }],
  ['[a year]', 1, { unit: 'years' }],
  ['[all]', 100, { unit: '%' }],
  // money
  ['[£68.3m]', 68.3, { unit: '£m' }],
  ['[£68.3m]', 68.3, { unit: 'GBP million' }],
  ['[£68.30m]', 68.3, { unit: '£m' }],
  ['[£212million]', 212, { unit: '£m' }],
  ['[£212 million]', 212, { unit: '£m' }],
  ['[£212m]', 212000000, { unit: '£' }],
  ['[£1.4bn]', 1.4, { unit: '£bn' }],
  ['[£1.4bn]', 1400, { unit: '£m' }],
  ['[£1,400 million]', 1.4, { unit: '£bn' }],
  ['[£627]', 627, { unit: '£ per child' }],
  ['[£4k]', 4000, { unit: '£' }],
  ['[50p]', 0.5, { unit: '£' }],
  ['[50p]', 50, { unit: 'pence' }],
  ['£[68.3]m', 68.3, { unit: '£m' }],
  ['[£68.3] million', 68.3, { unit: '£m' }],
  ['[212]', 212, { unit: '£m' }],
  // scales
  ['[1.5 million]', 1500000, { unit: 'people' }],
  ['[1.5m]', 1.5, { unit: 'million people' }],
  // percentages
  ['[30%]', 30, { unit: '%' }],
  ['[30 per cent]', 30, { unit: '%' }],
  ['[thirty per cent]', 30, { unit: '%' }],
  ['[30]%', 30, { unit: '%' }],
  ['[30%]', 0.3, { unit: 'share' }],
  ['[30 percentage points]', 30, { unit: 'percentage points' }],
  // shares in words
  ['[a third]', 33.3, { unit: '%' }],
  ['[two-thirds]', 0.67, { unit: 'share' }],
  ['[half]', 50, { unit: '%' }],
  ['[three-quarters]', 75, { unit: '%' }],
  ['[one in four]', 25, { unit: '%' }],
  ['[3 in 10]', 30, { unit: '%' }],
  ['[nine out of ten]', 90, { unit: '%' }],
  // multiples
  ['[doubled]', 100, { unit: '%' }],
  ['[doubled]', 2, { unit: 'ratio' }],
  ['[halved]', -50, { unit: '%' }],
  ['[halved]', 0.5, { unit: 'ratio' }],
  ['more than [doubled]', 110, { unit: '%' }],
  // rates
  ['[45 per 10,000]', 45, { unit: 'per 10,000 children' }],
  ['[45] per 10,000 children', 45, { unit: 'per 10,000 children' }],
  ['[45 in every 10,000]', 45, { unit: 'per 10,000 children' }],
  // honest rounding
  ['[£68m]', 68.3, { unit: '£m' }],
  ['[£69m]', 68.6, { unit: '£m' }],
  ['[99.9%]', 99.94, { unit: '%' }],
  // hedges
  ['almost [1,500]', 1488, { unit: 'posts' }],
  ['[almost 1,500]', 1488, { unit: 'posts' }],
  ['the loss of almost [1,500]', 1500, { unit: 'posts' }],
  ['about [1,500]', 1488, { unit: 'posts' }],
  ['more than [1,500]', 1520, { unit: 'posts' }],
  ['[2,000-plus]', 2150, { unit: 'posts' }],
  ['[2,000+]', 2150, { unit: 'posts' }],
  ['[1,500 or so]', 1488, { unit: 'posts' }],
  ['[1,500] or so', 1488, { unit: 'posts' }],
  ['up to [900]', 850, { unit: 'posts' }],
  ['fewer than [20]', 19, { unit: 'posts' }],
  ['nearly [£70m]', 68.3, { unit: '£m' }],
  ['about [a third]', 30, { unit: '%' }],
  ['almost [half]', 48, { unit: '%' }],
  ['almost [100%]', 99.4, { unit: '%' }],
  // signs
  ['[−12%]', -12, { unit: '%' }],
  ['[-12%]', -12, { unit: '%' }],
  ['[minus 12%]', -12, { unit: '%' }],
  ['[+4%]', 4, { unit: '%' }],
  ['[−£5m]', -5, { unit: '£m' }],
  ['It fell by [12%]', -12, { unit: '%' }],
  ['a cut of [£5m]', -5, { unit: '£m' }],
  ['[12%] fewer', -12, { unit: '%' }],
  ['[12%] less than in 2010', -12, { unit: '%' }],
  ['The fall was large. In real terms it is [12%]', -12, { unit: '%' }],
  ['cut by [£10m]', 10, { unit: '£m' }],
  // ranges
  ['[£10m–£16m]', [10, 16], { unit: '£m' }],
  ['[£10 to £16 million]', [10, 16], { unit: '£m' }],
  ['[£10-16m]', [10, 16], { unit: '£m' }],
  ['[between £10m and £16m]', [10, 16], { unit: '£m' }],
  ['between [600 and 900]', [600, 900], { unit: 'posts' }],
  ['[600]', [600], { unit: 'posts' }],
  ['[600 to 900]', 700, { unit: 'posts' }],
  ['[£10m to £16m]', '£10m–£16m'],
  ['[£10 million to £16 million]', '£10m–£16m'],
  // words
  ['[inadequate]', 'Inadequate'],
  ['[“inadequate”]', 'inadequate'],
  ['[rated inadequate overall]', 'inadequate'],
  ['judged to [require improvement]', 'requires improvement'],
  ['[posts set to go]', 'posts set to go'],
  ['[set to go]', 'posts set to go by 2014'],
  ['not only [inadequate]', 'inadequate'],
  // dates
  ['[1 December 2010]', '2010-12-01', { type: 'date' }],
  ['[December 2010]', '2010-12-01', { type: 'date' }],
  ['[1 December]', '2010-12-01', { type: 'date' }],
  ['[1st December 2010]', '2010-12-01', { type: 'date' }],
  ['[Dec 2010]', '2010-12-01', { type: 'date' }],
  ['[Wednesday 1 December]', '2010-12-01', { type: 'date' }],
  ['[late 2010]', '2010-12-01', { type: 'date' }],
  ['[2010]', '2010-12-01', { type: 'date' }],
  // years
  ['[2010]', 2010, { type: 'year' }],
  ['[in 2010]', '2010', { type: 'year' }],
  ['[2012–13]', '2012-13'],
  ['[2012/13]', '2012-13'],
  ['[2012–2013]', '2012-13'],
  // others
  ['[yes]', true],
  ['[not known]', null, { unit: 'posts' }],
  // the cell's own text
  ['[]', 1500, { unit: 'posts' }],
];

const differs: readonly Case[] = [
  // numbers
  ['[1,600]', 1500, { unit: 'posts' }],
  ['[1 500]', 1500, { unit: 'posts' }],
  ['[1,50]', 150, { unit: 'posts' }],
  ['[1.500]', 1500, { unit: 'posts' }],
  ['[1e3]', 1000, { unit: 'posts' }],
  ['[1,500 of 3,500]', 1500, { unit: 'posts' }],
  ['[many]', 1500, { unit: 'posts' }],
  ['[dozens]', 24, { unit: 'posts' }],
  ['[thousands]', 3000, { unit: 'posts' }],
  ['[none]', 1, { unit: 'posts' }],
  ['[both]', 3, { unit: 'posts' }],
  // money
  ['[£212]', 212, { unit: '£m' }],
  ['[£212bn]', 212, { unit: '£m' }],
  ['[£5]', 5, { unit: 'posts' }],
  ['[€5m]', 5, { unit: '£m' }],
  ['$[5m]', 5, { unit: '£m' }],
  ['[50p]', 50, { unit: '£' }],
  // percentages
  ['[30%]', 30, { unit: 'posts' }],
  ['[5%]', 5, { unit: '£m' }],
  ['[30%]', 30, { unit: 'percentage points' }],
  // shares
  ['[a third]', 30, { unit: '%' }],
  ['[a third]', 0.33, { unit: 'posts' }],
  ['[one in five]', 25, { unit: '%' }],
  ['[one in fifty]', 3, { unit: '%' }],
  ['[half]', 48, { unit: '%' }],
  // multiples
  ['[doubled]', 50, { unit: '%' }],
  ['[doubled]', 2, { unit: 'posts' }],
  ['[doubled]', 98, { unit: '%' }],
  ['[halved]', 50, { unit: '%' }],
  // rates
  ['[45 per 1,000]', 45, { unit: 'per 10,000 children' }],
  ['[45] per 1,000 children', 45, { unit: 'per 10,000 children' }],
  // rounding without a word
  ['[1,500]', 1488, { unit: 'posts' }],
  ['[2,000]', 2150, { unit: 'posts' }],
  ['[£70m]', 68.3, { unit: '£m' }],
  ['[£68m]', 68.6, { unit: '£m' }],
  ['[0%]', 0.3, { unit: '%' }],
  ['[100%]', 99.94, { unit: '%' }],
  // hedges the wrong way round
  ['almost [1,500]', 1520, { unit: 'posts' }],
  ['more than [1,500]', 1480, { unit: 'posts' }],
  ['more than [half]', 48, { unit: '%' }],
  ['[2,000-plus]', 1950, { unit: 'posts' }],
  ['at least [900]', 880, { unit: 'posts' }],
  // hedges that hide too much
  ['about [1,500]', 1000, { unit: 'posts' }],
  ['more than [1,000]', 1400, { unit: 'posts' }],
  // signs
  ['[+4%]', -4, { unit: '%' }],
  ['[minus 12%]', 12, { unit: '%' }],
  ['a rise of [12%]', -12, { unit: '%' }],
  ['It rose by [12%]', -12, { unit: '%' }],
  ['[£5m] more', -5, { unit: '£m' }],
  ['[12%]', -12, { unit: '%' }],
  ['a fall of [12%]', 12, { unit: '%', operation: 'percentChange' }],
  // ranges
  ['[£10m]', [10, 16], { unit: '£m' }],
  ['[700 to 900]', [600, 900], { unit: 'posts' }],
  ['[£10m–£16m]', 20, { unit: '£m' }],
  ['[1 to 1,000]', 700, { unit: 'posts' }],
  ['[£10m]', '£10m–£16m'],
  ['[£16m]', '£10m to £16m'],
  ['[30]', 'about 40'],
  // words
  ['[adequate]', 'inadequate'],
  ['[inadequate]', 'adequate'],
  ['[good]', 'not good'],
  ['[not adequate]', 'adequate'],
  ['never [inadequate]', 'inadequate'],
  ['[improvement]', 'requires improvement'],
  ['[the]', 'the council'],
  ['[good or outstanding]', 'good', { grades: ['outstanding', 'good', 'inadequate'] }],
  // dates
  ['[2 December 2010]', '2010-12-01', { type: 'date' }],
  ['[11 December 2010]', '2010-12-01', { type: 'date' }],
  ['[1 December 2011]', '2010-12-01', { type: 'date' }],
  ['[Friday 1 December 2010]', '2010-12-01', { type: 'date' }],
  ['[1]', '2010-12-01', { type: 'date' }],
  ['[early 2010]', '2010-12-01', { type: 'date' }],
  ['[2010-11]', '2010-12-01', { type: 'date' }],
  ['[1 December 2010]', '2010-12-01', { type: 'date', precision: 'month' }],
  ['[December 2010]', '2010-12-01', { type: 'date', precision: 'year' }],
  // years
  ['[2011]', 2010, { type: 'year' }],
  ['[10]', 2010, { type: 'year' }],
  ['[2013–14]', '2012-13'],
  ['[2012]', '2012-13'],
  // others
  ['[no]', true],
  ['[5]', null, { unit: 'posts' }],
];
test.each(agrees)('%s says %j', (...one) => expect(problemOf(one as unknown as Case)).toBeUndefined());

test.each(differs)('%s does not say %j', (...one) => expect(problemOf(one as unknown as Case)).toEqual(expect.any(String)));

test('the words of a refusal', () => expect(differs.map((one) => `${one[0]} / ${JSON.stringify(one[1])}: ${problemOf(one)}`).join('\n')).toMatchInlineSnapshot(`
  "[1,600] / 1500: the cell holds 1,500 posts
  [1 500] / 1500: the typed text holds 2 figures ("1", "500"); a link binds one
  [1,50] / 150: the typed text holds 2 figures ("1", "50"); a link binds one
  [1.500] / 1500: the cell holds 1,500 posts
  [1e3] / 1000: the typed text holds 2 figures ("1", "3"); a link binds one
  [1,500 of 3,500] / 1500: the typed text holds 2 figures ("1,500", "3,500"); a link binds one
  [many] / 1500: the typed text holds no figure
  [dozens] / 24: the typed text holds no figure
  [thousands] / 3000: the typed text holds no figure
  [none] / 1: the cell holds 1 post
  [both] / 3: the typed text holds no figure
  [£212] / 212: the cell holds £212m
  [£212bn] / 212: the cell holds £212m
  [£5] / 5: the typed text is in pounds, but the cell counts posts
  [€5m] / 5: the typed text is in €, but the cell is not
  $[5m] / 5: the typed text is in $, but the cell is not
  [50p] / 50: the cell holds £50
  [30%] / 30: the typed text is a percentage, but the cell counts posts
  [5%] / 5: the typed text is a percentage, but the cell counts £ million
  [30%] / 30: the typed text is a percentage, but the cell counts percentage points
  [a third] / 30: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full
  [a third] / 0.33: the typed text is a share, but the cell counts posts
  [one in five] / 25: the cell holds 25%
  [one in fifty] / 3: the cell holds 3%
  [half] / 48: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full
  [doubled] / 50: the cell holds 50%
  [doubled] / 2: the typed text compares, but the cell counts posts
  [doubled] / 98: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full
  [halved] / 50: the cell holds 50%
  [45 per 1,000] / 45: the typed text is per 1,000, but the cell counts per 10,000 children
  [45] per 1,000 children / 45: the typed text is per 1,000, but the cell counts per 10,000 children
  [1,500] / 1488: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full
  [2,000] / 2150: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full
  [£70m] / 68.3: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full
  [£68m] / 68.6: the cell holds £68.6m
  [0%] / 0.3: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full
  [100%] / 99.94: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full
  almost [1,500] / 1520: the words beside it lean the wrong way: the cell is on the other side
  more than [1,500] / 1480: the words beside it lean the wrong way: the cell is on the other side
  more than [half] / 48: the words beside it lean the wrong way: the cell is on the other side
  [2,000-plus] / 1950: the words beside it lean the wrong way: the cell is on the other side
  at least [900] / 880: the words beside it lean the wrong way: the cell is on the other side
  about [1,500] / 1000: the cell holds 1,000 posts
  more than [1,000] / 1400: the cell holds 1,400 posts
  [+4%] / -4: the cell holds −4%
  [minus 12%] / 12: the cell holds 12%
  a rise of [12%] / -12: the cell is a fall, −12%, and the words beside it say that it is a rise
  It rose by [12%] / -12: the cell is a fall, −12%, and the words beside it say that it is a rise
  [£5m] more / -5: the cell is a fall, −£5m, and the words beside it say that it is a rise
  [12%] / -12: the cell is −12%, and nothing says that it is a fall: type the minus, or say so (fell by, a cut of, lower)
  a fall of [12%] / 12: the cell is a rise, 12%, and the words beside it say that it is a fall
  [£10m] / [10,16]: the cell holds £16m
  [700 to 900] / [600,900]: the cell holds 600 posts
  [£10m–£16m] / 20: the cell holds £20m
  [1 to 1,000] / 700: the range is so wide that it says little of 700 posts
  [£10m] / "£10m–£16m": the cell holds "£10m–£16m"
  [£16m] / "£10m to £16m": the cell holds "£10m to £16m"
  [30] / "about 40": the cell holds "about 40"
  [adequate] / "inadequate": the cell holds "inadequate"
  [inadequate] / "adequate": the cell holds "adequate"
  [good] / "not good": the cell holds "not good"
  [not adequate] / "adequate": the cell holds "adequate"
  never [inadequate] / "inadequate": the words before it deny it; the cell holds "inadequate"
  [improvement] / "requires improvement": the cell holds "requires improvement"
  [the] / "the council": the typed text says nothing of the cell; the cell holds "the council"
  [good or outstanding] / "good": the cell holds "good"
  [2 December 2010] / "2010-12-01": the cell holds "1 December 2010"
  [11 December 2010] / "2010-12-01": the cell holds "1 December 2010"
  [1 December 2011] / "2010-12-01": the cell holds "1 December 2010"
  [Friday 1 December 2010] / "2010-12-01": the cell holds "1 December 2010"
  [1] / "2010-12-01": the typed text holds no date; the cell holds "1 December 2010"
  [early 2010] / "2010-12-01": the cell holds "1 December 2010"
  [2010-11] / "2010-12-01": the cell holds "1 December 2010"
  [1 December 2010] / "2010-12-01": the cell does not know the day; the cell holds "December 2010"
  [December 2010] / "2010-12-01": the cell does not know the month; the cell holds "2010"
  [2011] / 2010: the cell holds "2010"
  [10] / 2010: the cell holds "2010"
  [2013–14] / "2012-13": the cell holds "2012–13"
  [2012] / "2012-13": the cell holds "2012–13"
  [no] / true: the cell holds "yes"
  [5] / null: the cell has no value"
`));
