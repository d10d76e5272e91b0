import { expect, it } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { correctionsOfArticle, modifiedOn } from '../../src/lib/corrections.ts';
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
