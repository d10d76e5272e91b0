import { rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { markdownOf } from './article.ts';
import { corpus, corpusSite } from './corpus.ts';
import { plain } from './others/generator.ts';
import { vocabulary } from './words.ts';

const [article, second] = corpus(2);

test('an article of the corpus has 1,200 words, 50 figures of cells that no other figure has, and 3 charts', () => {
  const prose = article!.sections.flatMap(({ paragraphs }) => paragraphs);
  // A date is one word of the sentence that it stands in, and three to a reader.
  const words = prose.flatMap((paragraph) => plain(paragraph).replace(/\d+ ([A-Z])\w+ (\d{4})/g, '$1$2').split(' '));
  expect(words).toHaveLength(1200);
  const cells = [...prose.join(' ').matchAll(/\(fact:([^)]+)\)/g)].map(([, cell]) => cell);
  expect([cells.length, new Set(cells).size]).toEqual([50, 50]);
  const body = markdownOf(article!, (name) => `<Chart id="${name}" />`);
  expect(body.match(/<Chart /g)).toHaveLength(3);
  expect(body.match(/^\[\^\d\]: /gm)).toHaveLength(2);
  expect(Object.values(article!.tables).map(({ data }) => data.length)).toEqual([12, 60, 15]);
});

test('the same seed gives the same corpus, another seed another, and no two articles are alike', () => {
  expect([...corpus(2)]).toEqual([article, second]);
  expect([...corpus(1, 43)][0]!.sections).not.toEqual(article!.sections);
  expect(second!.sections[0]!.paragraphs).not.toEqual(article!.sections[0]!.paragraphs);
  expect(new Set(vocabulary).size).toBeGreaterThanOrEqual(3000);
});

test('the corpus passes the check', () => {
  const { folder } = corpusSite(12);
  const { problems, content } = checkContent(folder);
  expect(problems).toEqual([]);
  expect([content!.articles.size, content!.datasets.size, content!.sources.size]).toEqual([12, 36, 3]);
  rmSync(folder, { recursive: true, force: true });
});
