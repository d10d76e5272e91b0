import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isFigure, isYear, termsOf, tokensOf } from '../../../src/lib/search/tokens.ts';

test.each([
  ['£68.3m', '68.3 68300000'],
  ['£68.3 million', '68.3 68300000'],
  ['68.3 million', '68.3 68300000'],
  ['£68.3\u00a0million', '68.3 68300000'],
  ['68.3', '68.3'],
  ['£1.2bn', '1.2 1200000000'],
  ['70k', '70 70000'],
  ['£68,300,000', '68300000'],
  ['£627', '627 £627'],
  ['1,500', '1500'],
  ['1500', '1500'],
  ['1,500 posts', '1500 post'],
  ['91.0%', '91 91%'],
  ['47%', '47 47%'],
  ['47 per cent', '47 47%'],
  ['47 percent', '47 47%'],
  ['−3.5%', '3.5 3.5%'],
  ['2012-13', '2012-13 2012'],
  ['2012–13', '2012-13 2012'],
  ['2012/13', '2012-13 2012'],
  ['2012–2013', '2012-13 2012'],
  ['1999-00', '1999-00 1999'],
  ['2010–14', '2010 14'],
  ['2010–2014', '2010 2014'],
  ['1 December 2010', '1 december 2010'],
  ['2011-03-14', '2011 3 14'],
  ['12 minutes', '12 minute'],
])('the figure in %s is found by %s', (text, terms) => expect(termsOf(text).join(' ')).toBe(terms));

test.each([
  ['Councils', 'council'],
  ['council’s', 'council'],
  ["councils'", 'council'],
  ['authorities', 'authority'],
  ['Inadequate', 'inadequate'],
  ['status, crisis, process', 'status crisis process'],
  ['café', 'cafe'],
  ['re-referrals', 're referral'],
  ['the 2010s and the 11th', '2010 11th'],
  ['section 47', 'section 47'],
  ['What is the of', ''],
  ['', ''],
  ['— …', ''],
])('the words of “%s” are “%s”', (text, terms) => expect(termsOf(text).join(' ')).toBe(terms));

describe('tokensOf(text)', () => {
  it('says where each word stands, with its sign and its unit', () => {
    const text = 'Almost £68.3m by 2013–14.';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Almost', '£68.3m', '2013–14']);
  });

  it('gives words that do not overlap, in their order, with terms that can be packed, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let end = 0;
      for (const token of tokensOf(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.terms.filter((term) => /[\s,:]/.test(term) || term === '')).toEqual([]);
        end = token.end;
      }
    }));
  });

  it('gives the same words for what it gave', () => {
    for (const term of ['council', 'authority', '1500', '47%', '£627', '2012-13']) expect(termsOf(term)).toContain(term);
  });
});

test('a figure is told from a word', () => expect(['68.3', '£627', '2012-13', '47%', 'posts', 's251'].map(isFigure)).toEqual([true, true, true, true, false, false]));

test('a year is told from another figure', () => expect(['2012', '2012-13', '1500', '2012.5', '£2012', '20120'].map(isYear)).toEqual([true, true, false, false, false, false]));
