import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allCharts } from '../../src/lib/content.ts';
import { routes } from '../../src/lib/routes.ts';
import { indexNames, openIndex, type IndexFile } from '../../src/lib/search/searchIndex.ts';
import { content, files, pageAt, readBuilt, shipped } from './pages.ts';

const size = (text: string): number => brotliCompressSync(text).length;
const texts = indexNames.map((name) => readBuilt(`search/${name}.json`));
const documents = (await Promise.all(texts.map((text) => openIndex(JSON.parse(text) as IndexFile)))).flatMap((index) => index.documents);

/** The pages that an address of the index may lead to, with what can be jumped to on each. */
const pages = new Map<string, { readonly anchors: ReadonlySet<string>; readonly isThere: boolean }>();
function pageOf(path: string) {
  const known = pages.get(path);
  if (known) return known;
  const isThere = files.includes(`${path.slice(1)}index.html`);
  const html = isThere ? pageAt(path).html : '';
  const page = { isThere, anchors: new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!)) };
  pages.set(path, page);
  return page;
}

describe('the indexes', () => {
  it('are small: 120,000 bytes for what people read, 200,000 for the ledger and the sources', () => {
    const [report, ledger] = texts.map(size);
    expect(report).toBeLessThanOrEqual(120_000);
    expect(ledger).toBeLessThanOrEqual(200_000);
  });

  it('lead to a page that is there, and to a place on it that is there', () => {
    const addresses = documents.flatMap(({ address, anchors }) => (anchors.length > 0 ? anchors.map((anchor) => `${address}#${anchor}`) : [address]));
    const lost = addresses.filter((address) => {
      const [path = '', anchor] = address.split('#');
      const { isThere, anchors } = pageOf(path);
      return !isThere || (anchor !== undefined && !anchors.has(anchor));
    });
    expect(lost).toEqual([]);
    expect(addresses.filter((address) => address.includes('#')).length).toBeGreaterThan(7000);
    expect(pages.size).toBeGreaterThan(2500);
  });

  it('lead to files that can be taken away', () => {
    const data = documents.flatMap((document) => document.data || []);
    expect(data.length).toBe(allCharts(content).length + content.datasets.size);
    expect(data.filter((file) => !files.includes(file.slice(1)))).toEqual([]);
  });

  it('say nothing of a section but what its page prints', () => {
    const wrong = documents.filter(({ kind, address, text }) => {
      if (kind !== 'article') return false;
      const { $ } = pageAt(address.split('#')[0]!);
      $('sup').remove();
      const printed = $('main').text().replace(/[\s\u2060]+/g, '');
      return text.split('\n').some((line) => !line.split(' · ').every((part) => printed.includes(part.replace(/\s+/g, ''))));
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });
});

describe('/search/', () => {
  const { $, html } = pageAt(routes.search);
  const listed = $('.search-browse a').toArray().map(({ attribs }) => attribs.href!);

  it('lists every article with its sections, every discrepancy, chart, term and dataset, and leads to the long lists', () => {
    const wanted = documents.filter(({ kind }) => ['article', 'discrepancy', 'chart', 'term', 'dataset'].includes(kind)).map(({ address }) => address);
    expect(wanted.length).toBeGreaterThan(300);
    expect(wanted.filter((address) => !listed.includes(address))).toEqual([]);
    expect([routes.evidence, routes.sources].filter((address) => !listed.includes(address))).toEqual([]);
  });

  it('has a form that works as an address', () => {
    const form = $('form[role=search]');
    expect([form.attr('method'), form.attr('action')]).toEqual(['get', routes.search]);
    expect(form.find('[name]').toArray().map(({ attribs }) => attribs.name)).toEqual(['q', 'kind', 'strand']);
    expect(form.find('label').length).toBe(3);
  });

  it('is not too heavy: 20,000 bytes', () => expect(size(html)).toBeLessThanOrEqual(20_000));

  it('alone loads its script, which is no more than 12,000 bytes and has no validator in it', () => {
    const scripts = $('script[src]').toArray().map(({ attribs }) => attribs.src!.slice(1)).filter((file) => readBuilt(file).includes('search-results'));
    expect(scripts).toHaveLength(1);
    const code = shipped(scripts[0]!);
    expect(size(code)).toBeLessThanOrEqual(12_000);
    expect(code).not.toMatch(/ZodError|innerHTML/);
    expect(files.filter((file) => file.endsWith('.html') && file !== 'search/index.html' && readBuilt(file).includes(scripts[0]!))).toEqual([]);
  });

  it('is led to from every page', () => expect(pageAt(routes.front).$(`.site-header a[href="${routes.search}"]`).length).toBe(1));
});
