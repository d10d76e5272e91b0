import type { PlacedReference } from './articleTexts.ts';
import { newestCorrections, type Content } from './content.ts';
import type { PlacedCorrection } from './corrections.ts';
import { findFact, requireFact, type Fact } from './facts.ts';
import { withYearDashes } from './formats.ts';
import { slug } from './slug.ts';

/** A figure that an article quotes, where it quotes it, and what speaks for it and against it. */
export type QuotedFigure = {
  /** From 1, in the order of reading. */
  readonly number: number;
  /** Its fragment on the page: made of the cell, so that it outlives an edit of the article elsewhere. */
  readonly anchor: string;
  readonly fact: Fact;
  /** The words that stand for it, and its sentence, or the line of its table, before and after them. */
  readonly typed: string;
  readonly before: string;
  readonly after: string;
  /** Where in the article: `Finding`, `Table`, `Chart: Spending fell`. */
  readonly where: string;
  /** The figure before it that quotes the same cell. */
  readonly first?: { readonly number: number; readonly anchor: string } | undefined;
  /** The cells that it was worked out from. */
  readonly operands: readonly Fact[];
  /** Ids of discrepancies that name the cell. */
  readonly discrepancies: readonly string[];
  readonly corrections: readonly PlacedCorrection[];
};

/** The figures among the references of an article, in the order of reading. */
export function figuresOf(content: Content, references: readonly PlacedReference[]): QuotedFigure[] {
  const discrepancies = discrepanciesByFact(content);
  const firsts = new Map<string, QuotedFigure>();
  const taken = new Map<string, number>();
  return references.map(({ target, typed, before, after, where }, index) => {
    const fact = requireFact(content, target);
    const first = firsts.get(fact.address);
    const name = `figure-${slug(fact.address)}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    const figure: QuotedFigure = {
      number: index + 1,
      anchor: count === 1 ? name : `${name}_${count}`,
      fact,
      typed: typed || fact.text,
      before: withYearDashes(before),
      after: withYearDashes(after),
      where,
      first,
      operands: operandsOf(content, fact),
      discrepancies: discrepancies.get(fact.address) ?? [],
      corrections: newestCorrections(content).filter(([, correction]) => correction.fact !== undefined && findFact(content, correction.fact)?.address === fact.address),
    };
    if (!first) firsts.set(fact.address, figure);
    return figure;
  });
}

const operandsOf = (content: Content, fact: Fact): Fact[] => (fact.derivation?.operands ?? []).flatMap((operand) => findFact(content, operand) ?? []);

/** Facts, and all that they were worked out from, each once. */
export function withOperands(content: Content, facts: readonly Fact[]): Fact[] {
  const found = new Map<string, Fact>();
  const add = (fact: Fact): void => {
    if (found.has(fact.address)) return;
    found.set(fact.address, fact);
    operandsOf(content, fact).forEach(add);
  };
  facts.forEach(add);
  return [...found.values()];
}

function discrepanciesByFact(content: Content): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [id, { facts }] of content.discrepancies) {
    for (const address of new Set(facts.flatMap((one) => findFact(content, one)?.address ?? []))) found.set(address, [...(found.get(address) ?? []), id]);
  }
  return found;
}
