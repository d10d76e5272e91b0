import { expect, it } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { discrepanciesOfArticle, discrepanciesOfFact } from '../../src/lib/evidence.ts';
import { contentFolder, samples } from '../contentFolder.ts';

const contentOf = (changes = {}) => readContent(contentFolder(changes)).content!;

it('discrepanciesOfFact(content, address) names those of the cell, and not of its row', () => {
  const content = contentOf();
  expect(discrepanciesOfFact(content, 'posts/july#posts')).toEqual(['count']);
  expect(discrepanciesOfFact(content, 'posts/july#reported')).toEqual([]);
});

it('discrepanciesOfArticle(content, slug) names each once, and none where no such figure is quoted', () => {
  const plain = samples.article.replace(/\[[\d,]+\]\(fact:\S+\)/g, 'some');
  const content = contentOf({ 'articles/plain.mdx': plain });
  expect(discrepanciesOfArticle(content, 'short')).toEqual(['count']);
  expect(discrepanciesOfArticle(content, 'plain')).toEqual([]);
});
