import type { Dataset } from '../schema/dataset.ts';
import type { Row } from '../schema/table.ts';
import { citationsApart } from './citations.ts';
import { findChart, type Content } from './content.ts';
import { modifiedOn } from './corrections.ts';
import { factsOfRow, parseAddress, sourcesOfRows } from './facts.ts';
import { formatDate } from './formats.ts';
import { plainText } from './prose.ts';
import { chartSources } from './tables.ts';
import { usageOf } from './usage.ts';

/** A page of the report as a list of references has it. Nobody can know at the build when it is read: the reader adds that day. */
export type Cited = {
  /** Names it in a file of references, such as `unallocated-article-the-cuts`. */
  readonly key: string;
  readonly type: 'article-magazine' | 'figure' | 'dataset';
  /** What it is, where the title alone would not say so: `chart`. */
  readonly medium?: string | undefined;
  readonly title: string;
  /** Who answers for it, and the report that it stands in. */
  readonly publisher: string;
  readonly container: string;
  readonly language: string;
  /** The day of publication; undefined where no article has used it yet. */
  readonly published: string | undefined;
  readonly address: string;
  /** What else must be said: where the figures are from, what was corrected. */
  readonly note?: string | undefined;
};

/** In one line, and without tags, which CSL would read as its own. */
const oneLine = (text: string): string => text.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/\s+/g, ' ').trim();

const citedOf = ({ site }: Content, { title, note, ...rest }: Omit<Cited, 'publisher' | 'container' | 'language'>): Cited => ({
  ...rest,
  title: oneLine(title),
  publisher: oneLine(site.publisher),
  container: oneLine(site.title),
  language: site.language,
  ...(note && { note: oneLine(note) }),
});

export function citedArticle(content: Content, slug: string, address: string): Cited {
  const { title, published } = content.articles.get(slug)!;
  const modified = modifiedOn(content, slug);
  return citedOf(content, { key: `article-${slug}`, type: 'article-magazine', title: plainText(title), published, address, note: modified === published ? undefined : `Last corrected on ${formatDate(modified)}.` });
}

export function citedChart(content: Content, id: string, address: string): Cited {
  const { chart, dataset } = findChart(content, id)!;
  return citedOf(content, { key: `chart-${id}`, type: 'figure', medium: 'chart', title: plainText(chart.title), published: chartPublished(content, id), address, note: from(content, chartSources(content, dataset, chart), 'Drawn from figures in') });
}

export const citedDataset = (content: Content, dataset: Dataset, address: string): Cited =>
  citedOf(content, { key: `data-${dataset.name}`, type: 'dataset', medium: 'dataset', title: plainText(dataset.title), published: datasetPublished(content, dataset.name), address, note: from(content, sourcesOfRows(content, dataset), 'Compiled from') });

/** The figures of a page of the ledger; `title` says which, and `values` what they are, empty where rows share the page. */
export function citedRows(content: Content, dataset: Dataset, rows: readonly Row[], { page, title, values, address }: { readonly page: string; readonly title: string; readonly values: string; readonly address: string }): Cited {
  const isDerived = rows.every((row) => factsOfRow(content, dataset, row)[0]?.status === 'derived');
  const origin = from(content, sourcesOfRows(content, dataset, rows), isDerived ? 'Worked out by the report from' : rows.length === 1 ? 'Figure from' : 'Figures from');
  return citedOf(content, { key: `evidence-${dataset.name}-${page.replaceAll('/', '-')}`, type: 'dataset', medium: 'data', title: values === title ? title : `${title}: ${values || plainText(dataset.title)}`, published: datasetPublished(content, dataset.name), address, note: `In the dataset ‘${plainText(dataset.title)}’. ${origin}` });
}

export function citedDiscrepancy(content: Content, id: string, address: string): Cited {
  const { question, facts } = content.discrepancies.get(id)!;
  // It cannot have stood before the last of the datasets that it compares.
  const dates = facts.map((fact) => datasetPublished(content, parseAddress(fact)?.dataset ?? ''));
  return citedOf(content, { key: `discrepancy-${id}`, type: 'article-magazine', title: plainText(question), published: dates.includes(undefined) ? undefined : dates.sort().at(-1), address });
}

/** `Figure from Community Care, 1 December 2010.` Where the documents are many, how many; the page names them all. */
function from(content: Content, sources: readonly string[], words: string): string {
  const named = sources.length > 3 ? `${sources.length} documents that the page names` : citationsApart(content, sources).map((one) => one.words).join('; ');
  return `${words} ${named}.`;
}

/** The day on which a chart was first shown: that of the earliest article that draws it. */
const chartPublished = (content: Content, id: string): string | undefined =>
  (usageOf(content).charts.get(id) ?? []).flatMap(({ text }) => content.articles.get(text.place.id)?.published ?? []).sort()[0];

const cache = new WeakMap<Content, ReadonlyMap<string, string>>();

/** The day of the earliest article that quotes or draws a dataset. */
function datasetPublished(content: Content, name: string): string | undefined {
  let dates = cache.get(content);
  if (!dates) cache.set(content, (dates = datasetDates(content)));
  return dates.get(name);
}

function datasetDates(content: Content): Map<string, string> {
  const { facts, charts } = usageOf(content);
  const uses = [
    ...[...facts].map(([address, quotations]) => [parseAddress(address)?.dataset, quotations] as const),
    ...[...charts].map(([id, quotations]) => [findChart(content, id)?.dataset.name, quotations] as const),
  ];
  const dates = new Map<string, string>();
  for (const [name, quotations] of uses) {
    for (const { text: { place } } of quotations) {
      const published = place.collection === 'articles' ? content.articles.get(place.id)?.published : undefined;
      if (name && published && published < (dates.get(name) ?? '~')) dates.set(name, published);
    }
  }
  return dates;
}
