import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../lib/content.ts';
import { digest, digestOf } from './cached.ts';
import { proseless, quotingBlocks } from './proseless.ts';

/** What pages are made with: code, versions of packages and of Node, and what the shell says of the address. Their content comes on top. */
export function makingOf(root: string): string {
  const files = ['src', 'public'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))).sort();
  const others = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'package-lock.json'].map((name) => join(root, name)).filter((file) => existsSync(file));
  return digest(process.version, process.env.SITE_URL ?? '', process.env.BASE_PATH ?? '', ...[...files, ...others].flatMap((file) => [file.slice(root.length), readFileSync(file)]));
}

/** Hashes of what pages are made from: where one is the same as before, so is the page. */
export type PageKeys = {
  /** By the address of a page. */
  readonly of: (address: string) => string;
  /** Of all but the words of articles that stand on no page but their own. */
  readonly frame: string;
};

/**
 * The keys of all pages. Most pages hold no prose of articles but what stands between brackets (figures, links, components) and in
 * headings: they hang on everything but the words around these. The pages of an article hang on its words as well; those of a
 * source and of the evidence of a dataset on the blocks that quote it; all others on every word.
 */
export function pageKeys(content: Content, making: string): PageKeys {
  const articles = [...content.articles];
  const others = [content.sources, content.datasets, content.glossary, content.discrepancies, content.corrections];
  const common = digestOf(
    (function* () {
      yield* [making, JSON.stringify(content.site)];
      for (const entries of others) {
        yield String(entries.size);
        for (const entry of entries) yield JSON.stringify(entry);
      }
      for (const [slug, { body, ...front }] of articles) yield JSON.stringify([slug, front, proseless(body)]);
    })(),
  );
  const whole = digest(common, ...articles.map(([, { body }]) => body));
  const ofQuoted = new Map<string, string>();
  const [odd, quoting] = quotationsOf(articles.map(([slug, { body }]) => [slug, body]));
  const of = (address: string): string => {
    const [folder = '', name = ''] = address.split('/').slice(1);
    if (partial.test(address)) return common;
    if (folder === 'articles' && content.articles.has(name)) return digest(common, content.articles.get(name)!.body);
    const quoted = folder === 'evidence' && content.datasets.has(name) ? `fact:${name}` : folder === 'sources' && content.sources.has(name) ? `source:${name}` : undefined;
    if (!quoted) return whole;
    if (!ofQuoted.has(quoted)) ofQuoted.set(quoted, digest(common, JSON.stringify([odd, quoting.get(quoted) ?? []])));
    return ofQuoted.get(quoted)!;
  };
  return { of, frame: common };
}

/** The bodies that may quote anything, and what is quoted to the blocks that do, each with its article. */
function quotationsOf(bodies: readonly (readonly [slug: string, body: string])[]): readonly [odd: unknown[], quoting: ReadonlyMap<string, unknown[]>] {
  const odd: unknown[] = [];
  const quoting = new Map<string, unknown[]>();
  for (const [slug, body] of bodies) {
    const blocks = quotingBlocks(body);
    if (!blocks) odd.push([slug, body]);
    else for (const [quoted, some] of blocks) (quoting.get(quoted) ?? quoting.set(quoted, []).get(quoted)!).push([slug, some]);
  }
  return [odd, quoting];
}

/** Pages on which no prose of an article stands. */
const partial = /^\/(?:$|(?:charts|data|discrepancies|glossary|about|feeds)\/|(?:articles|evidence|sources|search)\/$|search\/ledger\.|(?:feed|rss)\.|(?:embed|compare|timeline)\/[^/]|articles\/[^/]+\/(?:card\.png|cite\.)|[\w-]+\.png|corrections|404|robots\.txt|licences\.txt|manifest\.webmanifest|datapackage\.json)/;
