import type { Content } from '../lib/content.ts';
import { allCharts } from '../lib/content.ts';
import { layOut, type Desk, type Rule } from './desk.ts';
import { byPlace, type Problem } from './problem.ts';
import { readContent } from './read.ts';
import type { Parser } from './trees.ts';
import { blankLeft } from './rules/blankLeft.ts';
import { childIdentity } from './rules/childIdentity.ts';
import { derivationWrong } from './rules/derivationWrong.ts';
import { disputedAlone } from './rules/disputedAlone.ts';
import { duplicateIds } from './rules/duplicateIds.ts';
import { figureMismatch } from './rules/figureMismatch.ts';
import { figureUnsourced } from './rules/figureUnsourced.ts';
import { measureMixed } from './rules/measureMixed.ts';
import { countLinks, proseShape } from './rules/proseShape.ts';
import { countQuotations, quotations } from './rules/quotations.ts';
import { unknownReferences } from './rules/unknownReferences.ts';
import { unused } from './rules/unused.ts';

const rules: readonly Rule[] = [blankLeft, duplicateIds, unknownReferences, figureUnsourced, figureMismatch, quotations, derivationWrong, measureMixed, disputedAlone, childIdentity, proseShape];

/** How much was looked at, so that a check that looked at nothing is seen. */
export type Examined = Readonly<Record<'articles' | 'datasets' | 'rows' | 'charts' | 'sources' | 'terms' | 'discrepancies' | 'corrections' | 'figures' | 'citations' | 'quotations' | 'links', number>>;

export type CheckResult = {
  /** In the order of files and lines. */
  readonly problems: readonly Problem[];
  readonly examined: Examined;
  /** The content, where it can be read at all. */
  readonly content: Content | undefined;
};

/** Reads `content/` in `root` and runs every rule on what is there. Collects all problems; throws nothing for bad content. */
export function checkContent(root: string, parser: Parser = 'fast'): CheckResult {
  const reading = readContent(root);
  const { content } = reading;
  if (!content) return { problems: [...reading.problems].sort(byPlace), examined: examinedIn(undefined), content };
  const { desk, problems } = layOut({ ...reading, content }, parser);
  const found = [...reading.problems, ...problems, ...rules.flatMap((rule) => rule(desk))];
  const isWhole = found.every(({ severity }) => severity !== 'error');
  return { problems: [...found, ...(isWhole ? unused(desk) : [])].sort(byPlace), examined: examinedIn(desk), content };
}

function examinedIn(desk: Desk | undefined): Examined {
  const content = desk?.content;
  const references = desk?.texts.flatMap((text) => text.references) ?? [];
  return {
    articles: content?.articles.size ?? 0,
    datasets: content?.datasets.size ?? 0,
    rows: [...(content?.datasets.values() ?? [])].reduce((total, dataset) => total + dataset.data.length, 0),
    charts: content ? allCharts(content).length : 0,
    sources: content?.sources.size ?? 0,
    terms: content?.glossary.size ?? 0,
    discrepancies: content?.discrepancies.size ?? 0,
    corrections: content?.corrections.size ?? 0,
    figures: references.filter(({ kind }) => kind === 'fact').length,
    citations: references.filter(({ kind }) => kind === 'source').length,
    quotations: desk ? countQuotations(desk) : 0,
    links: desk ? countLinks(desk) : 0,
  };
}

export const isError = ({ severity }: Problem): boolean => severity === 'error';
