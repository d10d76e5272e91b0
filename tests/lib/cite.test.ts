import citation from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { citedArticle, citedChart, citedDataset, citedDiscrepancy, citedRows, type Cited } from '../../src/lib/cite.ts';
import { harvard, referenceOf } from '../../src/lib/citeFormats.ts';
import { referenceFormats, type ReferenceFormat } from '../../src/lib/routes.ts';
import { contentFolder, samples } from '../contentFolder.ts';

const address = 'https://example.org/reports/x/?a=1&b=2';
const contentOf = (changes: Readonly<Record<string, unknown>> = {}) => readContent(contentFolder(changes)).content!;
const content = contentOf();
const dataset = content.datasets.get('posts')!;
const rowsOf = (count: number) => citedRows(content, dataset, dataset.data.slice(0, count), { page: 'july', title: 'Posts set to go', values: '1,500 posts', address });

const inputs = { bib: '@bibtex/text', ris: '@ris/file', 'csl.json': '@csl/list+object' } as const;

/** The one reference that a program for references finds in a file. */
const readBack = (text: string, format: ReferenceFormat): Readonly<Record<string, unknown>> => {
  const found = new citation.Cite(format === 'csl.json' ? JSON.parse(text) : text, { forceType: inputs[format] }).data;
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('harvard(cited) says what, by whom, when and where', () => {
  test('an article', () => expect(harvard(citedArticle(content, 'short', address))).toBe(`A publisher (2026) ‘A short article’, A report, 22 November. Available at: ${address}`));
  test('a chart', () =>
    expect(harvard(citedChart(content, 'posts', address))).toBe(`A publisher (2026) ‘The counts differ’ [chart], A report, 22 November. Drawn from figures in A council, 1\u00a0December\u00a02010. Available at: ${address}`.replaceAll('\u00a0', ' ')));
  test('a figure', () =>
    expect(harvard(rowsOf(1))).toBe(`A publisher (2026) ‘Posts set to go: 1,500 posts’ [data], A report, 22 November. In the dataset ‘Posts at risk’. Figure from A council, 1 December 2010. Available at: ${address}`));
  test('figures of a page', () => expect(harvard(rowsOf(2))).toContain('Figures from A council'));
  test('a dataset', () => expect(harvard(citedDataset(content, dataset, address))).toContain('‘Posts at risk’ [dataset], A report, 22 November. Compiled from A council'));
  test('a discrepancy', () => expect(harvard(citedDiscrepancy(content, 'count', address))).toContain('(2026) ‘How many posts were to go?’, A report, 22 November.'));
  test('what no article has used yet has no date', () => {
    const bare = contentOf({ 'articles/short.mdx': samples.article.replace('<Chart id="posts" />', '') });
    expect(harvard(citedChart(bare, 'posts', address))).toContain('A publisher (no date) ‘The counts differ’ [chart], A report. ');
  });
  test('a corrected article says when', () => {
    const corrected = contentOf({ 'corrections/a.json': { date: '2026-12-01', article: 'short', was: 'a', now: 'b', why: 'A slip.', reportedBy: null } });
    expect(harvard(citedArticle(corrected, 'short', address)).replaceAll('\u00a0', ' ')).toContain('22 November. Last corrected on 1 December 2026. Available at');
  });
  test('a figure that we worked out is not said to be from a document', () => {
    const fields = [...samples.dataset.schema.fields, { name: 'status', type: 'string' }, { name: 'derivation', type: 'object' }];
    const both = { id: 'both', reported: '2010-12-01', counted: 'all', posts: 5000, status: 'derived', derivation: { sum: ['july', 'december'] } };
    const derived = contentOf({ 'datasets/posts.json': { ...samples.dataset, schema: { ...samples.dataset.schema, fields }, data: [...samples.dataset.data, both] } });
    const posts = derived.datasets.get('posts')!;
    expect(harvard(citedRows(derived, posts, posts.data.slice(2), { page: 'both', title: 'All', values: '5,000 posts', address }))).toContain('Worked out by the report from A council');
  });
});

describe('a file of references', () => {
  it('names author, date, container, address and key in BibTeX', () => {
    expect(referenceOf(citedArticle(content, 'short', address), 'bib')).toBe(
      ['@article{a-publisher-article-short,', 'author = {{A publisher}},', 'journal = {A report},', 'year = {2026},', 'month = nov,', 'day = {22},', 'publisher = {A publisher},', 'title = {A short article},', `url = {${address}},`].join('\n\t') + '\n}\n',
    );
  });

  it('names the same in RIS', () => {
    expect(referenceOf(citedArticle(content, 'short', address), 'ris')).toBe(
      ['TY  - MGZN', 'AU  - A publisher', 'DA  - 2026/11/22/', 'PY  - 2026', 'LA  - en-GB', 'PB  - A publisher', 'T2  - A report', 'TI  - A short article', `UR  - ${address}`, 'ER  - '].join('\n') + '\n',
    );
  });

  it('says in a note what the report is, where the format has no place for it', () => {
    expect(referenceOf(rowsOf(1), 'bib')).toContain('note = {In A report. In the dataset \\textquoteleft{}Posts at risk\\textquoteright{}. Figure from A council, 1 December 2010.},');
    expect(referenceOf(rowsOf(1), 'ris')).toContain('N1  - In A report. In the dataset ‘Posts at risk’. Figure from A council, 1 December 2010.\n');
  });

  it('has the container in CSL-JSON', () => {
    expect(JSON.parse(referenceOf(rowsOf(1), 'csl.json'))).toMatchObject([{ id: 'a-publisher-evidence-posts-july', type: 'dataset', 'container-title': 'A report', issued: { 'date-parts': [[2026, 11, 22]] }, URL: address }]);
  });
});

/** Titles of the signs that BibTeX, RIS and JSON take for their own, and of what content has. */
const pieces = ['{', '}', '{A', 'B}', '&', '£68.3m', '30%', '$', '#1', '_', '~', '^', '\\', '\\textbf{x}', '“q”', '‘q’', 'don’t', '2012–13', '…', '—', '-—', '—–-', 'é', 'Łódź', 'ER  - ', 'TY  - BOOK', '\nTI  - x', '\n', '@misc{a,', ', ', ' = ', 'McX', 'and others', 'and', '/*', '<b>', 'a', '½', '−2', '[x]', '(y)', 'word'.repeat(30)];
const titles = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));
const citedWith = (title: string): Cited => citedArticle({ ...content, articles: new Map([['short', { ...content.articles.get('short')!, title }]]) }, 'short', address);

test.each(referenceFormats)('a publisher and the name of a report stay one field each in %s', (format) => {
  fc.assert(
    fc.property(titles, (name) => {
      const cited = citedArticle({ ...content, site: { ...content.site, title: name, publisher: name } }, 'short', address);
      fc.pre(cited.publisher !== '');
      const { author, publisher, ...found } = readBack(referenceOf(cited, format), format) as { author?: { literal?: string }[]; publisher?: string };
      expect(found).toMatchObject({ URL: address, title: 'A short article' });
      expect(publisher!.normalize('NFKC')).toBe(cited.publisher.normalize('NFKC'));
      expect(author).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test.each(referenceFormats)('a title comes back from %s as it went in', (format) => {
  fc.assert(
    fc.property(titles.map(citedWith), (cited) => {
      fc.pre(cited.title !== '');
      const { title, ...found } = readBack(referenceOf(cited, format), format);
      expect(found).toMatchObject({ URL: address, issued: { 'date-parts': [[2026, 11, 22]] } });
      // ½ comes back as 1⁄2.
      expect(String(title).normalize('NFKC')).toBe(cited.title.normalize('NFKC'));
    }),
    { numRuns: 300 },
  );
});
