import { element, escaped, textLines, textPlace, type Attributes, type Pen } from '../charts/svg.ts';
import { family, fontRules } from './embeddedFonts.ts';
import { lettersOf, type Picture } from './picture.ts';
import { writePicture } from './write.ts';

/** Text that stays text. Its rim is an element of its own behind it, since many programs would draw the rim over the letters. */
const text: Pen['text'] = (mark, fontSize, { fill, stroke, 'stroke-width': width, 'stroke-linejoin': join, ...dress }) => {
  const written = (paint: Attributes): string => element('text', { ...paint, ...dress, ...textPlace(mark) }, textLines(mark, fontSize));
  return (stroke ? written({ 'aria-hidden': 'true', fill: stroke, stroke, 'stroke-width': width, 'stroke-linejoin': join }) : '') + written({ fill });
};

/**
 * A picture as an SVG file that needs nothing from elsewhere: its letters come along as fonts, its text stays text. `id` begins the
 * ids of its title and description, which should be unique on a page that holds the file.
 */
export async function pictureToSvg(picture: Picture, id: string): Promise<string> {
  const fonts = (await Promise.all(([400, 600] as const).map((weight) => fontRules(lettersOf(picture, weight), weight)))).join('');
  const names = element('title', { id: `${id}-title` }, escaped(picture.title)) + element('desc', { id: `${id}-description` }, escaped(picture.description));
  const root = { role: 'img', 'aria-labelledby': `${id}-title ${id}-description`, 'font-family': `'${family}', 'Source Sans Pro', Arial, sans-serif` };
  return `${writePicture(picture, { width: picture.width, text, root, head: names + (fonts && element('style', {}, fonts)) })}\n`;
}
