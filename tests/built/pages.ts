import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { readContent } from '../../src/checks/read.ts';
import { withoutDrafts, type Content } from '../../src/lib/content.ts';
import { dist, root } from '../builtSite.ts';

/** A page as it is shipped: its file from `dist/`, its text, and its tree, which is made when it is first asked for. */
export type BuiltPage = { readonly file: string; readonly html: string; readonly $: CheerioAPI };

/** Every file of the built site, from `dist/`, with slashes. */
export const files: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();

export const readBuilt = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** A page by its address: `/articles/the-cuts/`. */
export const pageAt = (route: string): BuiltPage => {
  const file = `${route.slice(1)}${route.endsWith('/') ? 'index.html' : ''}`;
  const html = readBuilt(file);
  let tree: CheerioAPI | undefined;
  return {
    file,
    html,
    get $() {
      return (tree ??= load(html));
    },
  };
};

export const pageFiles = files.filter((file) => file.endsWith('.html'));

/** Goes through every page that has `words` in it; returns what the rule says against them, with the page's name before it. One tree is held at a time. */
export const faultsOfPages = (rule: (page: BuiltPage) => readonly string[], words = ''): string[] =>
  pageFiles.flatMap((file) => {
    const page = pageAt(`/${file}`);
    return page.html.includes(words) ? rule(page).map((fault) => `${file}: ${fault}`) : [];
  });

/** The content that the site was built from. */
export const content: Content = withoutDrafts(readContent(root).content!);
