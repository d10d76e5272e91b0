import { strands, type Strand } from '../../schema/article.ts';
import type { Content } from '../content.ts';
import { findFact, parseAddress } from '../facts.ts';
import { routes } from '../routes.ts';
import { usageOf, type Quotation } from '../usage.ts';

/** The strands whose articles use a thing, in their order: none where no article does. */
export type StrandsOf = Readonly<Record<'dataset' | 'chart' | 'term' | 'source' | 'discrepancy', (id: string) => Strand[]>>;

/** A discrepancy is of the strands of the articles that link to it or quote its facts; what it quotes is of those strands too. */
export function strandsOf(content: Content): StrandsOf {
  const { facts, charts, terms, sources, factsOfSource } = usageOf(content);
  const discrepancies = new Map([...content.discrepancies].map(([id, { facts: addresses }]) => {
    const quoted = addresses.flatMap((address) => facts.get(findFact(content, address)?.address ?? '') ?? []);
    const linking = [...content.articles.values()].filter(({ body, unknown }) => [body, ...unknown].some((text) => text.includes(`](${routes.discrepancy(id)}`)));
    return [id, inOrder([...linking.map(({ strand }) => strand), ...quoted.flatMap(({ text: { place } }) => content.articles.get(place.collection === 'articles' ? place.id : '')?.strand ?? [])])];
  }));
  const strandsIn = (quotations: readonly Quotation[] = []): Strand[] =>
    inOrder(quotations.flatMap(({ text: { place: { collection, id } } }) => (collection === 'articles' ? content.articles.get(id)!.strand : collection === 'discrepancies' ? discrepancies.get(id)! : [])));

  const datasets = new Map<string, Strand[]>();
  const note = (dataset: string, used: readonly Strand[]): void => void datasets.set(dataset, inOrder([...(datasets.get(dataset) ?? []), ...used]));
  for (const [address, quotations] of facts) note(parseAddress(address)!.dataset, strandsIn(quotations));
  for (const { name, charts: drawn } of content.datasets.values()) for (const id of Object.keys(drawn)) note(name, strandsIn(charts.get(id)));
  for (const [id, { facts: addresses }] of content.discrepancies) for (const address of addresses) note(parseAddress(address)!.dataset, discrepancies.get(id)!);

  return {
    dataset: (id) => datasets.get(id) ?? [],
    chart: (id) => strandsIn(charts.get(id)),
    term: (id) => strandsIn(terms.get(id)),
    source: (id) => strandsIn([...(sources.get(id) ?? []), ...factsOfSource(id).flatMap(({ address }) => facts.get(address) ?? [])]),
    discrepancy: (id) => discrepancies.get(id)!,
  };
}

const inOrder = (found: readonly Strand[]): Strand[] => strands.filter((strand) => found.includes(strand));
