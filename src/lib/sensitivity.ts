import type { Correction } from '../schema/correction.ts';
import { findChart, type Content } from './content.ts';
import { parseAddress } from './facts.ts';
import type { TextReference } from './references.ts';
import type { Place } from './texts.ts';
import { usageOf } from './usage.ts';

/** A text of an article and what it points at. */
type Pointing = { readonly place: Place; readonly references: readonly TextReference[] };

/** The datasets about the child: those that a sensitive article quotes or draws, and no other article does. */
export function datasetsAboutChild(content: Content, texts: Iterable<Pointing>): ReadonlySet<string> {
  const users = new Map<string, Set<boolean>>();
  for (const { place, references } of texts) {
    const article = place.collection === 'articles' ? content.articles.get(place.id) : undefined;
    if (!article) continue;
    for (const { kind, target } of references) {
      const dataset = kind === 'chart' ? findChart(content, target)?.dataset.name : kind === 'fact' ? parseAddress(target)?.dataset : undefined;
      if (dataset) users.set(dataset, (users.get(dataset) ?? new Set()).add(article.sensitive));
    }
  }
  return new Set([...users].filter(([, kinds]) => kinds.has(true) && !kinds.has(false)).map(([dataset]) => dataset));
}

const cache = new WeakMap<Content, ReadonlySet<string>>();

function sensitiveDatasets(content: Content): ReadonlySet<string> {
  const cached = cache.get(content);
  if (cached) return cached;
  const { facts, charts } = usageOf(content);
  const quotations = [...facts.values(), ...charts.values()].flat();
  const found = datasetsAboutChild(content, quotations.map(({ text, reference }) => ({ place: text.place, references: [reference] })));
  cache.set(content, found);
  return found;
}

export const isSensitiveDataset = (content: Content, dataset: string): boolean => sensitiveDatasets(content).has(dataset);

/** A discrepancy about the child: one of its facts is. */
export const isSensitiveDiscrepancy = (content: Content, id: string): boolean =>
  content.discrepancies.get(id)!.facts.some((fact) => isSensitiveDataset(content, parseAddress(fact)?.dataset ?? ''));

/** A correction about the child: of a sensitive article, or of a fact about the child. */
export const isSensitiveCorrection = (content: Content, { article, fact }: Correction): boolean =>
  article !== undefined ? content.articles.get(article)?.sensitive === true : isSensitiveDataset(content, parseAddress(fact!)?.dataset ?? '');

/** A source about the child: every dataset that it gives rows to is. */
export function isSensitiveSource(content: Content, id: string): boolean {
  const given = [...content.datasets.values()].filter((dataset) => dataset.sources?.includes(id) || dataset.data.some((row) => row.source === id));
  return given.length > 0 && given.every(({ name }) => isSensitiveDataset(content, name));
}
