import type { Correction } from '../schema/correction.ts';
import { newestCorrections, type Content } from './content.ts';
import { chartsOfRow } from './evidence.ts';
import { findFact } from './facts.ts';
import { usageOf } from './usage.ts';

/** A correction with its id. */
export type PlacedCorrection = readonly [id: string, correction: Correction];

const cache = new WeakMap<Content, ReadonlyMap<string, readonly PlacedCorrection[]>>();

/** The corrections that concern an article, the newest first: of a passage of its own, or of a fact that it quotes or draws. */
export function correctionsOfArticle(content: Content, slug: string): readonly PlacedCorrection[] {
  let bySlug = cache.get(content);
  if (!bySlug) cache.set(content, (bySlug = correctionsBySlug(content)));
  return bySlug.get(slug) ?? [];
}

function correctionsBySlug(content: Content): Map<string, PlacedCorrection[]> {
  const bySlug = new Map<string, PlacedCorrection[]>();
  for (const placed of newestCorrections(content)) for (const slug of articlesOf(content, placed[1])) bySlug.set(slug, [...(bySlug.get(slug) ?? []), placed]);
  return bySlug;
}

/** The slugs of the articles that a correction concerns, each once. */
export function articlesOf(content: Content, { article, fact: address }: Correction): string[] {
  if (article !== undefined) return [article];
  const fact = findFact(content, address!);
  if (!fact) return [];
  const usage = usageOf(content);
  const quoted = usage.facts.get(fact.address) ?? [];
  // A chart brings its texts and its marks into every article that draws it.
  const charts = [...chartsOfRow(content, fact.row).map(({ id }) => id), ...quoted.flatMap(({ text: { place } }) => (place.collection === 'datasets' && place.path[0] === 'charts' ? [String(place.path[1])] : []))];
  const places = [...quoted, ...charts.flatMap((id) => usage.charts.get(id) ?? [])].map(({ text: { place } }) => place);
  return [...new Set(places.filter(({ collection }) => collection === 'articles').map(({ id }) => id))].filter((slug) => content.articles.has(slug));
}

/** The day on which an article last came to say something else: that of its newest correction, or of its publication. Ordinary edits do not count. */
export const modifiedOn = (content: Content, slug: string): string =>
  [content.articles.get(slug)!.published, ...correctionsOfArticle(content, slug).map(([, { date }]) => date)].sort().at(-1)!;
