import { allCharts, articlesByStrand } from '../../src/lib/content.ts';
import { evidencePages, routes } from '../../src/lib/routes.ts';
import { slug } from '../../src/lib/slug.ts';
import { rowKey } from '../../src/schema/table.ts';
import { content } from '../built/pages.ts';

const first = <Value>(values: Iterable<Value>): Value => [...values][0]!;

/** Every article, and every chart on a page of its own. */
export const articlePages = [...content.articles.keys()].map(routes.article);
/** The first article of each strand. */
const articleSamples = articlesByStrand(content).flatMap(({ articles }) => articles.slice(0, 1)).map(([slug]) => routes.article(slug));
/** Where the evidence of these is read. */
export const evidenceSamples = articlesByStrand(content).flatMap(({ articles }) => articles.slice(0, 1)).map(([slug]) => routes.articleEvidence(slug));
const charts = allCharts(content);
export const chartPages = charts.map(({ id }) => routes.chart(id));

/** The first and the last chart of each kind, for what hangs on the kind. Articles show all of them. */
export const chartSamples = [...Map.groupBy(charts, ({ chart }) => chart.kind).values()].flatMap((ofKind) => [...new Set([ofKind[0]!, ofKind.at(-1)!])]).map(({ id }) => routes.chart(id));

const [dataset] = [...content.datasets.values()];
const ownPages = [...content.datasets.values()].filter(({ ledger }) => ledger === undefined).slice(0, 1);
const shared = [...content.datasets.values()].filter(({ ledger }) => ledger !== undefined).slice(0, 1);
const { compare, timeline } = content.site;

/** One page of every kind. */
export const pageKinds: readonly string[] = [
  routes.front,
  routes.articles,
  ...articleSamples,
  ...evidenceSamples,
  routes.charts,
  chartPages[0]!,
  routes.embed(allCharts(content)[0]!.id),
  ...(compare ? [routes.compare, routes.comparison(compare.authority)] : []),
  ...(timeline ? [routes.timeline, routes.lane(slug(timeline.lanes[0]!))] : []),
  routes.data,
  routes.dataset(dataset!.name),
  routes.evidence,
  ...ownPages.map((one) => routes.row(one, rowKey(one, one.data[0]!))),
  ...shared.map((one) => routes.evidencePage(one, evidencePages(one)[0]!)),
  routes.sources,
  routes.source(first(content.sources.keys())),
  routes.discrepancies,
  routes.discrepancy(first(content.discrepancies.keys())),
  routes.glossary,
  routes.search,
  routes.corrections,
  routes.methodology,
  routes.about,
  routes.notFound,
];
