import type { Article } from '../schema/article.ts';
import type { Chart } from '../schema/chart.ts';
import type { Correction } from '../schema/correction.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Discrepancy } from '../schema/discrepancy.ts';
import type { Site } from '../schema/site.ts';
import type { Source } from '../schema/source.ts';
import type { Term } from '../schema/term.ts';

/** An entry with prose under its front matter: the Markdown, without the front matter. */
export type WithBody<Entry> = Entry & { readonly body: string };

/** Everything an editor wrote, validated: one map a collection, id to entry, in the order of ids. */
export type Content = {
  readonly site: Site;
  readonly sources: ReadonlyMap<string, Source>;
  readonly datasets: ReadonlyMap<string, Dataset>;
  readonly glossary: ReadonlyMap<string, Term>;
  readonly discrepancies: ReadonlyMap<string, WithBody<Discrepancy>>;
  readonly corrections: ReadonlyMap<string, Correction>;
  readonly articles: ReadonlyMap<string, WithBody<Article>>;
};

/** The datasets alone: all that a figure is read from. */
export type Tables = Pick<Content, 'datasets'>;

/** A chart with the dataset that it draws. */
export type PlacedChart = { readonly id: string; readonly chart: Chart; readonly dataset: Dataset };

/** The datasets as lists of them show them: by title. */
export const datasetsByTitle = ({ datasets }: Tables): Dataset[] => [...datasets.values()].sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));

/** Every chart of every dataset, in the order of datasets. Ids are unique across datasets: the check sees to it. */
export const allCharts = (content: Tables): PlacedChart[] =>
  [...content.datasets.values()].flatMap((dataset) => Object.entries(dataset.charts).map(([id, chart]) => ({ id, chart, dataset })));

const chartsById = new WeakMap<Tables['datasets'], ReadonlyMap<string, PlacedChart>>();

/** The chart with this id, if there is one; of two with one id the first, and the check tells of the second. */
export function findChart(content: Tables, id: string): PlacedChart | undefined {
  let charts = chartsById.get(content.datasets);
  if (!charts) chartsById.set(content.datasets, (charts = new Map(allCharts(content).reverse().map((chart) => [chart.id, chart]))));
  return charts.get(id);
}

/** The content as readers get it: without drafts. */
export const withoutDrafts = (content: Content): Content => ({ ...content, articles: new Map([...content.articles].filter(([, article]) => !article.draft)) });

const strandsOf = ({ site, articles }: Content) =>
  site.strands.map((strand) => {
    const ranks = new Map(strand.articles.map((id, index) => [id, index]));
    const rank = (id: string): number => ranks.get(id) ?? ranks.size;
    return { ...strand, articles: [...articles].filter(([, article]) => article.strand === strand.id).sort(([a], [b]) => rank(a) - rank(b)) };
  });
const strands = new WeakMap<Content, ReturnType<typeof strandsOf>>();

/** The strands in the order of the site, each with its articles in the order that it gives them. */
export function articlesByStrand(content: Content): ReturnType<typeof strandsOf> {
  let known = strands.get(content);
  if (!known) strands.set(content, (known = strandsOf(content)));
  return known;
}

/** Compares days, the later first. They are digits: no language has an order of its own for them. */
export const newestFirst = (a: string, b: string): number => Number(a < b) - Number(a > b);

/** The corrections, the newest first. */
export const newestCorrections = ({ corrections }: Content): [id: string, correction: Correction][] => [...corrections].sort(([, a], [, b]) => newestFirst(a.date, b.date));
