import type { Content } from '../../lib/content.ts';
import { isSuperseded } from '../../lib/corrections.ts';
import type { Place } from '../../lib/texts.ts';
import { masked, placeIn, type Block } from '../blocks.ts';
import type { Desk, ReadText, Rule } from '../desk.ts';
import type { Problem } from '../problem.ts';
import { findUnboundFigures, type TextFigure } from '../unboundFigures.ts';

/** `figure-unsourced`: a number in any text that is no fact link and is not among the exceptions of its article. */
export const figureUnsourced: Rule = (desk) => desk.texts.flatMap((text) => unboundIn(desk, text).map(({ block, found }) => problem(desk, text, block, found)));

/** Every unbound figure of a text, with the block that it stands in. */
export function unboundIn({ content }: Pick<Desk, 'content'>, text: ReadText): { readonly block: Block; readonly found: TextFigure }[] {
  if (text.place.collection === 'corrections' && !isHeld(content, text.place)) return [];
  const exceptions = text.place.collection === 'articles' ? content.articles.get(text.place.id)!.exceptions.map((exception) => exception.text) : [];
  return text.blocks.flatMap((block) => {
    const words = exceptions.reduce((rest, exception) => rest.replaceAll(exception, masked), block.text);
    return findUnboundFigures(words).map((found) => ({ block, found }));
  });
}

/** No cell holds what a correction says was wrong, nor what it put right where a later one has put that right again. */
function isHeld(content: Content, { id, path: [key] }: Place): boolean {
  return key !== 'was' && (key !== 'now' || !isSuperseded(content, [id, content.corrections.get(id)!]));
}

function problem(desk: Desk, text: ReadText, block: Block, { text: figure, index }: TextFigure): Problem {
  const { node, offset } = block.at(index);
  return desk.problemIn(
    text,
    {
      rule: 'figure-unsourced',
      text: figure,
      message: `"${figure}" is a figure with no source, in “${around(block.text, index, figure.length)}”.`,
      mend: `Bind it to its cell, as in [${figure}](fact:dataset/row); \`npm run facts -- "${figure}"\` finds cells. Or say it without the number.`,
    },
    placeIn(node, offset),
  );
}

const around = (text: string, index: number, length: number): string =>
  text.slice(Math.max(0, index - 24), index + length + 24).replaceAll('\u0001', '…').replace(/…+/g, '…').replace(/\s+/g, ' ').trim();
