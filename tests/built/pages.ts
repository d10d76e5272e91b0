import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { readContent } from '../../src/checks/read.ts';
import { withoutDrafts, type Content } from '../../src/lib/content.ts';
import { expect, it } from 'vitest';
import { dist, root } from '../builtSite.ts';

type Node = ReturnType<CheerioAPI['root']>[0]['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

/** A page as it is shipped: its file from `dist/`, its text, and its tree and all its elements in their order, which are made when they are first asked for. */
export type BuiltPage = { readonly file: string; readonly html: string; readonly $: CheerioAPI; readonly elements: readonly Element[] };

/** Every file of the built site, from `dist/`, with slashes. */
export const files: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();

export const readBuilt = (file: string): string => readFileSync(join(dist, file), 'utf8');

const isElement = (node: Node): node is Element => 'attribs' in node;

/** The elements under some nodes. Many times as quick as a selector, so it is for rules of every page. */
const elementsIn = (nodes: readonly Node[], found: Element[] = []): Element[] => {
  for (const node of nodes.filter(isElement)) elementsIn(node.children, (found.push(node), found));
  return found;
};

/** A script and all that it imports, as it is shipped. */
export function shipped(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const text = readBuilt(file);
  return text + [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)].map(([, name]) => shipped(`_astro/${name}`, seen)).join('');
}

/** A page by its address: `/articles/the-cuts/`. */
export const pageAt = (route: string): BuiltPage => {
  const file = `${route.slice(1)}${route.endsWith('/') ? 'index.html' : ''}`;
  const html = readBuilt(file);
  let tree: CheerioAPI | undefined;
  let elements: readonly Element[] | undefined;
  return {
    file,
    html,
    get $() {
      return (tree ??= load(html));
    },
    get elements() {
      return (elements ??= elementsIn(this.$.root()[0]!.children));
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

/** A test for each rule that holds on every page, by its name. All of them go through the pages together, so that the tree of a page is made once. */
export function itOnEveryPage(rules: Readonly<Record<string, (page: BuiltPage) => readonly string[]>>): void {
  let found: ReadonlyMap<string, readonly string[]> | undefined;
  const look = (): ReadonlyMap<string, readonly string[]> => {
    const faults = new Map(Object.keys(rules).map((name): [string, string[]] => [name, []]));
    for (const file of pageFiles) {
      const page = pageAt(`/${file}`);
      for (const [name, rule] of Object.entries(rules)) faults.get(name)!.push(...rule(page).map((fault) => `${file}: ${fault}`));
    }
    return faults;
  };
  it.each(Object.keys(rules))('%s', (name) => expect((found ??= look()).get(name)).toEqual([]));
}

/** The content that the site was built from. */
export const content: Content = withoutDrafts(readContent(root).content!);
