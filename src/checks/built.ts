import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { Parser } from 'htmlparser2';
import { decoded, isWebAddress } from '../lib/prose.ts';
import type { Problem } from './problem.ts';
import { overweight } from './weight.ts';

/** What a check of the built site found, and how much it looked at. */
export type BuiltResult = { readonly problems: readonly Problem[]; readonly pages: number; readonly files: number; readonly links: number };

/** A page as it is shipped: the fragments it has, and the addresses it points at on this site. */
type BuiltPage = { readonly file: string; readonly anchors: ReadonlySet<string>; readonly links: readonly string[]; readonly faults: readonly Fault[] };

/** What is wrong within one page: the rule, what was found, and the text of it. */
type Fault = readonly [rule: string, message: string, text: string];

/**
 * Reads every file of a built site: each route must be there, each link and fragment must lead somewhere, no value may have gone missing,
 * headings go down one step at a time, pictures are described, no page is over its budget. `isWritten` knows words such as "undefined" that an editor wrote.
 */
export function checkBuilt(folder: string, routes: readonly string[], base: string, isWritten: (word: string) => boolean = () => false): BuiltResult {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  const all = new Set(files);
  const pages = new Map(files.filter((file) => file.endsWith('.html')).map((file) => [file, readPage(folder, file, isWritten)]));
  const problem = (file: string, rule: string, message: string, text: string, mend = 'This is a fault of the site and not of the content: please report it.'): Problem => ({ file: `dist${file}`, line: 1, column: 1, rule, severity: 'error', message, mend, text });
  const missing = routes.filter((route) => !all.has(fileOf(route))).map((route) => problem(route, 'page-missing', `The build wrote no file for the address ${route}.`, route));
  let links = 0;
  const found = [...pages.values()].flatMap((page) => {
    links += page.links.length;
    return [
      ...page.faults.map(([rule, message, text]) => problem(page.file, rule, message, text, mends[rule])),
      ...page.links.flatMap((link) => {
        const message = linkProblem(link, page, { all, pages, base });
        return message ? [problem(page.file, 'link-broken', message, link, 'Correct the address where the link is written, or the heading that it names.')] : [];
      }),
    ];
  });
  const heavy = overweight(folder, files, base).map(({ file, message, bytes }) => problem(file, 'budget', message, String(bytes), mends['budget']));
  return { problems: [...missing, ...found, ...heavy], pages: pages.size, files: files.length, links };
}

/** The file that a host serves for an address. */
const fileOf = (route: string): string => (route.endsWith('/') ? `${route}index.html` : route);

/** How to mend what an editor may have written; other faults are the site's. */
const mends: Readonly<Record<string, string>> = {
  'heading-order': 'Use "##" for a section and "###" for a part of it; leave no step out.',
  'alt-missing': 'Write what is to be seen between the square brackets.',
  budget: 'Show less on the page, such as one chart the fewer; or raise the budget in src/checks/budgets.ts if readers gain by what it holds.',
};

const lost = /\b(?:NaN|undefined|Infinity)\b|\[object Object\]/g;

/** Links that lead somewhere on this site or load a part of the page: the element, and what a `link` must be. */
const linking = new Set(['a', 'img', 'script', 'source']);
const loading = new Set(['icon', 'stylesheet', 'apple-touch-icon', 'manifest', 'alternate']);
const addressed = ['href', 'src', 'action', 'formaction', 'poster'] as const;

/** Reads a page in one go, without a tree of it: there are thousands. */
function readPage(folder: string, file: string, isWritten: (word: string) => boolean): BuiltPage {
  const text = readFileSync(join(folder, file), 'utf8');
  const anchors = new Set<string>();
  const links: string[] = [];
  const faults: Fault[] = [];
  let [rank, heading] = [0, undefined as string | undefined];
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src, rel, alt } = attributes;
      if (id !== undefined) anchors.add(id);
      const link = linking.has(name) || (name === 'link' && rel?.split(' ').some((one) => loading.has(one))) ? (href ?? src) : undefined;
      if (link !== undefined && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) links.push(link);
      if (isHeading(name)) heading = '';
      if (name === 'img' && alt === undefined) faults.push(['alt-missing', `The picture "${src ?? ''}" has no description.`, src ?? '']);
      faults.push(...addressed.flatMap((one): Fault[] => (attributes[one] === undefined || isWebAddress(attributes[one]) ? [] : [['link-unsafe', `The page has the address "${attributes[one]}".`, attributes[one]]])));
    },
    ontext(words) {
      if (heading !== undefined) heading += words;
    },
    onclosetag(name) {
      if (!isHeading(name) || heading === undefined) return;
      const found = Number(name.slice(1));
      if (rank > 0 && found > rank + 1) faults.push(['heading-order', `The heading "${heading.trim()}" is of rank ${found} under one of rank ${rank}.`, heading.trim()]);
      [rank, heading] = [found, undefined];
    },
  });
  parser.end(text);
  return { file, anchors, links, faults: [...(text.search(lost) >= 0 ? lostValues(load(text), isWritten) : []), ...faults] };
}

const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

function lostValues(html: CheerioAPI, isWritten: (word: string) => boolean): Fault[] {
  const printed = (html('body').text().match(lost) ?? []).filter((word) => !isWritten(word));
  const drawn = html('svg *').toArray().flatMap((element) => Object.entries(element.attribs).flatMap(([name, value]) => (/^(?:data-|aria-)/.test(name) ? [] : (value.match(lost) ?? []))));
  return [...printed, ...drawn].map((word) => ['value-missing', `The page prints "${word}".`, word]);
}

type Site = { readonly all: ReadonlySet<string>; readonly pages: ReadonlyMap<string, BuiltPage>; readonly base: string };

function linkProblem(link: string, page: BuiltPage, { all, pages, base }: Site): string | undefined {
  const { pathname, hash } = new URL(link, `http://site${base}${page.file.slice(1)}`);
  const path = decoded(pathname);
  if (!path.startsWith(base)) return `The link "${link}" leaves the folder of the site, ${base}.`;
  const file = fileOf(`/${path.slice(base.length)}`);
  if (!all.has(file)) return `The link "${link}" leads to no page or file.`;
  const target = pages.get(file);
  const fragment = decoded(hash.slice(1));
  return target && fragment && !target.anchors.has(fragment) ? `The link "${link}" names "#${fragment}", which that page does not have.` : undefined;
}
