import citation from '@citation-js/core';
import { csvParse } from 'd3';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { findFact } from '../../src/lib/facts.ts';
import { plainText } from '../../src/lib/prose.ts';
import { referenceFormats, routes } from '../../src/lib/routes.ts';
import { allCharts } from '../../src/lib/content.ts';
import '../../src/lib/citeFormats.ts';
import { archiveFaults, unpack } from '../archive.ts';
import { dist } from '../builtSite.ts';
import { content, faultsOfPages, pageAt, pageFiles, readBuilt } from './pages.ts';

const slugs = [...content.articles.keys()];
const archiveOf = (slug: string) => unpack(readFileSync(join(dist, routes.articleArchive(slug))));
const words = (text: string): string => text.replace(/[\s\u2060]+/g, ' ').trim();

/** Address and words of each figure that an article prints. */
const printed = (slug: string): string[] => {
  const { $ } = pageAt(routes.article(slug));
  return $('.article data.fact').toArray().map((fact) => `${fact.attribs['data-fact']} ${words($(fact).text())}`);
};

/** Address and words of each figure on the page of its evidence; one that was quoted before is told by the first. */
const listed = (slug: string): string[] => {
  const { $ } = pageAt(routes.articleEvidence(slug));
  return $('.checked > li').toArray().map((line) => {
    const own = $(line).find('data').attr('data-fact');
    const first = $(line).children('p').find('a').attr('href');
    return `${own ?? $(first!).find('data').attr('data-fact')} ${words($(line).find('mark').text())}`;
  });
};

it.each(slugs)('the evidence of %s lists every figure of the article, in its order', (slug) => {
  expect(printed(slug).length).toBeGreaterThan(10);
  expect(listed(slug)).toEqual(printed(slug));
  expect(pageAt(routes.article(slug)).$('.check a').first().text()).toBe(`all ${printed(slug).length} with their sources`);
});

it.each(slugs)('each figure of %s has an address, a sentence, a cell, what it counts and a source', (slug) => {
  const { $ } = pageAt(routes.articleEvidence(slug));
  expect($('.dek').text()).toContain(`${printed(slug).length} figures from `);
  for (const line of $('.checked > li').toArray()) {
    const { id } = line.attribs;
    expect($(line).find('.checked-number').attr('href')).toBe(`#${id}`);
    expect($(line).find('.checked-words > p').first().text(), id).toContain($(line).find('mark').text());
    const cell = $(line).find('data');
    if (cell.length === 0) continue;
    const fact = findFact(content, cell.attr('data-fact')!)!;
    expect([cell.attr('value'), words(cell.text())]).toEqual([String(fact.value ?? ''), words(fact.text)]);
    const terms = $(line).find('dt').toArray().map((term) => $(term).text());
    expect(terms.slice(0, 2)).toEqual(['Cell', 'Counts']);
    const sources = $(line).find('a[href^="#document-"]').toArray().map(({ attribs }) => attribs['href']!.slice('#document-'.length));
    expect(sources).toEqual(fact.sources);
    for (const source of sources) expect($(`#document-${source} .address`).attr('href')).toBe(content.sources.get(source)!.url ?? undefined);
    if (fact.status === 'derived') expect(terms).toContain('Worked out');
  }
});

it.each(slugs)('the archive of %s is whole, and says what the page says', (slug) => {
  const files = archiveOf(slug);
  expect(archiveFaults(files)).toEqual([]);
  const lines = csvParse(files.get('evidence.csv')!);
  expect(lines.map((line) => `${line['address']} ${words(line['typed']!)}`)).toEqual(listed(slug));
  const { $ } = pageAt(routes.articleEvidence(slug));
  const origin = content.site.url;
  expect(lines.map(({ page }) => page)).toEqual($('.checked > li').toArray().map(({ attribs }) => `${origin}${routes.articleEvidence(slug)}#${attribs['id']}`));
  expect(JSON.parse(files.get('sources.json')!).map(({ id }: { id: string }) => `document-${id}`)).toEqual($('#documents > ul > li').toArray().map(({ attribs }) => attribs['id']));
});

it.each(slugs)('the archive of %s has its datasets as the site has them, and every cell that it quotes', (slug) => {
  const files = archiveOf(slug);
  const datasets = [...files.keys()].filter((path) => /^data\/.*\.csv$/.test(path));
  for (const path of datasets) expect(files.get(path) === readBuilt(path), path).toBe(true);
  expect(JSON.parse(files.get('datapackage.json')!).resources.flatMap(({ path }: { path?: string }) => path ?? []).toSorted()).toEqual(datasets);
  for (const { address } of csvParse(files.get('evidence.csv')!)) expect(datasets).toContain(`data/${address!.split('/')[0]}.csv`);
  expect([...files.keys()].filter((path) => path.endsWith('.csv-metadata.json')).length).toBe(datasets.length);
});

test('a chart is said to draw as many cells as it does', () => {
  const said = slugs.flatMap((slug) => {
    const { $ } = pageAt(routes.articleEvidence(slug));
    return $('#charts > ul > li').toArray().map((line) => [$(line).children('a').attr('href')!, $(line).find('data').attr('value')] as const);
  });
  expect(said.length).toBeGreaterThan(30);
  for (const [route, cells] of said) {
    const { $ } = pageAt(route);
    const known = new Set($('.drawing.wide [data-fact]').toArray().map(({ attribs }) => attribs['data-fact']!).filter((address) => findFact(content, address)?.value != null));
    expect([route, cells]).toEqual([route, String(known.size)]);
  }
});

const cited = [
  ...[...content.articles].map(([slug, { title }]) => ({ title: plainText(title), address: routes.article(slug), fileOf: (format: string) => routes.articleReference(slug, format) })),
  ...allCharts(content).map(({ id, chart }) => ({ title: plainText(chart.title), address: routes.chart(id), fileOf: (format: string) => routes.chartReference(id, format) })),
];

it.each(referenceFormats)('every article and every chart can be cited by its file cite.%s', (format) => {
  expect(cited.length).toBeGreaterThan(50);
  for (const { title, address, fileOf } of cited) {
    const [found, ...others] = new citation.Cite(readBuilt(fileOf(format).slice(1))).data;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ title: title.replaceAll('\u00a0', ' '), URL: `${content.site.url}${address}`, issued: { 'date-parts': [[2026, expect.any(Number), expect.any(Number)]] } });
  }
});

it('every page of the ledger, every dataset and every discrepancy has its citation in each format', () => {
  const isCited = (file: string): boolean => /^(?:evidence|data|discrepancies)\/.+\/index\.html$/.test(file);
  expect(pageFiles.filter(isCited).length).toBeGreaterThan(2000);
  expect(faultsOfPages(({ file, html }) => (isCited(file) && html.match(/<dt>(?:Harvard|BibTeX|RIS|CSL-JSON)<\/dt>/g)?.length !== 4 ? ['not cited in four formats'] : []))).toEqual([]);
});
