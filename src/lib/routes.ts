import type { Strand } from '../schema/article.ts';
import type { Dataset } from '../schema/dataset.ts';
import { rowKey, type Row } from '../schema/table.ts';
import { comparedIds } from './comparedKey.ts';
import { allCharts, type Content } from './content.ts';
import type { Fact } from './facts.ts';
import { slug } from './slug.ts';

/** The endings of the files that programs for references read: BibTeX, RIS and CSL-JSON. */
export const referenceFormats = ['bib', 'ris', 'csl.json'] as const;
export type ReferenceFormat = (typeof referenceFormats)[number];

/** Every address of the site, from the folder that it is served from: no base, a slash at both ends of a page. */
export const routes = {
  front: '/',
  articles: '/articles/',
  charts: '/charts/',
  data: '/data/',
  evidence: '/evidence/',
  sources: '/sources/',
  discrepancies: '/discrepancies/',
  glossary: '/glossary/',
  compare: '/compare/',
  timeline: '/timeline/',
  search: '/search/',
  searchReport: '/search/report.json',
  searchLedger: '/search/ledger.json',
  corrections: '/corrections/',
  methodology: '/methodology/',
  about: '/about/',
  notFound: '/404.html',
  feed: '/rss.xml',
  jsonFeed: '/feed.json',
  correctionsFeed: '/corrections.xml',
  correctionsJsonFeed: '/corrections.json',
  card: '/card.png',
  manifest: '/manifest.webmanifest',
  icon: '/icon-192.png',
  largeIcon: '/icon-512.png',
  maskableIcon: '/icon-maskable-512.png',
  touchIcon: '/apple-touch-icon.png',
  dataPackage: '/datapackage.json',
  embedScript: '/embed.js',
  licences: '/licences.txt',
  serviceWorker: '/sw.js',
  strandFeed: (strand: Strand): string => `/feeds/${strand}.xml`,
  strandJsonFeed: (strand: Strand): string => `/feeds/${strand}.json`,
  article: (slug: string): string => `/articles/${slug}/`,
  articleCard: (slug: string): string => `/articles/${slug}/card.png`,
  articleEvidence: (slug: string): string => `/articles/${slug}/evidence/`,
  articleArchive: (slug: string): string => `/articles/${slug}/evidence.zip`,
  articleReference: (slug: string, format: string): string => `/articles/${slug}/cite.${format}`,
  chart: (id: string): string => `/charts/${id}/`,
  chartReference: (id: string, format: string): string => `/charts/${id}/cite.${format}`,
  chartSvg: (id: string): string => `/charts/${id}.svg`,
  chartPng: (id: string): string => `/charts/${id}.png`,
  chartCard: (id: string): string => `/charts/${id}/card.png`,
  embed: (id: string): string => `/embed/${id}/`,
  oembed: (id: string): string => `/charts/${id}.oembed.json`,
  dataset: (id: string): string => `/data/${id}/`,
  csv: (id: string): string => `/data/${id}.csv`,
  csvw: (id: string): string => `/data/${id}.csv-metadata.json`,
  json: (id: string): string => `/data/${id}.json`,
  source: (id: string): string => `/sources/${id}/`,
  discrepancy: (id: string): string => `/discrepancies/${id}/`,
  discrepancyCard: (id: string): string => `/discrepancies/${id}/card.png`,
  lane: (lane: string): string => `/timeline/${lane}/`,
  comparison: (authority: string): string => `/compare/${authority}/`,
  term: (id: string): string => `/glossary/#${id}`,
  evidencePage: (dataset: Dataset, page: string): string => `/evidence/${dataset.name}/${page}/`,
  row: (dataset: Dataset, key: string): string => {
    const { page, anchor } = rowPlaces(dataset).get(key)!;
    return routes.evidencePage(dataset, page) + (anchor && `#${anchor}`);
  },
  fact: (fact: Fact): string => `${routes.evidencePage(fact.dataset, rowPlaces(fact.dataset).get(fact.rowKey)!.page)}#${factAnchor(fact)}`,
} as const;

/** A field's name as the fragment of an address. */
export const fieldAnchor = (name: string): string => slug(name) || 'value';

/** A fact as the fragment of its page: the field alone where the page is the row's own, `at-2016_rate` where rows share it. */
export function factAnchor({ dataset, rowKey: key, field }: Pick<Fact, 'dataset' | 'rowKey' | 'field'>): string {
  const { anchor } = rowPlaces(dataset).get(key)!;
  return [anchor, fieldAnchor(field.name)].filter(Boolean).join('_');
}

/** Where a row stands in the ledger: the path of its page, and its fragment there where several rows share the page. */
export type RowPlace = { readonly page: string; readonly anchor: string };

const placeCache = new WeakMap<Dataset, ReadonlyMap<string, RowPlace>>();

/** Row key to its place: the parts of the key with a slash between, numbered where two keys would share one. */
export function rowPlaces(dataset: Dataset): ReadonlyMap<string, RowPlace> {
  const cached = placeCache.get(dataset);
  if (cached) return cached;
  const { ledger, schema, data } = dataset;
  const [pageFields, anchorFields] = [schema.primaryKey.filter((name) => ledger === undefined || name === ledger), schema.primaryKey.filter((name) => ledger !== undefined && name !== ledger)];
  const [pageOf, anchorOf] = [uniqueSlugs((parts) => parts.join('/')), uniqueSlugs((parts) => parts.join('-').replace(/^(?![a-z])/, 'at-'))];
  const places = new Map(data.map((row) => {
    const page = pageOf(pageFields.map((name) => String(row[name])));
    const anchor = anchorFields.length === 0 ? '' : anchorOf(anchorFields.map((name) => String(row[name])), page);
    return [rowKey(dataset, row), { page, anchor }] as const;
  }));
  placeCache.set(dataset, places);
  return places;
}

/** Slugs of values, joined: the same for the same values, numbered where other values have it already. `scope` keeps groups apart. */
function uniqueSlugs(joined: (parts: readonly string[]) => string): (values: readonly string[], scope?: string) => string {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return (values, scope = '') => {
    const key = JSON.stringify([scope, ...values]);
    const known = given.get(key);
    if (known !== undefined) return known;
    const wanted = joined(values.map((value) => slug(value) || 'row'));
    let found = wanted;
    for (let count = 2; taken.has(`${scope}#${found}`); count += 1) found = `${wanted}-${count}`;
    taken.add(`${scope}#${found}`);
    given.set(key, found);
    return found;
  };
}

/** Rows of a dataset by the page of the ledger that they stand on, in the order of rows. */
export const rowsByPage = (dataset: Dataset, rows: readonly Row[] = dataset.data): Map<string, Row[]> => Map.groupBy(rows, (row) => rowPlaces(dataset).get(rowKey(dataset, row))!.page);

/** The pages of the ledger that a dataset has. */
export const evidencePages = (dataset: Dataset): string[] => [...rowsByPage(dataset).keys()];

/** Every address that a page or a file of the site has. */
export function allRoutes(content: Content): string[] {
  const datasets = [...content.datasets.values()];
  return [
    ...Object.values(routes).filter((route) => typeof route === 'string').filter((route) => (route !== routes.compare || content.site.compare) && (route !== routes.timeline || content.site.timeline)),
    ...comparedIds(content).map(routes.comparison),
    ...(content.site.timeline?.lanes ?? []).map((lane) => routes.lane(slug(lane))),
    ...content.site.strands.flatMap(({ id }) => [routes.strandFeed(id), routes.strandJsonFeed(id)]),
    ...[...content.articles.keys()].flatMap((slug) => [routes.article(slug), routes.articleCard(slug), routes.articleEvidence(slug), routes.articleArchive(slug), ...referenceFormats.map((format) => routes.articleReference(slug, format))]),
    ...allCharts(content).flatMap(({ id }) => [...referenceFormats.map((format) => routes.chartReference(id, format)), routes.chart(id), routes.chartSvg(id), routes.chartPng(id), routes.chartCard(id), routes.embed(id), routes.oembed(id)]),
    ...datasets.flatMap(({ name }) => [routes.dataset(name), routes.csv(name), routes.csvw(name), routes.json(name)]),
    ...datasets.flatMap((dataset) => evidencePages(dataset).map((page) => routes.evidencePage(dataset, page))),
    ...[...content.sources.keys()].map(routes.source),
    ...[...content.discrepancies.keys()].flatMap((id) => [routes.discrepancy(id), routes.discrepancyCard(id)]),
  ];
}

/** An address of the site under the folder it is served from: `base` begins and ends with a slash. */
export const withBase = (path: string, base: string): string => (path.startsWith('/') && !path.startsWith('//') ? base.replace(/\/$/, '') + path : path);
