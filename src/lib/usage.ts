import type { Strand } from '../schema/article.ts';
import type { Content } from './content.ts';
import { findFact, type Fact } from './facts.ts';
import { plainText, sentenceOf } from './prose.ts';
import { referencesOfText, type TextReference } from './references.ts';
import { routes } from './routes.ts';
import { allTexts, type Text } from './texts.ts';

/** A sentence somewhere in the report that points at a fact, a source, a term or a chart. */
export type Quotation = { readonly reference: TextReference; readonly text: Text; readonly sentence: string; readonly title: string; readonly href: string };

/** Who quotes what: targets to the places that name them. Facts are keyed by their full address. */
export type Usage = {
  readonly facts: ReadonlyMap<string, readonly Quotation[]>;
  readonly sources: ReadonlyMap<string, readonly Quotation[]>;
  readonly terms: ReadonlyMap<string, readonly Quotation[]>;
  /** Chart id to the articles and discrepancies that draw it. */
  readonly charts: ReadonlyMap<string, readonly Quotation[]>;
  /** The facts that rows of a source give: source id to facts. */
  readonly factsOfSource: (source: string) => readonly Fact[];
};

const cache = new WeakMap<Content, Usage>();

/** Reads every text of the content once, and notes what points at what. */
export function usageOf(content: Content): Usage {
  const cached = cache.get(content);
  if (cached) return cached;
  const maps = { fact: new Map<string, Quotation[]>(), source: new Map<string, Quotation[]>(), term: new Map<string, Quotation[]>(), chart: new Map<string, Quotation[]>() };
  for (const text of allTexts(content)) {
    for (const reference of referencesOfText(text.text, text.isBody)) {
      const key = reference.kind === 'fact' ? (findFact(content, reference.target)?.address ?? reference.target) : reference.target;
      const quotation = { reference, text, sentence: reference.kind === 'chart' ? '' : sentenceOf(reference), ...placeOf(content, text) };
      const all = maps[reference.kind];
      const others = all.get(key);
      if (others) others.push(quotation);
      else all.set(key, [quotation]);
    }
  }
  const bySource = new Map<string, Fact[]>();
  for (const address of maps.fact.keys()) {
    const fact = findFact(content, address);
    for (const source of new Set(fact?.sources)) bySource.get(source)?.push(fact!) ?? bySource.set(source, [fact!]);
  }
  const usage: Usage = { facts: maps.fact, sources: maps.source, terms: maps.term, charts: maps.chart, factsOfSource: (source) => bySource.get(source) ?? [] };
  cache.set(content, usage);
  return usage;
}

/** The page on which a reader meets a text, and what it is called. */
export function placeOf(content: Content, { place: { collection, id, path } }: Text): { readonly title: string; readonly href: string } {
  switch (collection) {
    case 'articles':
      return { title: plainText(content.articles.get(id)!.title), href: routes.article(id) };
    case 'datasets':
      return path[0] === 'charts' ? { title: plainText(content.datasets.get(id)!.charts[String(path[1])]!.title), href: routes.chart(String(path[1])) } : { title: plainText(content.datasets.get(id)!.title), href: routes.dataset(id) };
    case 'discrepancies':
      return { title: plainText(content.discrepancies.get(id)!.question), href: routes.discrepancy(id) };
    case 'glossary':
      return { title: content.glossary.get(id)!.term, href: routes.term(id) };
    case 'corrections':
      return { title: 'Corrections', href: `${routes.corrections}#${id}` };
    default:
      return { title: content.site.title, href: routes.front };
  }
}

/** The strand of the first article that shows a chart, if one does. */
export const strandOfChart = (content: Content, id: string): Strand | undefined =>
  (usageOf(content).charts.get(id) ?? []).flatMap(({ text }) => content.articles.get(text.place.id)?.strand ?? [])[0];
