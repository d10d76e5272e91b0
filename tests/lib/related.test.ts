import { expect, it } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { relatedTo, sharedWords } from '../../src/lib/related.ts';
import { contentFolder, samples } from '../contentFolder.ts';

const elsewhere = samples.article.replace('strand: cuts', 'strand: ofsted');
const [july, december, chart] = [/Almost \[1,500\]\(\S+\) posts/, /\[3,500\]\(\S+\) jobs/, '<Chart id="posts" />'];
const related = (changes: Readonly<Record<string, string>>) => {
  const content = readContent(contentFolder(changes)).content!;
  return relatedTo(content, 'short').map((one) => [one.slug, sharedWords(content, one).replaceAll('\u00a0', ' ')]);
};

it('relatedTo(content, slug) ranks articles of other strands by the facts they share, and says which', () => {
  expect(related({ 'articles/a-one.mdx': elsewhere.replace(july, 'Posts'), 'articles/two.mdx': elsewhere, 'articles/none.mdx': elsewhere.replace(july, 'Posts').replace(december, 'jobs').replace(chart, '') })).toEqual([
    ['two', 'shares 2 figures, such as 3,500 posts (jobs in the plan)'],
    ['a-one', 'shares the figure 3,500 posts (jobs in the plan)'],
  ]);
});

it('relatedTo(content, slug) leaves out the strand of the article itself', () => expect(related({ 'articles/two.mdx': samples.article })).toEqual([]));

it('relatedTo(content, slug) knows an article by a chart, and by another cell of the same row', () => {
  const bare = elsewhere.replace(july, 'Posts');
  expect(related({ 'articles/drawn.mdx': bare.replace(december, 'jobs') })).toEqual([['drawn', 'shares the chart “The counts differ”']]);
  expect(related({ 'articles/beside.mdx': bare.replace(december, '[1 December 2010](fact:posts/december#reported)').replace(chart, '') })).toEqual([['beside', 'draws on the same row of “Posts at risk”']]);
});

it('relatedTo(content, slug) names three at most', () => expect(related(Object.fromEntries(['a', 'b', 'c', 'd'].map((slug) => [`articles/${slug}.mdx`, elsewhere])))).toHaveLength(3));

it('relatedTo(content, slug) knows an article by two sources, and not by one', () => {
  const bare = elsewhere.replace(july, 'Posts').replace(december, 'jobs').replace(chart, '');
  const second = { 'sources/second.json': samples.source as unknown as string, 'articles/short.mdx': `${samples.article}\nSee [it](source:second).\n` };
  expect(related({ ...second, 'articles/one.mdx': bare })).toEqual([]);
  expect(related({ ...second, 'articles/one.mdx': `${bare}\nSee [it](source:second).\n` })).toEqual([['one', 'cites 2 of the same sources, such as A council, 1 December 2010']]);
});
