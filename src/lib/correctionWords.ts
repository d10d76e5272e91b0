import type { Correction } from '../schema/correction.ts';
import type { Content } from './content.ts';
import { requireFact, rowTitle } from './facts.ts';
import { plainText } from './prose.ts';

/** What a correction says, in one line of plain text: `Was: 3,600. Is: 3,500. Why: A digit was misread.` */
export const correctionWords = ({ was, now, why }: Correction): string =>
  ([['Was', was], ['Is', now], ['Why', why]] as const).map(([name, text]) => `${name}: ${ended(plainText(text))}`).join(' ');

/** With a full stop, where a text has no end of its own. */
const ended = (text: string): string => (/[.!?…][”’)]*$/.test(text) ? text : `${text}.`);

/** What a correction is about: the name of the row whose figure was wrong, or of the article. */
export function correctedTitle(content: Content, { article, fact: address }: Correction): string {
  if (article !== undefined) return plainText(content.articles.get(article)?.title ?? article);
  const { dataset, row } = requireFact(content, address!);
  return `${plainText(dataset.title)}: ${rowTitle(dataset, row)}`;
}
