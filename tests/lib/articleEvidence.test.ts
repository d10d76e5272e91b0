import { expect, it, test } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { evidenceOfArticle, evidenceSummary } from '../../src/lib/articleEvidence.ts';
import { contentFolder, samples } from '../contentFolder.ts';

const head = samples.article.slice(0, samples.article.indexOf('\nThe plan'));
const { charts: { posts: chart }, ...table } = samples.dataset;
const fields = [...table.schema.fields, { name: 'status', type: 'string' }, { name: 'derivation', type: 'object' }, { name: 'approximate', type: 'boolean' }, { name: 'note', type: 'string' }];
const rows = [
  table.data[0]!,
  { ...table.data[1]!, status: 'disputed', approximate: true },
  { id: 'both', reported: '2010-12-01', counted: 'all', posts: 5000, status: 'derived', derivation: { sum: ['july', 'december'] } },
];
const dataset = { ...table, schema: { ...table.schema, fields }, data: rows, charts: { posts: { ...chart, description: 'The [1,500](fact:posts/july) come first.' } } };

/** The evidence of an article of one finding with this body. */
const evidenceOf = (body: string, changes: Readonly<Record<string, unknown>> = {}) =>
  evidenceOfArticle(readContent(contentFolder({ 'datasets/posts.json': dataset, 'articles/short.mdx': `${head}\n${body}\n`, ...changes })).content!, 'short');

/** Number, place and sentence of each figure, the figure in brackets. */
const sentences = (body: string): string[] => evidenceOf(body).figures.map(({ number, where, before, typed, after }) => `${number} ${where}: ${before}[${typed}]${after}`);

it('lists the figures in the order of reading, each marked in its sentence', () => {
  expect(sentences('A first. The plan named [3,500](fact:posts/december) jobs in 2010-11. A last.\n\nOther [words](/data/) and [1,500](fact:posts/july).')).toEqual([
    '1 Finding: Almost [1,500] posts were to go.',
    '2 Text: The plan named [3,500] jobs in 2010–11.',
    '3 Text: Other words and [1,500].',
  ]);
});

it('has the words around a chart where the chart stands', () => {
  expect(sentences('<Chart id="posts" />\n\nAnd [3,500](fact:posts/december).')).toEqual(['1 Finding: Almost [1,500] posts were to go.', '2 Chart: The counts differ: The [1,500] come first.', '3 Text: And [3,500].']);
});

it('tells a figure of a table by its line', () => {
  expect(sentences('| Sum | What |\n| --- | --- |\n| [1,500](fact:posts/july) | In July |\n| In all | up to [3,500](fact:posts/december) so far |').slice(1)).toEqual(['2 Table: [1,500] · In July', '3 Table: In all · up to [3,500] so far']);
});

it('prints the text of the cell where the words of a link are left out', () => expect(sentences('There were [](fact:posts/december).')[1]).toBe('2 Text: There were [3,500\u00a0posts].'));

it('knows a cell that has been quoted before, and gives each place an anchor of its own', () => {
  const { figures } = evidenceOf('[1,500](fact:posts/july), [3,500](fact:posts/december#posts) and [1,500](fact:posts/july#posts).');
  expect(figures.map(({ anchor, first }) => [anchor, first?.number])).toEqual([
    ['figure-posts-july-posts', undefined],
    ['figure-posts-july-posts_2', 1],
    ['figure-posts-december-posts', undefined],
    ['figure-posts-july-posts_3', 1],
  ]);
});

it('has what a figure was worked out from, and the discrepancies and corrections that name its cell', () => {
  const correction = { date: '2026-12-01', fact: 'posts/december', was: '3,600', now: '3,500', why: 'A digit was misread.', reportedBy: null };
  const { figures } = evidenceOf('[5,000](fact:posts/both) and [3,500](fact:posts/december)', { 'corrections/a.json': correction });
  expect(figures.map(({ operands, discrepancies, corrections }) => [operands.map(({ address }) => address), discrepancies, corrections.map(([id]) => id)])).toEqual([
    [[], ['count'], []],
    [['posts/july#posts', 'posts/december#posts'], [], []],
    [[], ['count'], ['a']],
  ]);
});

it('names every document once: of figures, of charts, of citations and of quotations', () => {
  const cited = { ...samples.source, title: 'Another', publisher: 'An agency' };
  const { sources, figureSources, quotations } = evidenceOf('It was “not good” ([other](source:other)), says [the report](source:report) too. [Other](source:other).', { 'sources/other.json': cited });
  expect([sources, figureSources]).toEqual([['report', 'other'], ['report']]);
  expect(quotations).toEqual([{ words: 'not good', sources: ['other', 'report'] }]);
});

test.each([
  ['A “word” ([one](source:report)). Another ([two](source:other)).', ['report']],
  ['A “word”. It is from ([one](source:report)).', ['report']],
  ['It is from [one](source:report). A “word” ([two](source:other)).', ['other']],
  ['<Quote source="other">word</Quote>', ['other']],
])('the words quoted in %j are from %j', (body, sources) =>
  expect(evidenceOf(body, { 'sources/other.json': samples.source }).quotations).toMatchObject([{ words: 'word', sources }]));

it('counts the known cells of a chart', () => {
  const unknown = { ...dataset, data: [...rows, { id: 'june', reported: '2010-06-01', counted: 'not said', posts: null, source: 'report', note: 'Not published.' }] };
  expect(evidenceOf('<Chart id="posts" />\n\n<Chart id="posts" />', { 'datasets/posts.json': unknown }).charts.map(({ id, cells, sources }) => [id, cells, sources])).toEqual([['posts', 3, ['report']]]);
});

it('says it all in one line', () => {
  expect(evidenceSummary(evidenceOf('Words.'))).toBe('1 figure from 1 document.');
  expect(evidenceSummary(evidenceOf('[5,000](fact:posts/both) and [3,500](fact:posts/december)'))).toBe('3 figures from 1 document; 1 worked out by us; 1 disputed; 1 approximate.');
});
