import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio/slim';
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

function readPage(folder: string, file: string, isWritten: (word: string) => boolean): BuiltPage {
  const text = readFileSync(join(folder, file), 'utf8');
  const html = load(text);
  const anchors = new Set(html('[id]').toArray().map((element) => element.attribs.id!));
  const links = html('a[href], link:is([rel="icon"], [rel="stylesheet"], [rel="apple-touch-icon"], [rel="manifest"], [rel="alternate"])[href], img[src], script[src], source[src]')
    .toArray()
    .map((element) => element.attribs.href ?? element.attribs.src!)
    .filter((link) => !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(link));
  return { file, anchors, links, faults: [...(text.search(lost) >= 0 ? lostValues(html, isWritten) : []), ...headingFaults(html), ...pictureFaults(html), ...addressFaults(html)] };
}

function lostValues(html: CheerioAPI, isWritten: (word: string) => boolean): Fault[] {
  const printed = (html('body').text().match(lost) ?? []).filter((word) => !isWritten(word));
  const drawn = html('svg *').toArray().flatMap((element) => Object.entries(element.attribs).flatMap(([name, value]) => (/^(?:data-|aria-)/.test(name) ? [] : (value.match(lost) ?? []))));
  return [...printed, ...drawn].map((word) => ['value-missing', `The page prints "${word}".`, word]);
}

/** A page has one heading of the first rank, and no heading leaves out a rank. */
function headingFaults(html: CheerioAPI): Fault[] {
  const ranks = html('h1, h2, h3, h4, h5, h6').toArray().map((element) => ({ rank: Number(element.name.slice(1)), text: html(element).text().trim() }));
  return ranks.flatMap(({ rank, text }, index): Fault[] => {
    const before = ranks[index - 1]?.rank ?? 0;
    return rank > before + 1 && index > 0 ? [['heading-order', `The heading "${text}" is of rank ${rank} under one of rank ${before}.`, text]] : [];
  });
}

/** An address that would run, or show what is not of this site as if it were. */
const addressFaults = (html: CheerioAPI): Fault[] =>
  html('[href], [src], [action], [formaction], [poster]').toArray().flatMap(({ attribs }) => addressed.flatMap((name): Fault[] => (attribs[name] === undefined || isWebAddress(attribs[name]) ? [] : [['link-unsafe', `The page has the address "${attribs[name]}".`, attribs[name]]])));
const addressed = ['href', 'src', 'action', 'formaction', 'poster'];

const pictureFaults = (html: CheerioAPI): Fault[] =>
  html('img:not([alt])').toArray().map((element) => ['alt-missing', `The picture "${element.attribs.src ?? ''}" has no description.`, element.attribs.src ?? '']);

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
