import { bindingProblem } from '../../lib/binding.ts';
import { isSuperseded, touchedBy, type PlacedCorrection } from '../../lib/corrections.ts';
import type { Content } from '../../lib/content.ts';
import { findFact } from '../../lib/facts.ts';
import { plainText } from '../../lib/prose.ts';
import type { Desk, Finding, Rule } from '../desk.ts';
import type { Problem } from '../problem.ts';

/** `correction-wrong`: `now` must say what the cell says, `was` something else, and the day must not come before the publication of what was wrong. */
export const correctionWrong: Rule = (desk) => [...desk.content.corrections].flatMap((placed) => [...nowProblems(desk, placed), ...wasProblems(desk, placed), ...dateProblems(desk, placed)]);

const finding = (text: string, message: string, mend: string): Finding => ({ rule: 'correction-wrong', text, message, mend });
const at = ({ problem }: Desk, id: string, key: 'now' | 'was' | 'date', found: Finding): Problem => problem({ collection: 'corrections', id, path: [key] }, found);

/** A correction that another has taken over says what was right in its time. */
function nowProblems(desk: Desk, placed: PlacedCorrection): Problem[] {
  const [id, { fact: address, now }] = placed;
  const fact = address === undefined ? undefined : findFact(desk.content, address);
  if (!fact || isSuperseded(desk.content, placed)) return [];
  const typed = plainText(now);
  const link = desk.texts.find(({ place }) => place.collection === 'corrections' && place.id === id && place.path[0] === 'now')?.references.find(({ kind, target }) => kind === 'fact' && findFact(desk.content, target)?.address === fact.address);
  // What a link to the cell says is checked with all other links.
  const problem = link ? undefined : bindingProblem(typed, fact);
  return problem ? [at(desk, id, 'now', finding(now, `"now" is "${typed}", but that is not what the cell ${fact.address} says: ${problem}.`, `The cell reads ${fact.text}. Correct "now" or the cell; if the cell was corrected again since, that is a correction of its own.`))] : [];
}

const spoken = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

function wasProblems(desk: Desk, [id, { was, now }]: PlacedCorrection): Problem[] {
  return spoken(was) === spoken(now) ? [at(desk, id, 'was', finding(was, `"was" and "now" both say "${spoken(was)}", so nothing was corrected.`, 'Write what was printed, and what is printed now. An ordinary edit is no correction: then delete the file.'))] : [];
}

function dateProblems(desk: Desk, [id, correction]: PlacedCorrection): Problem[] {
  const first = firstPublished(desk.content, correction);
  if (first === undefined || correction.date >= first) return [];
  return [at(desk, id, 'date', finding(correction.date, `The correction is of ${correction.date}, but what it corrects was published on ${first}.`, 'Write the day on which it was corrected. What was mended before it was published is no correction: then delete the file.'))];
}

/** The day on which readers first had what was wrong: in the article, or in the first that uses the fact; of a fact that none uses, with the first article of all. */
function firstPublished(content: Content, correction: PlacedCorrection[1]): string | undefined {
  const published = (slugs: Iterable<string>): string[] => [...slugs].flatMap((slug) => { const one = content.articles.get(slug); return one && !one.draft ? [one.published] : []; });
  // On the last day that there is, all that uses the fact was out.
  const using = published(touchedBy(content, { ...correction, date: '9999-12-31' }).articles);
  return (using.length > 0 || correction.article !== undefined ? using : published(content.articles.keys())).sort()[0];
}
