import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { samples } from '../contentFolder.ts';
import { smallSite, type SmallSite } from '../site/site.ts';
import { makeArticle, markdownOf, type Article } from './article.ts';

/** How many articles share one source, so that no page of a source grows with the corpus. */
const articlesOfSource = 10;
const numbered = (letter: string, number: number): string => letter + String(number).padStart(5, '0');
const sourceOf = (index: number): string => numbered('report-', Math.floor(index / articlesOfSource) + 1);

/** The articles of the corpus one by one, so that thousands need not be in memory together. The same seed gives the same ones; another seed, others. */
export function* corpus(count: number, seed = 42): Generator<Article> {
  for (let index = 0; index < count; index += 1) {
    const slug = numbered('a', index + 1);
    yield makeArticle(seed * 1_000_003 + index, slug, sourceOf(index), `-${slug}`);
  }
}

/** The files of an article under `content/`: its text and its three datasets. */
export function articleFiles(article: Article, strand = 'cuts'): Record<string, string> {
  const { slug, title, dek, finding, tables } = article;
  const text = `---\ntitle: ${title}\ndek: ${dek}\nstrand: ${strand}\npublished: 2026-11-22\nfindings:\n  - "${finding}"\n---\n\n${markdownOf(article, (name) => `<Chart id="${name}" />`)}\n`;
  return {
    [`articles/${slug}.mdx`]: text,
    ...Object.fromEntries(Object.values(tables).map((table) => [`datasets/${table.name}.json`, `${JSON.stringify(table, null, 2)}\n`])),
  };
}

/** The discrepancy of the small content, over two cells of an article. */
export function discrepancyOf({ tables: { posts } }: Article): string {
  const [first, second] = posts.data.map((row) => ({ fact: `${posts.name}/${row.service}/${row.id}`, value: String(row.posts) }));
  return samples.discrepancy.replaceAll('posts/july', first!.fact).replaceAll('posts/december', second!.fact).replace('1,500', first!.value).replace('3,500', second!.value);
}

/** A project of its own whose content is the corpus; its code is this project's. */
export function corpusSite(count: number, seed = 42): SmallSite {
  const [first] = corpus(1, seed);
  const site = smallSite({
    'articles/short.mdx': null,
    'datasets/posts.json': null,
    'site.json': { ...samples.site, lead: { article: first!.slug, chart: first!.tables.posts.name } },
    'discrepancies/count.mdx': discrepancyOf(first!),
  });
  const write = (path: string, content: string): void => writeFileSync(join(site.folder, 'content', path), content);
  for (const folder of ['articles', 'datasets']) mkdirSync(join(site.folder, 'content', folder), { recursive: true });
  for (let index = 0; index < count; index += articlesOfSource) write(`sources/${sourceOf(index)}.json`, JSON.stringify({ ...samples.source, title: `A budget report, ${index / articlesOfSource + 1}` }, null, 2));
  let index = 0;
  for (const article of corpus(count, seed)) for (const [path, content] of Object.entries(articleFiles(article, ['cuts', 'ofsted'][index++ % 2]))) write(path, content);
  return site;
}
