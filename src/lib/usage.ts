import type { Strand } from '../schema/article.ts';
import type { Content } from './content.ts';
import { fullAddress, requireFact, type Fact } from './facts.ts';
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
    const references = referencesOfText(text.text, text.isBody);
    if (references.length === 0) continue;
    const { title, href } = placeOf(content, text);
    for (const reference of references) {
      const key = reference.kind === 'fact' ? (fullAddress(content, reference.target) ?? reference.target) : reference.target;
      const quotation: Quotation = {
        reference, text, title, href,
        // Few pages print any.
        get sentence() {
          return reference.kind === 'chart' ? '' : sentenceOf(reference);
        },
      };
      const all = maps[reference.kind];
      const others = all.get(key);
      if (others) others.push(quotation);
      else all.set(key, [quotation]);
    }
  }
  let bySource: ReadonlyMap<string, readonly Fact[]> | undefined;
  const factsOfSource = (source: string): readonly Fact[] => (bySource ??= factsBySource(content, maps.fact.keys())).get(source) ?? [];
  const usage: Usage = { facts: maps.fact, sources: maps.source, terms: maps.term, charts: maps.chart, factsOfSource };
  cache.set(content, usage);
  return usage;
}

function factsBySource(content: Content, addresses: Iterable<string>): Map<string, Fact[]> {
  const bySource = new Map<string, Fact[]>();
  for (const address of addresses) {
    if (!fullAddress(content, address)) continue;
    const fact = requireFact(content, address);
    for (const source of new Set(fact.sources)) bySource.get(source)?.push(fact) ?? bySource.set(source, [fact]);
  }
  return bySource;
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
