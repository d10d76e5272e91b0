import { spawnSync } from 'node:child_process';
import { csvParse } from 'd3';
import { expect, it } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { archiveFiles, zipOf } from '../../src/lib/evidenceArchive.ts';
import { archiveFaults, unpack } from '../archive.ts';
import { contentFolder, samples } from '../contentFolder.ts';
import { root } from '../builtSite.ts';

const addressOf = (route: string): string => `https://example.org${route}`;
const filesOf = (changes: Readonly<Record<string, unknown>> = {}) => archiveFiles(readContent(contentFolder(changes)).content!, 'short', addressOf);
const files = filesOf();
const lines = (archive: ReadonlyMap<string, string>) => [...csvParse(archive.get('evidence.csv')!)];

it('holds the words, the figures, the documents and the datasets of an article, in the order of names', () => {
  expect([...files.keys()]).toEqual(['README.txt', 'SHA256SUMS', 'article.txt', 'data/posts.csv', 'data/posts.csv-metadata.json', 'datapackage.json', 'evidence.csv', 'sources.json']);
  expect(files.get('article.txt')).toBe('A short article\nThe counts differ.\n\nA publisher, 22 November 2026\nhttps://example.org/articles/short/\n\nWhat we found\n\n- Almost 1,500 posts were to go.\n');
  expect(files.get('README.txt')).toContain('a line for each of the 2 figures that the article quotes');
  expect(JSON.parse(files.get('sources.json')!)).toEqual([{ id: 'report', ...samples.source, page: 'https://example.org/sources/report/' }]);
});

it('has a line for each figure, with its cell, its source and its address', () => {
  expect(lines(files)).toMatchObject([
    { number: '1', where: 'Finding', typed: '1,500' },
    {
      number: '2', sentence: 'The plan named 3,500 jobs, as the report says of a plan.', typed: '3,500', address: 'posts/december#posts', value: '3500', unit: 'posts', counted: 'Reported: 1\u00a0December\u00a02010; What was counted: jobs in the plan',
      status: 'stated', approximate: 'false', source: 'report', locator: 'page 2', discrepancies: 'https://example.org/discrepancies/count/',
      page: 'https://example.org/articles/short/evidence/#figure-posts-december-posts', ledger: 'https://example.org/evidence/posts/december/#posts',
    },
  ]);
});

it('lists only its own datasets, and the documents of their rows', () => {
  const other = { ...samples.dataset, name: 'others', charts: {}, data: samples.dataset.data.map((row) => ({ ...row, source: 'elsewhere' })) };
  const { resources } = JSON.parse(filesOf({ 'datasets/others.json': other, 'sources/elsewhere.json': samples.source }).get('datapackage.json')!);
  expect(resources.map(({ name, path }: { name: string; path?: string }) => [name, path])).toEqual([['posts', 'data/posts.csv'], ['sources', undefined]]);
  expect(resources.at(-1).data).toMatchObject([{ id: 'report' }]);
});

it('brings the datasets that a figure was worked out from', () => {
  const total = { ...samples.dataset, name: 'totals', charts: {}, schema: { ...samples.dataset.schema, fields: [...samples.dataset.schema.fields, { name: 'status', type: 'string' }, { name: 'derivation', type: 'object' }] }, data: [{ id: 'all', reported: '2010-12-01', counted: 'all', posts: 5000, status: 'derived', derivation: { sum: ['posts/july', 'posts/december'] } }] };
  const article = samples.article.replace(/findings:[^]*?---/, '---').replace(/\nThe plan[^]*/, '\nIn all [5,000](fact:totals/all).\n');
  const found = filesOf({ 'datasets/totals.json': total, 'articles/short.mdx': article });
  expect([...found.keys()].filter((path) => path.endsWith('.csv'))).toEqual(['data/posts.csv', 'data/totals.csv', 'evidence.csv']);
  expect(lines(found)).toMatchObject([{ worked_out_from: 'sum: posts/july, posts/december', source: 'report' }]);
});

it('keeps a spreadsheet from running a sentence', () => {
  const article = samples.article.replace('The plan named', '=1+1 named').replace(/findings:[^]*?---/, '---');
  expect(lines(filesOf({ 'articles/short.mdx': article }))[0]!['sentence']).toMatch(/^'=1\+1 named 3,500/);
});

it('opens with the content note where the article is about the child', () => {
  const read = filesOf({ 'articles/short.mdx': samples.article.replace('strand: cuts', 'strand: cuts\nsensitive: true') }).get('README.txt')!;
  expect(read).toContain('About a death.\nWhere to get help: https://example.org/articles/short/#help');
  expect(files.get('README.txt')).not.toContain('About a death.');
});

it('comes out of the archive as it went in, with its checksums, and stays within its folder', () => {
  const unpacked = unpack(zipOf(files));
  expect([...unpacked]).toEqual([...files]);
  expect(archiveFaults(unpacked)).toEqual([]);
  expect(archiveFaults(new Map([...files, ['article.txt', 'Other words.'], ['../x', '']]))).toEqual(['article.txt has no checksum, or a wrong one', '../x has no checksum, or a wrong one', '7 checksums of 8 files', '../x is no safe path']);
});

it('is packed the same in any zone and at any time', () => {
  const script = `import { createHash } from 'node:crypto'; import { zipOf } from '${root}src/lib/evidenceArchive.ts'; console.log(createHash('sha256').update(zipOf(new Map([['a.txt', 'a'], ['data/b.csv', 'b'.repeat(999)]]))).digest('hex'))`;
  const hashes = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((TZ) => spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', cwd: root, env: { ...process.env, TZ } }).stdout);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}\n$/);
  expect(new Set(hashes).size).toBe(1);
});
