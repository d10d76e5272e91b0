import { allCharts, type Content } from '../lib/content.ts';
import type { Site } from '../schema/site.ts';
import { layOut, type Agreement, type Desk, type Rule } from './desk.ts';
import { byPlace, type Problem } from './problem.ts';
import { readContent, type Reading } from './read.ts';
import { blankLeft } from './rules/blankLeft.ts';
import { childIdentity } from './rules/childIdentity.ts';
import { compareWrong } from './rules/compareWrong.ts';
import { correctionWrong } from './rules/correctionWrong.ts';
import { derivationWrong } from './rules/derivationWrong.ts';
import { disputedAlone } from './rules/disputedAlone.ts';
import { duplicateIds } from './rules/duplicateIds.ts';
import { figureMismatch } from './rules/figureMismatch.ts';
import { figureUnsourced } from './rules/figureUnsourced.ts';
import { measureMixed } from './rules/measureMixed.ts';
import { countLinks, proseShape } from './rules/proseShape.ts';
import { countQuotations, quotations } from './rules/quotations.ts';
import { timelineWrong } from './rules/timelineWrong.ts';
import { unknownReferences } from './rules/unknownReferences.ts';
import { unused } from './rules/unused.ts';
import type { Parser } from '../lib/trees.ts';

const rules: readonly Rule[] = [blankLeft, duplicateIds, unknownReferences, figureUnsourced, figureMismatch, quotations, derivationWrong, compareWrong, timelineWrong, correctionWrong, measureMixed, disputedAlone, childIdentity, proseShape];

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
export const checkContent = (root: string, parser: Parser | Agreement = 'fast'): CheckResult => checkReading(readContent(root), parser);

/** Runs every rule on content that has been read. */
export function checkReading(reading: Reading, parser: Parser | Agreement): CheckResult {
  const { content } = reading;
  const { desk, problems } = layOut({ ...reading, content: content ?? { site: standIn, ...reading.entries } }, parser);
  const ruled = rules.flatMap((rule) => rule(desk)).filter(({ file }) => content || file !== siteFile);
  const found = [...reading.problems, ...problems, ...ruled];
  const isWhole = found.every(({ severity }) => severity !== 'error');
  return { problems: [...found, ...(isWhole ? unused(desk) : [])].sort(byPlace), examined: examinedIn(desk), content };
}

const siteFile = 'content/site.json';

/** Stands for a `site.json` that cannot be read, so that the other files are checked all the same. It says nothing. */
const standIn: Site = {
  title: '', description: '', publisher: '', url: '', base: '/', language: 'en-GB', lead: { article: '', chart: '' },
  strands: [], contentNote: '', help: [] as unknown as Site['help'], neverOnCasePages: [], moved: {}, gone: [], complaints: null,
};

function examinedIn(desk: Desk): Examined {
  const { content } = desk;
  const references = desk.texts.flatMap((text) => text.references);
  return {
    articles: content.articles.size,
    datasets: content.datasets.size,
    rows: [...content.datasets.values()].reduce((total, dataset) => total + dataset.data.length, 0),
    charts: allCharts(content).length,
    sources: content.sources.size,
    terms: content.glossary.size,
    discrepancies: content.discrepancies.size,
    corrections: content.corrections.size,
    figures: references.filter(({ kind }) => kind === 'fact').length,
    citations: references.filter(({ kind }) => kind === 'source').length,
    quotations: countQuotations(desk),
    links: countLinks(desk),
  };
}

export const isError = ({ severity }: Problem): boolean => severity === 'error';
