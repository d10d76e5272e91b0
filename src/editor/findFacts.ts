import type { Content } from '../lib/content.ts';
import type { Fact } from '../lib/facts.ts';
import { parseFigures, type Figure } from '../lib/figures.ts';
import { formatMeasure, nbsp } from '../lib/formats.ts';
import { findNearest } from '../lib/nearest.ts';
import { measureField } from '../schema/table.ts';
import { agreement, type Agreement } from './findFactsAgreement.ts';
import { countedBy, indexFacts, sourcesOf, wordsOf, type IndexedFact } from './findFactsIndex.ts';
import { factLink } from './findFactsLink.ts';

/** A fact that was found; `value` says how its cell agrees with a figure of the search. */
export type FoundFact = { readonly fact: Fact; readonly value: Agreement; readonly link: string };

/** What a search gives: the facts, the best first; where there are none, what to try. */
export type FoundFacts = { readonly query: string; readonly found: readonly FoundFact[]; readonly suggestions: readonly string[] };

/** Facts by words and figures: cells that hold the figure first, then those with all the words. */
export function findFacts(content: Content, query: string): FoundFacts {
  const index = indexFacts(content);
  const figures = parseFigures(query);
  const words = [...new Set(wordsOf(figures.reduce((rest, { text }) => rest.replace(text, ' '), query)))];
  const all = [...new Set(wordsOf(query))];
  const hits = index.flatMap((entry) => hitOf(entry, { figures, words, all }));
  const found = hits.sort(byLikelihood).map(({ fact, value, typed }) => ({ fact, value, link: factLink(fact, typed) }));
  return { query, found, suggestions: found.length > 0 ? [] : suggestionsFor(index, figures, all) };
}

type Query = { readonly figures: readonly Figure[]; readonly words: readonly string[]; readonly all: readonly string[] };
type Hit = { readonly fact: Fact; readonly value: Agreement; readonly typed: string | undefined; readonly tier: number; readonly score: number };

/** A fact that holds a figure of the search, or all of its words; nothing for others. */
function hitOf({ fact, words }: IndexedFact, { figures, words: rest, all }: Query): Hit[] {
  const score = (asked: readonly string[]): number => asked.reduce((total, word) => total + (words.get(word) ?? 0), 0) + (isMeasure(fact) ? 2 : 0);
  for (const figure of figures) {
    const value = agreement(figure, fact);
    if (value !== 'other') return [{ fact, value, typed: value === 'same' ? figure.text : undefined, tier: isExact(figure, fact) ? 0 : 1, score: score(rest) }];
  }
  if (all.length === 0 || !all.every((word) => words.has(word))) return [];
  const tier = tierOf(fact, all);
  return tier === undefined ? [] : [{ fact, value: 'other', typed: undefined, tier, score: score(all) }];
}

const isMeasure = ({ dataset, field }: Fact): boolean => field === measureField(dataset);
const isExact = ({ low }: Figure, { value, unit }: Fact): boolean => typeof value === 'number' && [value, value * unit.scale].some((one) => Math.abs(one) === Math.abs(low));

/** Numbers come first, and words that are all that was asked for; other words only where they have one of those asked for. */
function tierOf(fact: Fact, asked: readonly string[]): number | undefined {
  if (typeof fact.value === 'number') return 0;
  const own = wordsOf(fact.text);
  if (asked.every((word) => own.includes(word))) return 0;
  return asked.some((word) => own.includes(word)) ? 1 : undefined;
}

const ranks: Readonly<Record<Agreement, number>> = { same: 0, rounded: 1, other: 2 };
const byLikelihood = (a: Hit, b: Hit): number => ranks[a.value] - ranks[b.value] || a.tier - b.tier || b.score - a.score || a.fact.address.localeCompare(b.fact.address, 'en');

/** What to try where nothing was found: the nearest words for those that stand nowhere, the nearest numbers for a figure. */
function suggestionsFor(index: readonly IndexedFact[], figures: readonly Figure[], words: readonly string[]): string[] {
  const known = [...new Set(index.flatMap((entry) => [...entry.words.keys()]))];
  const unknown = words.filter((word) => !known.includes(word) && !/\d/.test(word));
  const nearWords = unknown.flatMap((word) => {
    const near = findNearest(word, known.filter((one) => one.length > 2 && !/\d/.test(one)));
    return [near ? `No fact has the word "${word}". Did you mean "${near}"?` : `No fact has the word "${word}".`];
  });
  const apart = words.length > 1 && unknown.length === 0 && figures.length === 0 ? ['Each of these words stands somewhere, but no fact has them all: try fewer.'] : [];
  return [...figures.map((figure) => nearestNumbers(index, figure)), ...nearWords, ...apart];
}

function nearestNumbers(index: readonly IndexedFact[], { text, low, form }: Figure): string {
  const isLike = ({ unit }: Fact): boolean => (form === 'money' ? unit.kind === 'money' : form === 'percent' ? unit.kind === 'percent' : unit.kind === 'count');
  const distance = ({ value, unit }: Fact): number => Math.abs(Math.abs(Number(value)) * unit.scale - Math.abs(low));
  const numbers = index.map(({ fact }) => fact).filter((fact) => typeof fact.value === 'number' && isLike(fact));
  const near = [...new Set(numbers.sort((a, b) => distance(a) - distance(b)).map((fact) => formatMeasure(Number(fact.value), fact.unitText).replaceAll(nbsp, ' ')))].slice(0, 3);
  return near.length > 0 ? `No cell holds ${text}. The nearest are ${near.join(', ')}.` : `No cell holds ${text}.`;
}

const most = 15;

/** The facts found, four lines each: value, what it counts, source, link. */
export function formatFoundFacts(content: Content, { query, found, suggestions }: FoundFacts): string {
  if (found.length === 0) return [`Nothing found for "${query}".`, ...suggestions, 'A figure that no dataset holds yet needs a row: `npm run new -- dataset "Title"`, or `npm run import` for a spreadsheet.'].join('\n');
  const hits = found.slice(0, most).map(({ fact, value, link }) =>
    [`${fact.text}${value === 'rounded' ? '  (agrees when rounded: say about, almost or more than)' : ''}`, `    ${countedBy(fact)}`, `    ${sourcesOf(content, fact)}`, `    ${link}`].join('\n'),
  );
  const more = found.length > most ? [`${found.length - most} more: add a word to narrow the search.`] : [];
  return [...hits, ...more].join('\n').replaceAll(nbsp, ' ');
}

/** The same for programs. */
export const foundFactsAsJson = ({ query, found, suggestions }: FoundFacts): string =>
  JSON.stringify(
    {
      query,
      total: found.length,
      facts: found.slice(0, most).map(({ fact, value, link }) => ({ address: fact.address, link, agrees: value, value: fact.value, text: fact.text.replaceAll(nbsp, ' '), counts: countedBy(fact).replaceAll(nbsp, ' '), dataset: fact.dataset.name, row: fact.rowKey, field: fact.field.name, sources: fact.sources, locator: fact.locator ?? null, status: fact.status })),
      suggestions,
    },
    null,
    2,
  );
