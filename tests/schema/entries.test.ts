import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../src/schema/article.ts';
import { correctionSchema } from '../../src/schema/correction.ts';
import { discrepancySchema } from '../../src/schema/discrepancy.ts';
import { idPattern } from '../../src/schema/names.ts';
import { factAddress, isPartialDate } from '../../src/schema/primitives.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { termSchema } from '../../src/schema/term.ts';
import { samples } from '../contentFolder.ts';
import { readsCases, refusesCases } from './cases.ts';

describe('a source', () => {
  const design = { title: '…', publisher: 'Community Care', author: null, published: '2010-12-01', url: 'https://example.org/2010', kind: 'news', read: 'opening', accessed: '2026-11-22', licence: null, note: null };
  readsCases(sourceSchema, [
    ['the example of the design', design, design],
    ['a month', { ...design, published: '2010-08' }, { ...design, published: '2010-08' }],
    ['a year', { ...design, published: '2010' }, { ...design, published: '2010' }],
    ['no date, with a reason', { ...design, published: null, publishedNote: 'Undated.' }, { ...design, published: null, publishedNote: 'Undated.' }],
  ]);
  refusesCases(sourceSchema, [
    ['no date and no reason', { ...design, published: null }, ['published: is null, and no "publishedNote" says why']],
    ['an address of another kind', { ...design, url: 'ftp://example.org' }, ['url: must be an address that begins with http:// or https://']],
    ['an empty publisher', { ...design, publisher: ' ' }, ['publisher: must not be empty; where nothing is known, write null if the key allows it, or leave the key out']],
  ]);
});

describe('front matter of an article', () => {
  const design = { title: '…', dek: '…', strand: 'cuts', published: '2026-11-22', findings: ['Almost [1,500](fact:posts-at-risk/july-2010) posts …'], unknown: ['What the posts were made of.'], sensitive: false, exceptions: [{ text: 'Case 14', reason: 'name of the review' }], draft: false, redirects: [] };
  readsCases(articleSchema, [
    ['the example of the design', design, design],
    ['a date as YAML reads it', { ...design, published: new Date('2026-11-22') }, design],
    ['a number as an exception', { ...design, exceptions: [{ text: 47, reason: 'section' }] }, { ...design, exceptions: [{ text: '47', reason: 'section' }] }],
  ]);
  test('may leave out all but title, dek, strand and date', () =>
    expect(articleSchema.parse({ title: '…', dek: '…', strand: 'ofsted', published: '2026-11-22' })).toEqual({ title: '…', dek: '…', strand: 'ofsted', published: '2026-11-22', findings: [], unknown: [], sensitive: false, exceptions: [], draft: false, redirects: [] }));
  refusesCases(articleSchema, [
    ...['//example.org', '/../outside/', '/a/../../outside', '/%2e%2e/x', '/.', '/\\example.org', '/[slug]/', '/a b/', '/a//b', '/a?b', 'a/'].map((address) => [`the redirect ${address}`, { ...design, redirects: [address] }, ['redirects.0: must be an address on this site of letters, digits and hyphens, such as "/articles/old-name/"']] as const),
    ['an empty point of what is not known', { ...design, unknown: [' '] }, ['unknown.0: must not be empty; where nothing is known, write null if the key allows it, or leave the key out']],
    ['more that is not known than a reader will read', { ...design, unknown: Array(6).fill('One.') }, ['unknown: Too big: expected array to have <=5 items']],
    ['a day that is none', { ...design, published: '2026-02-30' }, ['published: must be a real date written as 2010-12-01']],
  ]);
});

describe('a term', () => {
  readsCases(termSchema, [
    ['one basis, one source', { term: 'plan', definition: 'Words.', basis: 'A law.', source: 'law' }, { term: 'plan', kind: 'term', definition: 'Words.', basis: 'A law.', source: 'law' }],
    ['then and now, several sources', { term: 'plan', kind: 'body', definition: 'Words.', basis: { then: 'A law.', now: 'Another.' }, source: ['a', 'b'] }, { term: 'plan', kind: 'body', definition: 'Words.', basis: { then: 'A law.', now: 'Another.' }, source: ['a', 'b'] }],
  ]);
});

describe('a discrepancy', () => {
  const plain = { question: 'How many?', facts: ['posts/july', 'posts/december#posts'], certainty: 'likely' };
  readsCases(discrepancySchema, [
    ['two facts', plain, plain],
    ['facts written as links', { ...plain, facts: ['fact:posts/july', 'fact:posts/december#posts'] }, plain],
  ]);
  refusesCases(discrepancySchema, [['one fact', { ...plain, facts: ['posts/july'] }, ['facts: must list two facts or more']]]);
});

describe('a correction', () => {
  const plain = { date: '2026-11-22', fact: 'posts/july', was: '1,500', now: '1,488', why: 'A slip.', reportedBy: null };
  readsCases(correctionSchema, [
    ['of a fact', plain, plain],
    ['with numbers', { ...plain, was: 1500, now: 1488.5 }, { ...plain, was: '1500', now: '1488.5' }],
  ]);
  refusesCases(correctionSchema, [
    ['of nothing', { ...plain, fact: undefined }, [': must name either the "fact" or the "article" that it corrects, and not both']],
    ['of both', { ...plain, article: 'short' }, [': must name either the "fact" or the "article" that it corrects, and not both']],
  ]);
});

describe('the site', () => {
  test.each([
    ['without base and language', {}, { base: '/', language: 'en-GB' }],
    ['in a folder', { base: '/reports/birmingham/', language: 'cy' }, { base: '/reports/birmingham/', language: 'cy' }],
  ])('%s', (_, keys, read) => {
    const site = siteSchema.parse({ ...samples.site, ...keys });
    expect(site).toMatchObject(read);
    expect(siteSchema.parse(site)).toEqual(site);
  });
  test.each(['reports', '/reports', '//', '/a b/', '/../'])('not in the folder "%s"', (base) => expect(siteSchema.safeParse({ ...samples.site, base }).success).toBe(false));
});

test.each([
  ['posts-at-risk', true],
  ['4ni-2009', true],
  ['a.1', true],
  ['a.b', false],
  ['Posts', false],
  ['posts_at', false],
  ['-posts', false],
  ['../x', false],
  ['__proto__', false],
  ['', false],
])('"%s" as an id: %s', (id, isId) => expect(idPattern.test(id)).toBe(isId));

test.each([
  ['2010', true],
  ['2010-12', true],
  ['2012-02-29', true],
  ['2010-02-29', false],
  ['2010-13', false],
  ['10', false],
  ['2010-1-1', false],
  ['2010-12-01T00:00', false],
])('"%s" as a date: %s', (date, isDate) => expect(isPartialDate(date)).toBe(isDate));

test.each([
  ['posts/july', 'posts/july'],
  ['fact:posts/july#posts', 'posts/july#posts'],
  ['spend/birmingham/2012-13#amount', 'spend/birmingham/2012-13#amount'],
  ['posts', undefined],
  ['posts/july#', undefined],
  ['/july', undefined],
])('"%s" as the address of a fact: %s', (address, read) => expect(factAddress.safeParse(address).data).toBe(read));
