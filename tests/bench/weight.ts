import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { load, type CheerioAPI } from 'cheerio/slim';
import { smallSite } from '../site/site.ts';
import { weightContent } from './weightContent.ts';

// `node tests/bench/weight.ts [page.html …]`: where the bytes of a page go in Brotli-11, by leaving one thing out at a time. Without a page,
// those of an article of 1,200 words, 3 charts and 50 figures.

const brotli = (text: string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }).length;

/** What may be left out: elements by their selector, or attributes by their names. */
const elements: Readonly<Record<string, string>> = {
  styles: 'style',
  notes: '.notes',
  'wide drawings': '.drawing.wide',
  'narrow drawings': '.drawing.narrow',
  drawings: '.drawing',
  'titles of marks': 'title:not(head title)',
  'tables of charts': '.chart table',
  'captions, sources and links of charts': '.chart > :not(.drawing), .chart-foot',
  'figures in prose': 'data',
  prose: '.prose > :not(.chart)',
  'linked data': 'script[type="application/ld+json"]',
  'head but styles and title': 'meta, link, head script',
  'header and footer': '.site-header, .site-footer, .skip',
  'contents, more, check': '.contents, .more, .check, .disputes',
};
const attributes: Readonly<Record<string, RegExp>> = { 'data-fact': /^data-fact$/, 'aria-label': /^aria-label$/, href: /^href$/, class: /^class$/, id: /^id$/, style: /^style$/ };

function without(html: string, change: (page: CheerioAPI) => void): string {
  const page = load(html);
  change(page);
  return page.html();
}

function weigh(name: string, html: string): void {
  const plain = without(html, () => {});
  const whole = brotli(plain);
  const row = (what: string, rest: string): string => `${String(whole - brotli(rest)).padStart(7)} ${String(plain.length - rest.length).padStart(8)}  ${what}`;
  console.log(`${name}: ${brotli(html)} B in Brotli, ${html.length} characters\n Brotli    plain  left out`);
  for (const [what, selector] of Object.entries(elements)) console.log(row(what, without(html, (page) => void page(selector).remove())));
  for (const [what, pattern] of Object.entries(attributes)) console.log(row(`attribute ${what}`, without(html, (page) => page('*').each((_, element) => {
    if ('attribs' in element) for (const attribute of Object.keys(element.attribs)) if (pattern.test(attribute)) delete element.attribs[attribute];
  }))));
}

function corpusPage(): string {
  const site = smallSite(weightContent);
  const { code, output } = site.build();
  if (code !== 0) throw new Error(output);
  return site.built().get('articles/short/index.html')!.toString('utf8');
}

const files = process.argv.slice(2);
if (files.length === 0) weigh('articles/short/', corpusPage());
for (const file of files) weigh(file, readFileSync(file, 'utf8'));
