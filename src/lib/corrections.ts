import { drawnFields } from '../schema/encodings.ts';
import type { Correction } from '../schema/correction.ts';
import { isNumericField } from '../schema/fieldKinds.ts';
import { newestCorrections, type Content } from './content.ts';
import { chartsOfRow } from './evidence.ts';
import { factsOfRow, findFact, requireFact, rowTitle, type Fact } from './facts.ts';
import { fieldTitle, inSentence } from './formats.ts';
import { plainText } from './prose.ts';
import { routes } from './routes.ts';
import { usageOf } from './usage.ts';

/** A correction with its id. */
export type PlacedCorrection = readonly [id: string, correction: Correction];

/** The ids of what a correction changed for readers. */
export type Touched = Readonly<Record<'articles' | 'charts' | 'datasets' | 'discrepancies', readonly string[]>>;

const cache = new WeakMap<Content, ReadonlyMap<string, readonly PlacedCorrection[]>>();

/** The corrections that touched an article, a chart, a dataset or a discrepancy, the newest first. */
export function correctionsOf(content: Content, kind: keyof Touched, id: string): readonly PlacedCorrection[] {
  let byPlace = cache.get(content);
  if (!byPlace) cache.set(content, (byPlace = correctionsByPlace(content)));
  return byPlace.get(`${kind}/${id}`) ?? [];
}

/** The corrections that concern an article: of a passage of its own, or of a fact that it quotes or draws. */
export const correctionsOfArticle = (content: Content, slug: string): readonly PlacedCorrection[] => correctionsOf(content, 'articles', slug);

function correctionsByPlace(content: Content): Map<string, PlacedCorrection[]> {
  const byPlace = new Map<string, PlacedCorrection[]>();
  for (const placed of newestCorrections(content))
    for (const [kind, ids] of Object.entries(touchedBy(content, placed[1])))
      for (const id of ids) byPlace.set(`${kind}/${id}`, [...(byPlace.get(`${kind}/${id}`) ?? []), placed]);
  return byPlace;
}

/** What a correction touched, each once. An article that came out only later never printed the mistake, and is not among them. */
export function touchedBy(content: Content, { date, article, fact: address }: Correction): Touched {
  const wasOut = (slug: string): boolean => (content.articles.get(slug)?.published ?? '9') <= date;
  if (article !== undefined) return { articles: [article].filter(wasOut), charts: [], datasets: [], discrepancies: [] };
  const fact = findFact(content, address!);
  return fact ? touchedByFact(content, fact, wasOut) : { articles: [], charts: [], datasets: [], discrepancies: [] };
}

function touchedByFact(content: Content, fact: Fact, wasOut: (slug: string) => boolean): Touched {
  const usage = usageOf(content);
  const quoted = usage.facts.get(fact.address) ?? [];
  const drawn = chartsOfRow(content, fact.row).filter(({ chart }) => drawnFields(chart).includes(fact.field.name));
  const charts = [...drawn.map(({ id }) => id), ...quoted.flatMap(({ text: { place } }) => (place.collection === 'datasets' && place.path[0] === 'charts' ? [String(place.path[1])] : []))];
  // A chart brings its texts and its marks into every text that shows it.
  const places = [...quoted, ...charts.flatMap((id) => usage.charts.get(id) ?? [])].map(({ text: { place } }) => place);
  const idsIn = (collection: string): string[] => places.filter((place) => place.collection === collection).map(({ id }) => id);
  const disputed = [...content.discrepancies].filter(([, { facts }]) => facts.some((one) => findFact(content, one)?.address === fact.address)).map(([id]) => id);
  return {
    articles: [...new Set(idsIn('articles'))].filter(wasOut),
    charts: [...new Set(charts)],
    datasets: [...new Set([fact.dataset.name, ...idsIn('datasets')])],
    discrepancies: [...new Set([...disputed, ...idsIn('discrepancies')])],
  };
}

/** The texts that corrections print, in the order of reading: for the notes of a page. */
export const correctionTexts = (corrections: readonly PlacedCorrection[]): string[] => corrections.flatMap(([, { was, now, why }]) => [was, now, why]);

/** What was wrong, in words, and the page that has it: the row of the fact, with its column where the row has several figures; or the article. */
export function subjectOf(content: Content, { article, fact: address }: Correction): { readonly title: string; readonly route: string } {
  if (article !== undefined) return { title: plainText(content.articles.get(article)?.title ?? article), route: routes.article(article) };
  const fact = requireFact(content, address!);
  const title = rowTitle(fact.dataset, fact.row);
  const isOneOfSeveral = factsOfRow(content, fact.dataset, fact.row).filter(({ field }) => isNumericField(field)).length > 1;
  return { title: isOneOfSeveral ? `${title}, ${inSentence(fieldTitle(fact.field))}` : title, route: routes.fact(fact) };
}

/** Whether a later correction of the same fact, or one of the same day that begins where this one ends, has taken the place of this one. */
export function isSuperseded(content: Content, [id, { date, now, fact: address }]: PlacedCorrection): boolean {
  const target = address === undefined ? undefined : findFact(content, address)?.address;
  return [...content.corrections].some(([other, one]) => other !== id && target !== undefined && one.fact !== undefined && findFact(content, one.fact)?.address === target && (one.date > date || (one.date === date && plainText(one.was) === plainText(now))));
}

/** The day on which an article last came to say something else: that of its newest correction, or of its publication. Ordinary edits do not count. */
export const modifiedOn = (content: Content, slug: string): string => correctionsOfArticle(content, slug)[0]?.[1].date ?? content.articles.get(slug)!.published;
