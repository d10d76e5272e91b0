import { layOut, type Desk, type ReadText } from '../checks/desk.ts';
import type { Reading } from '../checks/read.ts';
import { figureUnsourced, unboundIn } from '../checks/rules/figureUnsourced.ts';
import type { TextFigure } from '../checks/unboundFigures.ts';
import type { Block } from '../checks/blocks.ts';
import type { Position } from '../checks/problem.ts';
import { bindingProblem, type Context } from '../lib/binding.ts';
import type { Content } from '../lib/content.ts';
import { findFact, type Fact } from '../lib/facts.ts';
import { parseFigures } from '../lib/figures.ts';
import { nbsp } from '../lib/formats.ts';
import { suggestion } from '../lib/nearest.ts';
import { sentenceOf } from '../lib/prose.ts';
import { collections, type Place } from '../lib/texts.ts';
import { mayAgree } from './findFactsAgreement.ts';
import { countedBy, indexFacts, sourcesOf, wordsOf, type IndexedFact } from './findFactsIndex.ts';
import { factLink } from './findFactsLink.ts';

/** A fact that a figure may be, the link to paste, and what the sentence must say first, where it must. */
export type LikelyFact = { readonly fact: Fact; readonly link: string; readonly unless: string | undefined };

/** A figure that no link binds, where it stands, and the facts it may be, the likeliest first. */
export type UnboundFigure = Position & { readonly figure: string; readonly around: string; readonly likely: readonly LikelyFact[] };

/** An entry of the content, or words that say why there is none. */
export type Named = Pick<Place, 'collection' | 'id'> | string;

/** The entry that a path or a slug names: articles first, then discrepancies and the rest. */
export function findNamed({ ids, content }: Pick<Reading, 'ids' | 'content'>, name: string): Named {
  const path = /(?:^|[/\\])([a-z]+)[/\\]([^/\\]+)\.(?:mdx|json)$/.exec(name);
  const slug = path?.[2] ?? name.replace(/^.*[/\\]/, '').replace(/\.(?:mdx|json)$/, '');
  const order = ['articles', 'discrepancies', ...collections] as const;
  const collection = order.find((one) => (path === null || one === path[1]) && ids[one].has(slug));
  if (!collection) return `There is no article "${slug}". ${suggestion(slug, [...ids.articles, ...ids.discrepancies])}Name it by its slug, or by its path: content/articles/${[...ids.articles][0] ?? 'slug'}.mdx`;
  return content?.[collection].has(slug) ? { collection, id: slug } : `The file ${slug} in content/${collection}/ cannot be read yet: \`npm run check\` says why.`;
}

/** The unbound figures of an entry, in reading order. */
export function bindFigures(reading: Reading & { readonly content: Content }, { collection, id }: Pick<Place, 'collection' | 'id'>): UnboundFigure[] {
  const { desk } = layOut(reading);
  const texts = desk.texts.filter(({ place }) => place.collection === collection && place.id === id);
  const used = new Set(texts.flatMap(({ references }) => references).flatMap(({ kind, target }) => (kind === 'fact' ? (findFact(desk.content, target)?.address ?? []) : [])));
  const search: Search = { facts: numbersOf(desk.content), used };
  return texts.flatMap((text) => figuresOfText(desk, text, search));
}

/** Cells that hold numbers, and how much each word tells: those of few cells more than those of many. */
type Search = { readonly facts: { readonly entries: readonly IndexedFact[]; readonly weightOf: (word: string) => number }; readonly used: ReadonlySet<string> };

function numbersOf(content: Content): Search['facts'] {
  const entries = indexFacts(content).filter(({ fact: { value } }) => typeof value === 'number' || Array.isArray(value));
  const counts = new Map<string, number>();
  for (const { words } of entries) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { entries, weightOf: (word) => Math.log(1 + entries.length / (counts.get(word) ?? entries.length)) };
}

function figuresOfText(desk: Desk, text: ReadText, search: Search): UnboundFigure[] {
  const places = figureUnsourced({ ...desk, texts: [text] }); // a problem for each figure, in the same order
  return unboundIn(desk, text).map(({ block, found }, index) => {
    const { file, line, column } = places[index]!;
    return { file, line, column, figure: found.text, around: around(block, found), likely: likelyFacts(found.text, contextOf(block, found), search) };
  });
}

const unmasked = (text: string): string => text.replace(/\u0001+/g, '…');

const contextOf = ({ text }: Block, { text: figure, index }: TextFigure): Context => ({ before: unmasked(text.slice(0, index)), after: unmasked(text.slice(index + figure.length)) });

const around = ({ text }: Block, { text: figure, index }: TextFigure): string => {
  const [start, end] = [Math.max(0, index - 40), index + figure.length + 40];
  const words = unmasked(text.slice(start, end)).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '… ' : ''}${words}${end < text.length ? ' …' : ''}`;
};

const most = 3;

/** Cells that agree with the figure as it stands, then those that would in other words; those with most of the sentence's words first. */
function likelyFacts(figure: string, context: Context, { facts, used }: Search): LikelyFact[] {
  const sentence = sentenceOf({ typed: figure, ...context });
  const words = [...new Set(wordsOf(sentence.replace(figure, ' ')))];
  const figures = parseFigures(figure);
  const near = facts.entries.filter(({ fact }) => figures.length !== 1 || mayAgree(figures[0]!, fact));
  const ranked = near.flatMap((entry) => {
    const unless = bindingProblem(figure, entry.fact, context);
    const shared = words.filter((word) => entry.words.has(word)).reduce((total, word) => total + facts.weightOf(word) * (entry.words.get(word)! + 1), 0);
    const isLikely = unless === undefined || (shared > 0 && wouldAgree(figure, entry.fact));
    return isLikely ? [{ fact: entry.fact, unless, shared, isUsed: used.has(entry.fact.address) }] : [];
  });
  return ranked
    .sort((a, b) => Number(a.unless !== undefined) - Number(b.unless !== undefined) || b.shared - a.shared || Number(b.isUsed) - Number(a.isUsed) || a.fact.address.localeCompare(b.fact.address, 'en'))
    .slice(0, most)
    .map(({ fact, unless }) => ({ fact, unless, link: factLink(fact, figure) }));
}

/** Whether a cell says what is typed but for a word such as "about" or "fell". */
const wouldAgree = (figure: string, fact: Fact): boolean => ['about ', 'fell by ', 'fell by about ', 'rose by about '].some((before) => bindingProblem(figure, fact, { before, after: '' }) === undefined);

/** One line a figure, and the links that may bind it below. */
export function formatUnboundFigures(content: Content, figures: readonly UnboundFigure[]): string {
  const lines = figures.map(({ file, line, column, figure, around: context, likely }) => {
    const links = likely.flatMap(({ fact, link, unless }) => [`    ${link}${unless ? `  but ${unless}` : ''}`, `        ${countedBy(fact)}`, `        ${sourcesOf(content, fact)}`]);
    return [`${file}:${line}:${column}  “${context}”`, ...(links.length > 0 ? links : [`    No cell agrees. \`npm run facts -- ${figure}\` looks further; else it needs a row in a dataset, or the sentence does without it.`])].join('\n').replaceAll(nbsp, ' ');
  });
  return lines.join('\n');
}
