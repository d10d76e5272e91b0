import { chartRows, measureName } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import { figuresOf, withOperands, type QuotedFigure } from './articleFigures.ts';
import { articleTexts, referencesOf } from './articleTexts.ts';
import { findChart, type Content, type PlacedChart } from './content.ts';
import type { Fact } from './facts.ts';
import { quotationsIn, type QuotedWords } from './quotedWords.ts';
import { chartSources } from './tables.ts';

/** A chart of an article: how many known cells it draws, and the documents that they are from. */
export type DrawnChart = PlacedChart & { readonly cells: number; readonly sources: readonly string[] };

/** All that an article rests on. */
export type ArticleEvidence = {
  readonly figures: readonly QuotedFigure[];
  readonly charts: readonly DrawnChart[];
  readonly quotations: readonly QuotedWords[];
  /** The documents of the figures; and every document that a figure, chart, quotation or citation names, by publisher and date. */
  readonly figureSources: readonly string[];
  readonly sources: readonly string[];
  /** The datasets that its figures and charts are cells of, and those that these were worked out from, by name. */
  readonly datasets: readonly Dataset[];
};

/** `82 figures from 21 documents; 5 worked out by us; 3 disputed.` */
export function evidenceSummary({ figures, figureSources }: ArticleEvidence): string {
  const having = (words: string, isSo: (fact: Fact) => boolean): string[] => {
    const { length } = figures.filter(({ fact }) => isSo(fact));
    return length > 0 ? [`${length} ${words}`] : [];
  };
  const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${[
    `${counted(figures.length, 'figure')} from ${counted(figureSources.length, 'document')}`,
    ...having('worked out by us', ({ status }) => status === 'derived'),
    ...having('disputed', ({ status }) => status === 'disputed'),
    ...having('approximate', ({ approximate }) => approximate),
  ].join('; ')}.`;
}

const cache = new WeakMap<Content, Map<string, ArticleEvidence>>();

export function evidenceOfArticle(content: Content, slug: string): ArticleEvidence {
  const known = cache.get(content) ?? new Map<string, ArticleEvidence>();
  cache.set(content, known);
  const found = known.get(slug) ?? gather(content, slug);
  known.set(slug, found);
  return found;
}

function gather(content: Content, slug: string): ArticleEvidence {
  const texts = articleTexts(content, slug);
  const references = texts.flatMap((text) => referencesOf(content, text));
  const figures = figuresOf(content, references.filter(({ kind }) => kind === 'fact'));
  const charts = unique(references.filter(({ kind }) => kind === 'chart').map(({ target }) => target)).map((id) => drawnChart(content, id));
  const quotations = texts.flatMap(({ tree }) => quotationsIn(tree));
  const figureSources = unique(figures.flatMap(({ fact }) => fact.sources));
  const cited = references.filter(({ kind }) => kind === 'source').map(({ target }) => target);
  return {
    figures,
    charts,
    quotations,
    figureSources,
    sources: inOrder(content, unique([...figureSources, ...cited, ...charts.flatMap(({ sources }) => sources)])),
    datasets: unique([...withOperands(content, figures.map(({ fact }) => fact)).map(({ dataset }) => dataset), ...charts.map(({ dataset }) => dataset)]).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

function drawnChart(content: Content, id: string): DrawnChart {
  const placed = findChart(content, id)!;
  const { dataset, chart } = placed;
  return { ...placed, cells: chartRows(dataset, chart).filter((row) => row[measureName(chart)] != null).length, sources: chartSources(content, dataset, chart) };
}

/** Documents by publisher, then date; the undated last. */
const inOrder = ({ sources }: Content, ids: readonly string[]): string[] =>
  ids.toSorted((a, b) => {
    const [one, other] = [sources.get(a)!, sources.get(b)!];
    return one.publisher.localeCompare(other.publisher, 'en-GB') || ((one.published ?? '~') < (other.published ?? '~') ? -1 : 1);
  });
