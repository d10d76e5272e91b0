import { isNumericField } from '../schema/fieldKinds.ts';
import { shortCitation } from './citations.ts';
import { findChart, type Content } from './content.ts';
import { requireFact, rowTitle, type Fact } from './facts.ts';
import { plainText } from './prose.ts';
import { usageOf, type Quotation } from './usage.ts';

/** What an article rests on: addresses of facts, `dataset/row` of their rows, ids of charts and sources. */
type Basis = Readonly<Record<'facts' | 'charts' | 'rows' | 'sources', ReadonlySet<string>>>;

/** An article of another strand, and what it has in common with the one that is read. */
export type Related = { readonly slug: string } & Readonly<Record<keyof Basis, readonly string[]>>;

const mostRelated = 3;
const cache = new WeakMap<Content, ReadonlyMap<string, Basis>>();

/** The articles of other strands that use the same facts, charts or rows, or several of the same sources; the most facts first. One source alone makes no relation: much of the report cites the same few. */
export function relatedTo(content: Content, slug: string): Related[] {
  let bases = cache.get(content);
  if (!bases) cache.set(content, (bases = basesOf(content)));
  const own = bases.get(slug)!;
  return [...bases]
    .filter(([other]) => content.articles.get(other)!.strand !== content.articles.get(slug)!.strand)
    .map(([other, basis]) => {
      const common = (kind: keyof Basis): string[] => [...own[kind]].filter((one) => basis[kind].has(one));
      return { slug: other, facts: common('facts'), charts: common('charts'), rows: common('rows'), sources: common('sources') };
    })
    .filter(({ facts, charts, rows, sources }) => facts.length + charts.length + rows.length > 0 || sources.length > 1)
    .sort((a, b) => b.facts.length - a.facts.length || b.charts.length - a.charts.length || b.rows.length - a.rows.length || b.sources.length - a.sources.length)
    .slice(0, mostRelated);
}

function basesOf(content: Content): Map<string, Basis> {
  const usage = usageOf(content);
  const bases = new Map([...content.articles.keys()].map((slug) => [slug, { facts: new Set<string>(), charts: new Set<string>(), rows: new Set<string>(), sources: new Set<string>() }]));
  const note = (uses: ReadonlyMap<string, readonly Quotation[]>, kind: keyof Basis, nameOf: (target: string) => string = (target) => target): void => {
    for (const [target, quotations] of uses) for (const { text: { place } } of quotations) if (place.collection === 'articles') bases.get(place.id)?.[kind].add(nameOf(target));
  };
  note(usage.facts, 'facts');
  note(usage.facts, 'rows', (address) => address.split('#')[0]!);
  note(usage.charts, 'charts');
  note(usage.sources, 'sources');
  return bases;
}

/** `shares 4 figures, such as £68.3m (savings of the first year)`: why the article is named. */
export function sharedWords(content: Content, { facts, charts, rows, sources }: Related): string {
  const known = facts.map((address) => requireFact(content, address));
  const example = known.find(({ field }) => isNumericField(field)) ?? known[0];
  if (example) return facts.length === 1 ? `shares the figure ${named(example)}` : `shares ${facts.length} figures, such as ${named(example)}`;
  if (charts.length > 0) return `shares the chart “${plainText(findChart(content, charts[0]!)!.chart.title)}”`;
  if (rows.length > 0) return `draws on ${rows.length === 1 ? 'the same row' : `${rows.length} of the same rows`} of “${plainText(content.datasets.get(rows[0]!.split('/')[0]!)!.title)}”`;
  return `cites ${sources.length} of the same sources, such as ${shortCitation(content.sources.get(sources[0]!)!)}`;
}

const named = ({ text, dataset, row }: Fact): string => `${text} (${rowTitle(dataset, row)})`;
