import { element, marksToSvg, type Attributes, type Pen } from '../charts/svg.ts';
import { dressIn } from './dress.ts';
import type { Layer, Picture } from './picture.ts';

/** What a picture is written with: its size on the page, how its texts are drawn, and what stands before the drawing. */
export type Writing = { readonly width: number; readonly text: Pen['text']; readonly root: Attributes; readonly head: string };

/** A picture as an SVG file: plain colours and attributes, no rules and no scripts. */
export function writePicture(picture: Picture, { width, text, root, head }: Writing): string {
  const pen: Pen = { dress: dressIn(picture.palette), text };
  const { width: units, height, palette } = picture;
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width, height: Math.round((height * width) / units), viewBox: `0 0 ${units} ${height}`, ...root };
  const paper = element('rect', { width: units, height, fill: palette.paper });
  return element('svg', attributes, head + paper + picture.layers.map((layer) => layerToSvg(layer, pen, palette.paper)).join(''));
}

function layerToSvg({ x, y, fontSize, marks, view }: Layer, pen: Pen, paper: string): string {
  const drawn = marksToSvg(marks, fontSize, pen);
  if (!view) return element('g', { transform: `translate(${x},${y})`, 'font-size': fontSize }, drawn);
  const { scale, width, height, isCut } = view;
  const shown = element('svg', { x, y, width: width * scale, height: height * scale, viewBox: `0 0 ${width} ${height}`, 'font-size': fontSize }, drawn);
  return shown + (isCut ? fade({ x, y, width: width * scale, height: height * scale }, paper) : '');
}

/** The last part of a drawing that is cut off turns into paper. */
function fade({ x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, paper: string): string {
  const depth = Math.min(110, height / 3);
  const stops = [0, 1].map((offset) => element('stop', { offset, 'stop-color': paper, 'stop-opacity': offset })).join('');
  const gradient = element('linearGradient', { id: 'fade', x1: 0, y1: 0, x2: 0, y2: 1 }, stops);
  return element('defs', {}, gradient) + element('rect', { x: x - 8, y: y + height - depth, width: width + 16, height: depth + 1, fill: 'url(#fade)' });
}
