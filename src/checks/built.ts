import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
import { Parser } from 'htmlparser2';
import { decoded, isWebAddress } from '../lib/prose.ts';
import type { Problem } from './problem.ts';
import { overweight } from './weight.ts';

/** What a check of the built site found, and how much it looked at. */
export type BuiltResult = { readonly problems: readonly Problem[]; readonly pages: number; readonly files: number; readonly links: number; /** File to what is known of the page. */ readonly known: Known };

/** What other pages need to know of a page, and what it points at: what can be kept of a page without faults from one build to the next. */
export type PageFacts = {
  readonly anchors: ReadonlySet<string>;
  /** File and fragment on this site, to the first link that points there. */
  readonly targets: ReadonlyMap<string, string>;
  /** How many links were followed. */
  readonly links: number;
};

/** What is known of pages, by their file: `/about/index.html`. */
export type Known = ReadonlyMap<string, PageFacts>;

/** A page as it is shipped. */
type BuiltPage = PageFacts & { readonly faults: readonly Fault[] };

/** What is wrong within one page: the rule, what was found, and the text of it. */
type Fault = readonly [rule: string, message: string, text: string];

/**
 * Reads every file of a built site: each route must be there, each link and fragment must lead somewhere, no value may have gone missing,
 * headings go down one step at a time, pictures are described, no page is over its budget. `isWritten` knows words such as "undefined" that an editor wrote.
 * Pages of which all is `known`, since they are those of a build that had no faults, are not read again; where they point to is looked up anew.
 */
export function checkBuilt(folder: string, routes: readonly string[], base: string, isWritten: (word: string) => boolean = () => false, known: Known = new Map()): BuiltResult {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  const all = new Set(files);
  const own = ownWords();
  const pages = new Map<string, PageFacts & Partial<BuiltPage>>(files.filter((file) => file.endsWith('.html')).map((file) => [file, known.get(file) ?? readPage(folder, file, base, isWritten, own)]));
  const problem = (file: string, rule: string, message: string, text: string, mend = 'This is a fault of the site and not of the content: please report it.'): Problem => ({ file: `dist${file}`, line: 1, column: 1, rule, severity: 'error', message, mend, text });
  const missing = routes.filter((route) => !all.has(fileOf(route))).map((route) => problem(route, 'page-missing', `The build wrote no file for the address ${route}.`, route));
  const found = [...pages].flatMap(([file, { faults = [], targets }]) => [
    ...faults.map(([rule, message, text]) => problem(file, rule, message, text, mends[rule])),
    ...[...targets].flatMap(([target, link]) => {
      const message = targetProblem(target, link, { all, pages });
      return message ? [problem(file, 'link-broken', message, link, mends['link-broken'])] : [];
    }),
  ]);
  const heavy = overweight(folder, files, base).map(({ file, message, bytes }) => problem(file, 'budget', message, String(bytes), mends['budget']));
  return { problems: [...missing, ...found, ...heavy], pages: pages.size, files: files.length, links: [...pages.values()].reduce((sum, { links }) => sum + links, 0), known: pages };
}

/** The file that a host serves for an address. */
const fileOf = (route: string): string => (route.endsWith('/') ? `${route}index.html` : route);

/** How to mend what an editor may have written; other faults are the site's. */
const mends: Readonly<Record<string, string>> = {
  'heading-order': 'Use "##" for a section and "###" for a part of it; leave no step out.',
  'link-broken': 'Correct the address where the link is written, or the heading that it names.',
  'alt-missing': 'Write what is to be seen between the square brackets.',
  budget: 'Show less on the page, such as one chart the fewer; or raise the budget in src/checks/budgets.ts if readers gain by what it holds.',
};

const lost = /\b(?:NaN|undefined|Infinity)\b|\[object Object\]/g;

/** Links that lead somewhere on this site or load a part of the page: the element, and what a `link` must be. */
const linking = new Set(['a', 'img', 'script', 'source']);
const loading = new Set(['icon', 'stylesheet', 'apple-touch-icon', 'manifest', 'alternate']);
const addressed = ['href', 'src', 'action', 'formaction', 'poster'] as const;

/** Words that are cut from a page hold the whole page in memory. This gives the same words by themselves, and once for all pages. */
function ownWords(): (words: string) => string {
  const kept = new Map<string, string>();
  return (words) => {
    const known = kept.get(words);
    if (known !== undefined) return known;
    const own = Buffer.from(words).toString();
    kept.set(own, own);
    return own;
  };
}

/** Reads a page in one go, without a tree of it: there are thousands. */
function readPage(folder: string, file: string, base: string, isWritten: (word: string) => boolean, own: (words: string) => string): BuiltPage {
  const text = readFileSync(join(folder, file), 'utf8');
  const anchors = new Set<string>();
  const targets = new Map<string, string>();
  const seen = new Set<string>();
  let links = 0;
  const faults: Fault[] = [];
  let [rank, heading] = [0, undefined as string | undefined];
  const follow = (link: string): void => {
    const target = targetOf(link, file, base);
    if (target === undefined) faults.push(['link-broken', `The link "${link}" leaves the folder of the site, ${base}.`, link]);
    else if (!targets.has(target)) targets.set(target, link);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src, rel, alt } = attributes;
      if (id !== undefined) anchors.add(id);
      const link = linking.has(name) || (name === 'link' && rel?.split(' ').some((one) => loading.has(one))) ? (href ?? src) : undefined;
      if (link !== undefined && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) {
        links += 1;
        if (!seen.has(link)) follow(link);
        seen.add(link);
      }
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
  return { anchors: new Set([...anchors].map(own)), targets: new Map([...targets].map(([target, link]) => [own(target), own(link)])), links, faults: [...(text.search(lost) >= 0 ? lostValues(load(text), isWritten) : []), ...faults] };
}

const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

function lostValues(html: CheerioAPI, isWritten: (word: string) => boolean): Fault[] {
  const printed = (html('body').text().match(lost) ?? []).filter((word) => !isWritten(word));
  const drawn = html('svg *').toArray().flatMap((element) => Object.entries(element.attribs).flatMap(([name, value]) => (/^(?:data-|aria-)/.test(name) ? [] : (value.match(lost) ?? []))));
  return [...printed, ...drawn].map((word) => ['value-missing', `The page prints "${word}".`, word]);
}

/** Where a link of a page leads on this site: a file, and after `#` a fragment; nothing where it leaves the folder of the site. */
function targetOf(link: string, file: string, base: string): string | undefined {
  const { pathname, hash } = new URL(link, `http://site${base}${file.slice(1)}`);
  const path = decoded(pathname);
  return path.startsWith(base) ? `${fileOf(`/${path.slice(base.length)}`)}#${decoded(hash.slice(1))}` : undefined;
}

type Site = { readonly all: ReadonlySet<string>; readonly pages: Known };

function targetProblem(target: string, link: string, { all, pages }: Site): string | undefined {
  const at = target.indexOf('#');
  const [file, fragment] = [target.slice(0, at), target.slice(at + 1)];
  if (!all.has(file)) return `The link "${link}" leads to no page or file.`;
  return fragment && pages.get(file)?.anchors.has(fragment) === false ? `The link "${link}" names "#${fragment}", which that page does not have.` : undefined;
}
