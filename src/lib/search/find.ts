import type { SearchOptions } from 'minisearch';
import type { Kind, SearchDocument } from './document.ts';
import type { SearchIndex } from './searchIndex.ts';
import { isFigure, isYear, termsOf } from './tokens.ts';

/** What a reader asks for. An empty kind or strand is every one. */
export type Query = { readonly words: string; readonly kind: string; readonly strand: string };

/** A document that was found, and the terms of it that were. */
export type Found = { readonly document: SearchDocument; readonly score: number; readonly terms: ReadonlySet<string> };

/** What was found, the best first; `isWhole` unless no document has all the words, and these have some. */
export type FindResult = { readonly found: readonly Found[]; readonly isWhole: boolean };

/** What is worth most: a story before a table. */
const weights: Readonly<Record<Kind, number>> = { article: 1.3, discrepancy: 1.25, chart: 1.1, term: 1.1, source: 1, event: 0.9, dataset: 0.9, evidence: 0.5 };

/** Who looks for a figure wants the row that says what it counts; of a year there are too many. */
const weightOf = (kind: Kind, term: string): number => (kind === 'evidence' && isFigure(term) && !isYear(term) ? 1.5 : weights[kind]);

const isLongWord = (term: string, length: number): boolean => !isFigure(term) && term.length >= length;

const optionsFor = ({ documents }: SearchIndex, { kind, strand }: Query, combineWith: 'AND' | 'OR'): SearchOptions => ({
  combineWith,
  boost: { title: 3, context: 1.2 },
  // The last word may be half typed.
  prefix: (term, place, terms) => isLongWord(term, place === terms.length - 1 ? 2 : 4),
  fuzzy: (term) => (isLongWord(term, 5) ? 0.2 : false),
  weights: { prefix: 0.5, fuzzy: 0.2 },
  boostDocument: (id, term) => {
    const document = documents[id as number]!;
    return (kind === '' || document.kind === kind) && (strand === '' || document.strands.some((one) => one === strand)) ? weightOf(document.kind, term) : 0;
  },
});

/** As few documents with all the words as this are followed by those with some of them. */
const few = 3;

/** Looks in some indexes: for documents with all the words, and if there are few for those with some. */
export function find(indexes: readonly SearchIndex[], query: Query): FindResult {
  const search = (combineWith: 'AND' | 'OR'): Found[] =>
    indexes.flatMap((index) => index.engine.search(query.words, optionsFor(index, query, combineWith)).map(({ id, score, terms }) => ({ document: index.documents[id as number]!, score, terms: new Set(terms) })));
  const whole = search('AND');
  const isWhole = whole.length > 0 || termsOf(query.words).length < 2;
  const ranked = (found: Found[]): Found[] => withoutRuns(found.sort((a, b) => b.score - a.score));
  if (isWhole && (whole.length > few || termsOf(query.words).length < 2)) return { found: ranked(whole), isWhole };
  const known = new Set(whole.map(({ document }) => document));
  return { found: [...ranked(whole), ...ranked(search('OR').filter(({ document }) => !known.has(document)))], isWhole };
}

/** How many rows of one table may stand before what is left of the others. */
const rowsOfTable = 3;

/** The same, with the rows of a table that has many behind everything else: they are alike, and their table leads to them. */
function withoutRuns(found: readonly Found[]): Found[] {
  const seen = new Map<string, number>();
  const isMore = ({ document: { kind, context } }: Found): boolean => {
    if (kind !== 'evidence') return false;
    seen.set(context, (seen.get(context) ?? 0) + 1);
    return seen.get(context)! > rowsOfTable;
  };
  const { more = [], first = [] } = Object.groupBy(found, (one) => (isMore(one) ? 'more' : 'first'));
  return [...first, ...more];
}
