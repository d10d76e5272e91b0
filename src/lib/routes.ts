import type { Dataset } from '../schema/dataset.ts';
import { rowKey } from '../schema/table.ts';
import { allCharts, type Content } from './content.ts';
import type { Fact } from './facts.ts';
import { slug } from './slug.ts';

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
  corrections: '/corrections/',
  methodology: '/methodology/',
  about: '/about/',
  notFound: '/404.html',
  feed: '/rss.xml',
  dataPackage: '/datapackage.json',
  article: (slug: string): string => `/articles/${slug}/`,
  chart: (id: string): string => `/charts/${id}/`,
  dataset: (id: string): string => `/data/${id}/`,
  csv: (id: string): string => `/data/${id}.csv`,
  json: (id: string): string => `/data/${id}.json`,
  source: (id: string): string => `/sources/${id}/`,
  discrepancy: (id: string): string => `/discrepancies/${id}/`,
  term: (id: string): string => `/glossary/#${id}`,
  row: (dataset: Dataset, key: string): string => `/evidence/${dataset.name}/${rowSlugs(dataset).get(key)!}/`,
  fact: (fact: Fact): string => `${routes.row(fact.dataset, fact.rowKey)}#${fieldAnchor(fact.field.name)}`,
} as const;

/** A field's name as the fragment of an address. */
export const fieldAnchor = (name: string): string => slug(name) || 'value';

const slugCache = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** Row key to path: the parts of the key with a slash between, numbered where two keys would share one. */
export function rowSlugs(dataset: Dataset): ReadonlyMap<string, string> {
  const cached = slugCache.get(dataset);
  if (cached) return cached;
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const row of dataset.data) {
    const key = rowKey(dataset, row);
    const wanted = dataset.schema.primaryKey.map((name) => slug(String(row[name])) || 'row').join('/');
    let path = wanted;
    for (let count = 2; taken.has(path); count += 1) path = `${wanted}-${count}`;
    taken.add(path);
    slugs.set(key, path);
  }
  slugCache.set(dataset, slugs);
  return slugs;
}

/** Every address that a page or a file of the site has. */
export function allRoutes(content: Content): string[] {
  const datasets = [...content.datasets.values()];
  return [
    ...Object.values(routes).filter((route) => typeof route === 'string'),
    ...[...content.articles.keys()].map(routes.article),
    ...allCharts(content).map(({ id }) => routes.chart(id)),
    ...datasets.flatMap(({ name }) => [routes.dataset(name), routes.csv(name), routes.json(name)]),
    ...datasets.flatMap((dataset) => dataset.data.map((row) => routes.row(dataset, rowKey(dataset, row)))),
    ...[...content.sources.keys()].map(routes.source),
    ...[...content.discrepancies.keys()].map(routes.discrepancy),
  ];
}

/** An address of the site under the folder it is served from: `base` begins and ends with a slash. */
export const withBase = (path: string, base: string): string => (path.startsWith('/') && !path.startsWith('//') ? base.replace(/\/$/, '') + path : path);
