import type { Content } from './content.ts';
import { parseAddress } from './facts.ts';
import { usageOf } from './usage.ts';

const cache = new WeakMap<Content, ReadonlySet<string>>();

/** The datasets about the child: those that a sensitive article quotes or draws, and no other article does. */
export function sensitiveDatasets(content: Content): ReadonlySet<string> {
  const cached = cache.get(content);
  if (cached) return cached;
  const { facts, charts } = usageOf(content);
  const users = new Map<string, Set<boolean>>();
  const note = (dataset: string | undefined, article: string): void => {
    if (dataset) users.set(dataset, (users.get(dataset) ?? new Set()).add(content.articles.get(article)!.sensitive));
  };
  for (const [address, quotations] of facts) for (const { text } of quotations) if (text.place.collection === 'articles') note(parseAddress(address)?.dataset, text.place.id);
  for (const [id, quotations] of charts)
    for (const { text } of quotations)
      if (text.place.collection === 'articles') note([...content.datasets.values()].find((dataset) => Object.hasOwn(dataset.charts, id))?.name, text.place.id);
  const found = new Set([...users].filter(([, kinds]) => kinds.has(true) && !kinds.has(false)).map(([dataset]) => dataset));
  cache.set(content, found);
  return found;
}

export const isSensitiveDataset = (content: Content, dataset: string): boolean => sensitiveDatasets(content).has(dataset);

/** A discrepancy about the child: one of its facts is. */
export const isSensitiveDiscrepancy = (content: Content, id: string): boolean =>
  content.discrepancies.get(id)!.facts.some((fact) => isSensitiveDataset(content, parseAddress(fact)?.dataset ?? ''));

/** A source about the child: every dataset that it gives rows to is. */
export function isSensitiveSource(content: Content, id: string): boolean {
  const given = [...content.datasets.values()].filter((dataset) => dataset.sources?.includes(id) || dataset.data.some((row) => row.source === id));
  return given.length > 0 && given.every(({ name }) => isSensitiveDataset(content, name));
}
