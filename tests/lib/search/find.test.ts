import { describe, expect, it, test } from 'vitest';
import { requireFact } from '../../../src/lib/facts.ts';
import { nbsp } from '../../../src/lib/formats.ts';
import { routes } from '../../../src/lib/routes.ts';
import { find, type Query } from '../../../src/lib/search/find.ts';
import { content, indexes, ledger } from './realContent.ts';

const search = (words: string, { kind = '', strand = '' }: Partial<Query> = {}) => find(indexes, { words, kind, strand });
const addresses = (words: string, chosen: Partial<Query> = {}, count = 5): string[] => search(words, chosen).found.slice(0, count).map(({ document }) => document.address);

const saving = requireFact(content, 'savings-announced/directorate-2013-14');
const ofSaving = routes.row(saving.dataset, saving.rowKey);

describe('what £68.3m counts, and who said it', () => {
  it.each(['£68.3m', '£68.3 million', '68.3 million', '68.3'])('%s: its row first, with what it covers and its source, then what quotes it', (words) => {
    const [first, second, ...others] = search(words).found.map(({ document }) => document);
    expect(first).toMatchObject({ kind: 'evidence', address: ofSaving });
    expect(first!.text).toContain('What it covers: The whole children’s directorate');
    expect(first!.cited.replaceAll(nbsp, ' ')).toContain('14 March 2011');
    expect(second!.address).toBe(routes.discrepancy('children-savings'));
    expect(others.filter(({ kind }) => kind === 'article').length).toBeGreaterThan(3);
  });

  it('is not mixed with other amounts of those digits', () => expect(search('£68.3m').found.every(({ document }) => `${document.title} ${document.text}`.includes('68.3'))).toBe(true));
});

test.each(['1,500', '1500'])('%s leads to the posts of July 2010 and to where the counts disagree', (words) =>
  expect(addresses(words, {}, 2)).toEqual([routes.row(content.datasets.get('posts-announced')!, 'july-2010'), routes.discrepancy('job-figures')]));

test.each(['2012-13', '2012–13', '2012/13'])('the year %s is one thing, however it is written', (words) => expect(addresses(words, {}, 50)).toEqual(addresses('2012-13', {}, 50)));

test('a percentage finds the cells and the sentences that have it', () => {
  const { found, isWhole } = search('21.5%');
  expect(isWhole).toBe(true);
  expect(found.filter(({ document }) => document.text.includes('21.5%') || document.title.includes('21.5%')).length).toBe(found.length);
  expect(new Set(found.map(({ document }) => document.kind)).size).toBeGreaterThan(1);
});

test('a figure of a shared page leads to that page', () => expect(addresses('Thurrock 68.3', {}, 1)[0]).toMatch(/^\/evidence\/protection-plan-rate\/thurrock\/$/));

describe('where two sources disagree on jobs', () => {
  it.each(['jobs', 'jobs discrepancy', 'how many jobs to go'])('“%s” leads to the discrepancy', (words) => expect(addresses(words, {}, 3)).toContain(routes.discrepancy('job-figures')));
  it('“posts disagree” leads to both of them', () => expect(addresses('posts disagree', {}, 2).sort()).toEqual([routes.discrepancy('job-figures'), routes.discrepancy('posts-counted-2013-15')]));
  it('“posts” among discrepancies too', () => expect(addresses('posts', { kind: 'discrepancy' }, 3)).toContain(routes.discrepancy('posts-counted-2013-15')));
});

describe('every figure taken from one document', () => {
  it('the whole title of a document leads to its page', () => {
    const others = [...content.sources].filter(([id, { title }]) => {
      const first = search(title).found.slice(0, 5).map(({ document }) => document);
      return !first.some(({ address, kind, title: own }) => address === routes.source(id) || (kind === 'source' && own === title));
    });
    expect(others.map(([id]) => id)).toEqual([]);
  });

  it('and says how many rows it gave', () => expect(ledger.find(({ address }) => address === routes.source('birmingham-newsroom-2011-03-14'))!.text).toMatch(/^Press release\. Its page lists the (?:row|[\d,]+ rows) taken from it\.$/));
});

test('the title of a chart leads to the chart, and to its data', () => {
  const { chart } = { chart: 'Reports of job losses counted different things' };
  const [first] = search(chart).found;
  expect(first!.document).toMatchObject({ kind: 'chart', address: routes.chart('posts-announced'), data: routes.csv('posts-announced') });
});

test('a word that is half typed or misspelt is found', () => {
  expect(addresses('inadeq', {}, 9)).toContain(routes.discrepancy('inadequate-since'));
  expect(addresses('threshhold', {}, 1)[0]).toContain('/articles/timeliness-and-thresholds/');
});

test('results can be narrowed to a kind and to a strand', () => {
  const narrowed = search('council', { kind: 'chart', strand: 'cuts' }).found;
  expect(narrowed.length).toBeGreaterThan(2);
  expect(narrowed.filter(({ document }) => document.kind !== 'chart' || !document.strands.includes('cuts'))).toEqual([]);
  expect(search('council', { kind: 'nonsense' }).found).toEqual([]);
});

test('where nothing has all the words, what has some of them is found, and it says so', () => {
  const { found, isWhole } = search('zyzzyva caseload');
  expect(isWhole).toBe(false);
  expect(found.length).toBeGreaterThan(5);
  expect(search('zyzzyvaqx')).toEqual({ found: [], isWhole: true });
});

test('the rows of one table do not stand before everything else', () => {
  const tables = search('looked after').found.map(({ document: { kind, context } }) => (kind === 'evidence' ? context : ''));
  const first = tables.slice(0, tables.findIndex((table, place) => table !== '' && tables.slice(0, place).filter((one) => one === table).length === 3));
  expect(first.length).toBeGreaterThan(20);
  expect(new Set(tables.slice(first.length)).has('')).toBe(false);
});

test('a year leads to what was written of it before the rows of tables', () => expect(search('2012-13').found.slice(0, 3).map(({ document }) => document.kind)).not.toContain('evidence'));

test('nothing is found by nothing', () => expect(['', ' ', 'the of'].map((words) => search(words).found.length)).toEqual([0, 0, 0]));
