import { shortCitation } from '../lib/citations.ts';
import type { Content } from '../lib/content.ts';
import { factsOfRow, rowTitle, type Fact } from '../lib/facts.ts';
import { particularsOf } from '../lib/particulars.ts';
import { plainText } from '../lib/prose.ts';
import { isDatedField } from '../schema/fieldKinds.ts';

/** A fact with the words it may be found by, and how much each tells: those of its cell most, those of its dataset least. */
export type IndexedFact = { readonly fact: Fact; readonly words: ReadonlyMap<string, number> };

/** Words that stand in every sentence. */
const common = new Set('a about after all almost also an and are as at be been before both but by can did do for from had has have he her his how if in into is it its more most nearly no not of on one only or other our out over per put said same she so some such than that the their them then there these they this those to too under until up was we were what when where which while who will with would'.split(' '));

/** The words of a text in one spelling: no capitals, marks or plurals; numbers whole. */
export const wordsOf = (text: string): string[] =>
  (text.normalize('NFKD').replace(/\p{M}|['’](?=s\b)/gu, '').toLowerCase().match(/\d[\d,.]*\d|[\p{L}\d]+/gu) ?? []).filter((word) => !common.has(word)).map(singular);

const singular = (word: string): string => (word.length < 4 || /\d|ss$/.test(word) ? word : word.replace(/ies$/, 'y').replace(/(?<=sh|ch|x)es$|s$/, ''));

/** Every fact of the content; long texts and the other columns of a row are words to find its figures by, and no facts to quote. */
export const indexFacts = (content: Content): IndexedFact[] =>
  [...content.datasets.values()].flatMap((dataset) =>
    dataset.data.flatMap((row) =>
      factsOfRow(content, dataset, row)
        .filter((fact) => fact.value !== null && fact.value !== undefined && isQuotable(fact))
        .map((fact) => ({ fact, words: weighedWords(content, fact) })),
    ),
  );

const isQuotable = ({ value, field, text }: Fact): boolean => typeof value !== 'object' || Array.isArray(value) ? typeof value !== 'string' || isDatedField(field) || wordsOf(text).length <= 4 : false;

function weighedWords(content: Content, fact: Fact): ReadonlyMap<string, number> {
  const { dataset, row, field } = fact;
  const sources = fact.sources.flatMap((id) => [id, content.sources.get(id)?.title ?? '', content.sources.get(id)?.publisher ?? '']);
  const own: readonly (readonly [weight: number, text: string])[] = [
    [1, `${sources.join(' ')} ${fact.note ?? ''}`],
    [3, `${field.title ?? ''} ${field.name} ${fact.unitText ?? ''}`],
    [4, `${fact.rowKey} ${rowTitle(dataset, row)} ${particularsOf(fact).map(({ text }) => text).join(' ')}`],
    [5, fact.text],
  ];
  return new Map([...datasetWords(dataset), ...own.flatMap(([weight, text]) => wordsOf(text).map((word) => [word, weight] as const))]);
}

const datasetCache = new WeakMap<Fact['dataset'], (readonly [word: string, weight: number])[]>();

/** The words of a dataset's own texts: the same for each of its cells. */
function datasetWords(dataset: Fact['dataset']): readonly (readonly [word: string, weight: number])[] {
  const cached = datasetCache.get(dataset);
  if (cached) return cached;
  const words = [...wordsOf(`${dataset.name} ${plainText(dataset.description)}`).map((word) => [word, 1] as const), ...wordsOf(plainText(dataset.title)).map((word) => [word, 2] as const)];
  datasetCache.set(dataset, words);
  return words;
}

/** What a fact counts, for an editor: its dataset, row and column, and what else its row says. */
export function countedBy(fact: Fact): string {
  const { dataset, row, field } = fact;
  const title = rowTitle(dataset, row);
  const others = particularsOf(fact).map(({ text }) => text).filter((text) => !title.toLowerCase().includes(text.toLowerCase()));
  return `${plainText(dataset.title)}: ${[...new Set([title, field.title ?? field.name, ...others].map(plainText))].join(' · ')}`;
}

/** `Community Care, 1 December 2010, paragraph 1`, for each source of a fact. */
export const sourcesOf = (content: Content, fact: Fact): string =>
  [fact.sources.map((id) => citationOf(content, id)).join('; '), ...(fact.locator ? [fact.locator] : [])].join(', ');

const citationOf = (content: Content, id: string): string => {
  const source = content.sources.get(id);
  return source ? shortCitation(source) : id;
};
