import type { Article } from '../../schema/article.ts';
import type { WithBody } from '../content.ts';
import { plainText } from '../prose.ts';
import { typesetBlocks } from '../typesetBlocks.ts';

/** A part of an article: its heading, the fragment that leads to it, its words in lines. The first has the headline and no fragment. */
export type Section = { readonly title: string; readonly fragment: string; readonly text: string };

/** A heading of an article as the page has it. */
export type Heading = { readonly depth: number; readonly slug: string; readonly text: string };

/** An article cut at its headings of the second rank. `headings` are those of its page, in their order, and of them only the fragments are taken. */
export function sectionsOf({ title, dek, findings, body, unknown }: WithBody<Article>, headings: readonly Heading[]): Section[] {
  const fragments = headings.filter(({ depth }) => depth === 2).map(({ slug }) => slug);
  const parts: { title: string; lines: string[] }[] = [{ title: plainText(title), lines: [plainText(dek)] }];
  for (const { depth, text } of typesetBlocks(body)) {
    if (depth === 2) parts.push({ title: text, lines: [] });
    else parts.at(-1)!.lines.push(text);
  }
  const [opening, ...others] = parts.map(({ title: heading, lines }, index) => ({ title: heading, fragment: index === 0 ? '' : fragments[index - 1]!, text: lines.join('\n') }));
  const list = (heading: string, fragment: string, points: readonly string[]): Section[] => (points.length > 0 ? [{ title: heading, fragment, text: points.map(plainText).join('\n') }] : []);
  return [opening!, ...list('What we found', 'findings-title', findings), ...others, ...list('What we do not know', 'unknown-title', unknown)];
}
