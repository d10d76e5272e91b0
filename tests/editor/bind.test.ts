import { describe, expect, test } from 'vitest';
import { readContent, type Reading } from '../../src/checks/read.ts';
import { bindFigures, findNamed, formatUnboundFigures } from '../../src/editor/bindFigures.ts';
import type { Content } from '../../src/lib/content.ts';
import { root } from '../builtSite.ts';
import { contentFolder, samples } from '../contentFolder.ts';
import { runCommand } from './runCommand.ts';

type Whole = Reading & { readonly content: Content };
const read = (changes: Readonly<Record<string, unknown>>): Whole => readContent(contentFolder(changes)) as Whole;
const inArticle = (text: string): Whole => read({ 'articles/short.mdx': samples.article.replace(/\nThe plan named[\s\S]*$/, `\n${text}\n`) });
const short = { collection: 'articles', id: 'short' } as const;
const links = (text: string): string[][] => bindFigures(inArticle(text), short).map(({ likely }) => likely.map(({ link }) => link));

/** Two rows of the same value. */
const twins = { ...samples.dataset, data: [...samples.dataset.data, { id: 'may', reported: '2010-05-01', counted: 'teachers who left', posts: 3500, source: 'report', locator: 'page 3' }] };

describe('bindFigures', () => {
  test('a figure is listed with its place, its words and the link to paste', () => {
    const reading = inArticle('Words come first.\nThe plan named 3,500 jobs in all.');
    expect(formatUnboundFigures(reading.content, bindFigures(reading, short))).toMatchInlineSnapshot(`
      "content/articles/short.mdx:11:16  “Words come first. The plan named 3,500 jobs in all.”
          [3,500](fact:posts/december)
              Posts at risk: jobs in the plan · Posts · 1 December 2010
              A council, 1 December 2010, page 2"
    `);
  });
  test('of two cells of one value, the one whose words the sentence shares comes first', () => {
    const reading = (words: string) => read({ 'datasets/posts.json': twins, 'articles/short.mdx': `${samples.article}\n${words}\n` });
    const first = (words: string) => bindFigures(reading(words), short)[0]!.likely.map(({ fact }) => fact.rowKey);
    expect(first('In all, 3,500 teachers left.')).toEqual(['may', 'december']);
    expect(first('In all, 3,500 jobs stood in the plan.')).toEqual(['december', 'may']);
  });
  test('of two that share as much, the one that the article quotes already comes first', () => {
    const rows = [{ id: 'a', counted: 'posts', posts: 40, source: 'report' }, { id: 'b', counted: 'posts', posts: 40, source: 'report' }];
    const reading = read({ 'datasets/posts.json': { ...samples.dataset, data: [...samples.dataset.data, ...rows] }, 'articles/short.mdx': `${samples.article}\nIt named [40](fact:posts/b).\n\nIt named 40 again.\n` });
    expect(bindFigures(reading, short)[0]!.likely.map(({ fact }) => fact.rowKey)).toEqual(['b', 'a']);
  });
  test('a cell that would agree in other words comes with the reason', () => {
    const [rounded] = bindFigures(read({ 'datasets/posts.json': { ...twins, data: [{ ...twins.data[0], posts: 1487 }, twins.data[1]] }, 'articles/short.mdx': `${samples.article}\nOf the posts, 1,500 were to go.\n` }), short);
    expect(rounded!.likely.map(({ link, unless }) => [link, unless])).toEqual([['[1,500](fact:posts/july)', 'it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full']]);
  });
  test('a figure that no cell holds says so', () => {
    const reading = inArticle('There were 77 cats.');
    expect(formatUnboundFigures(reading.content, bindFigures(reading, short))).toContain('No cell agrees. `npm run facts -- 77` looks further');
  });
  test('number words, money of another kind and figures in front matter are read', () => {
    expect(links('There were three thousand five hundred jobs.')).toEqual([['[three thousand five hundred](fact:posts/december)']]);
    expect(links('It cost £3,500.')).toEqual([[]]);
    const found = bindFigures(read({ 'articles/short.mdx': samples.article.replace('dek: The counts differ.', 'dek: There were 3,500 jobs.') }), short);
    expect(found.map(({ line, column, figure }) => [line, column, figure])).toEqual([[3, 17, '3,500']]);
  });
  test('a bound article has none', () => expect(bindFigures(read({}), short)).toEqual([]));
  test('with its links taken away, the first article of the report gets most of them back in first place', () => {
    const report = readContent(root) as Whole;
    const article = report.content.articles.get('the-cuts')!;
    const wanted = [...article.body.matchAll(/\[[^\]]+\]\(fact:([^)#]+)/g)].map(([, target]) => target!);
    const body = article.body.replace(/\[([^\]]+)\]\(fact:[^)]+\)/g, '$1');
    const stripped = { ...report, content: { ...report.content, articles: new Map([['the-cuts', { ...article, body }]]) } };
    const found = bindFigures(stripped, { collection: 'articles', id: 'the-cuts' });
    const given = found.map(({ likely }) => likely.slice(0, 1).map(({ fact }) => `${fact.dataset.name}/${fact.rowKey}`)).flat();
    const right = wanted.filter((address) => given.includes(address));
    expect(right.length / wanted.length).toBeGreaterThan(0.85);
  });
});

describe('findNamed', () => {
  const reading = read({ 'articles/broken.mdx': '---\ntitle: x\n---\n' });
  test.for(['short', 'content/articles/short.mdx', './content/articles/short.mdx', '/home/me/report/content/articles/short.mdx', 'short.mdx'])('%s names the article', (name) => expect(findNamed(reading, name)).toEqual(short));
  test('a slug or a path may name a discrepancy', () => {
    expect(findNamed(reading, 'count')).toEqual({ collection: 'discrepancies', id: 'count' });
    expect(findNamed(reading, 'content/discrepancies/count.mdx')).toEqual({ collection: 'discrepancies', id: 'count' });
  });
  test('an unknown name suggests the nearest', () => expect(findNamed(reading, 'shot')).toBe('There is no article "shot". Did you mean "short"? Name it by its slug, or by its path: content/articles/broken.mdx'));
  test('an article that cannot be read is sent to the check', () => expect(findNamed(reading, 'broken')).toBe('The file broken in content/articles/ cannot be read yet: `npm run check` says why.'));
});

describe('src/commands/bind.ts', () => {
  test('it exits with 0, bound or not, and takes several articles', () => {
    const folder = contentFolder({ 'articles/open.mdx': samples.article.replace('[3,500](fact:posts/december)', '3,500') });
    const { code, output } = runCommand('bind', folder, 'open', 'content/articles/short.mdx');
    expect(code).toBe(0);
    expect(output.split('\n').filter((line) => !line.startsWith(' '))).toEqual(['content/articles/open.mdx:10:16  “The plan named 3,500 jobs, as the report says of a plan.”', '1 unbound figure in open.', 'content/articles/short.mdx: every figure is bound.']);
  });
  test('an unknown article is an error, and the others are listed all the same', () => {
    expect(runCommand('bind', contentFolder(), 'shot', 'short')).toMatchObject({ code: 1, output: 'short: every figure is bound.', errors: expect.stringContaining('Did you mean "short"?') as string });
  });
});
