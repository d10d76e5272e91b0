import { expect, it } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { correctionsOf, correctionsOfArticle, modifiedOn, subjectOf } from '../../src/lib/corrections.ts';
import { contentFolder, samples } from '../contentFolder.ts';

const correction = { date: '2026-12-01', fact: 'posts/december', was: '3,600', now: '3,500', why: 'A digit was misread.', reportedBy: 'a reader' };
const bare = samples.article.replace('<Chart id="posts" />', '');

const idsOf = (changes: Readonly<Record<string, unknown>>, slug: string) => {
  const content = readContent(contentFolder(changes)).content!;
  return { ids: correctionsOfArticle(content, slug).map(([id]) => id), modified: modifiedOn(content, slug) };
};

it('an article has the corrections of the facts that it quotes, and bears their date', () => {
  expect(idsOf({ 'corrections/a.json': correction, 'articles/short.mdx': bare }, 'short')).toEqual({ ids: ['a'], modified: '2026-12-01' });
});

it('an article has the corrections of the facts that its charts draw', () => {
  const drawing = samples.article.replace('[3,500](fact:posts/december) jobs', 'jobs');
  expect(idsOf({ 'corrections/a.json': correction, 'articles/short.mdx': drawing }, 'short').ids).toEqual(['a']);
});

it('an article has no corrections of facts that it does not use, and bears the date of its publication', () => {
  const other = bare.replace('[3,500](fact:posts/december) jobs', 'jobs');
  expect(idsOf({ 'corrections/a.json': correction, 'articles/short.mdx': other }, 'short')).toEqual({ ids: [], modified: '2026-11-22' });
});

it('an article has the corrections of its own passages, the newest first', () => {
  const passage = { ...correction, fact: undefined, article: 'short' };
  expect(idsOf({ 'corrections/a.json': passage, 'corrections/b.json': { ...passage, date: '2026-12-03' } }, 'short')).toEqual({ ids: ['b', 'a'], modified: '2026-12-03' });
});

it('an article that came out after a correction never had the mistake', () => {
  const later = samples.article.replace('2026-11-22', '2026-12-02');
  expect(idsOf({ 'corrections/a.json': correction, 'articles/later.mdx': later }, 'later')).toEqual({ ids: [], modified: '2026-12-02' });
});

it('a correction touches the chart that draws its cell, its dataset and its discrepancy', () => {
  const content = readContent(contentFolder({ 'corrections/a.json': correction })).content!;
  expect((['charts', 'datasets', 'discrepancies'] as const).map((kind) => correctionsOf(content, kind, kind === 'discrepancies' ? 'count' : 'posts').length)).toEqual([1, 1, 1]);
});

it('a correction of a cell that a chart does not draw leaves the chart alone', () => {
  const content = readContent(contentFolder({ 'corrections/a.json': { ...correction, fact: 'posts/december#reported' } })).content!;
  expect(correctionsOf(content, 'charts', 'posts')).toEqual([]);
  expect(correctionsOf(content, 'datasets', 'posts').length).toBe(1);
});

it('a correction is called by its row, and by its column too where the row has several figures', () => {
  const more = { ...samples.dataset, schema: { ...samples.dataset.schema, fields: [...samples.dataset.schema.fields, { name: 'jobs', type: 'integer', title: 'Jobs' }] } };
  const subject = (changes: object) => subjectOf(readContent(contentFolder({ ...changes })).content!, { ...correction, reportedBy: null });
  expect(subject({})).toEqual({ title: 'jobs in the plan', route: '/evidence/posts/december/#posts' });
  expect(subject({ 'datasets/posts.json': more }).title).toBe('jobs in the plan, posts');
});
