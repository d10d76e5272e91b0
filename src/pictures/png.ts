import sharp from 'sharp';
import { rounded } from '../charts/scene.ts';
import { element, lineStep, type Pen } from '../charts/svg.ts';
import { cached } from '../cache/cached.ts';
import { indexedPngVersion } from './indexedPng.ts';
import { outlineOf } from './outline.ts';
import { lettersOf, type Picture } from './picture.ts';
import { rasterise } from './raster.ts';
import { typefaceFor, type Typeface } from './typeface.ts';
import { writePicture } from './write.ts';

/** A picture as PNG, `width` pixels wide. Its letters are drawn as shapes, so it is the same whatever fonts a machine has. */
export async function pictureToPng(picture: Picture, width: number): Promise<Buffer> {
  const typeface = await typefaceFor(lettersOf(picture, 400) + lettersOf(picture, 600));
  const svg = writePicture(picture, { width, text: outlinePen(typeface), root: {}, head: '' });
  return cached(['png', JSON.stringify(sharp.versions), process.version, indexedPngVersion, svg], () => rasterise(svg));
}

/** Writes each line of a text as a path, with its rim behind it. */
const outlinePen = (typeface: Typeface): Pen['text'] => ({ lines, x, y, anchor, isStrong }, fontSize, { 'font-weight': _weight, ...dress }) =>
  lines
    .map((line, index) => {
      const { d, width } = outlineOf(line, fontSize, isStrong ? 600 : 400, typeface);
      const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
      return d === '' ? '' : element('path', { ...dress, 'paint-order': dress.stroke && 'stroke', transform: `translate(${rounded(left)},${rounded(y + index * lineStep(fontSize))})`, d });
    })
    .join('');
