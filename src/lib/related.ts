import { isNumericField } from '../schema/fieldKinds.ts';
import { shortCitation } from './citations.ts';
import { findChart, type Content } from './content.ts';
import { requireFact, rowTitle, type Fact } from './facts.ts';
import { plainText } from './prose.ts';
import { usageOf, type Quotation } from './usage.ts';

/** What an article rests on: addresses of facts, `dataset/row` of their rows, ids of charts and sources. */
const kinds = ['facts', 'charts', 'rows', 'sources'] as const;
type Kind = (typeof kinds)[number];

/** An article of another strand, and what it has in common with the one that is read. */
export type Related = { readonly slug: string } & Readonly<Record<Kind, readonly string[]>>;

/** By kind and target the articles that rest on it, and by kind and article its targets. */
type Bases = Readonly<Record<Kind, { readonly users: ReadonlyMap<string, ReadonlySet<string>>; readonly targets: ReadonlyMap<string, ReadonlySet<string>> }>>;

const mostRelated = 3;
const cache = new WeakMap<Content, Bases>();

/** The articles of other strands that use the same facts, charts or rows, or several of the same sources; the most facts first. One source alone makes no relation: much of the report cites the same few. */
export function relatedTo(content: Content, slug: string): Related[] {
  let bases = cache.get(content);
  if (!bases) cache.set(content, (bases = basesOf(content)));
  const strandOf = (id: string): string => content.articles.get(id)!.strand;
  const common = new Map<string, { readonly slug: string } & Record<Kind, string[]>>();
  for (const kind of kinds) {
    const { users, targets } = bases[kind];
    for (const target of targets.get(slug) ?? []) {
      for (const other of users.get(target)!) {
        if (strandOf(other) === strandOf(slug)) continue;
        if (!common.has(other)) common.set(other, { slug: other, facts: [], charts: [], rows: [], sources: [] });
        common.get(other)![kind].push(target);
      }
    }
  }
  return [...common.values()]
    .filter(({ facts, charts, rows, sources }) => facts.length + charts.length + rows.length > 0 || sources.length > 1)
    .sort((a, b) => b.facts.length - a.facts.length || b.charts.length - a.charts.length || b.rows.length - a.rows.length || b.sources.length - a.sources.length || (a.slug < b.slug ? -1 : 1))
    .slice(0, mostRelated);
}

function basesOf(content: Content): Bases {
  const usage = usageOf(content);
  const gathered = (uses: ReadonlyMap<string, readonly Quotation[]>, nameOf: (target: string) => string = (target) => target): Bases[Kind] => {
    const [users, targets] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
    const note = (map: Map<string, Set<string>>, key: string, value: string): void => void (map.get(key) ?? map.set(key, new Set()).get(key)!).add(value);
    for (const [target, quotations] of uses) {
      for (const { text: { place } } of quotations) {
        if (place.collection !== 'articles' || !content.articles.has(place.id)) continue;
        note(users, nameOf(target), place.id);
        note(targets, place.id, nameOf(target));
      }
    }
    return { users, targets };
  };
  return { facts: gathered(usage.facts), charts: gathered(usage.charts), rows: gathered(usage.facts, (address) => address.split('#')[0]!), sources: gathered(usage.sources) };
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
