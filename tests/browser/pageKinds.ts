import { allCharts } from '../../src/lib/content.ts';
import { routes } from '../../src/lib/routes.ts';
import { rowKey } from '../../src/schema/table.ts';
import { content } from '../built/pages.ts';

const first = <Value>(values: Iterable<Value>): Value => [...values][0]!;

/** Every article, and every chart on a page of its own. */
export const articlePages = [...content.articles.keys()].map(routes.article);
export const chartPages = allCharts(content).map(({ id }) => routes.chart(id));

const [dataset] = [...content.datasets.values()];

/** One page of every kind. */
export const pageKinds: readonly string[] = [
  routes.front,
  routes.articles,
  ...articlePages,
  routes.charts,
  chartPages[0]!,
  routes.data,
  routes.dataset(dataset!.name),
  routes.evidence,
  routes.row(dataset!, rowKey(dataset!, dataset!.data[0]!)),
  routes.sources,
  routes.source(first(content.sources.keys())),
  routes.discrepancies,
  routes.discrepancy(first(content.discrepancies.keys())),
  routes.glossary,
  routes.corrections,
  routes.methodology,
  routes.about,
  routes.notFound,
];
