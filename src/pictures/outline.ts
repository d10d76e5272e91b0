import { Buffer as Line, shape, type Font } from 'harfbuzzjs';
import { rounded } from '../charts/scene.ts';
import type { Weight } from '../charts/textWidth.ts';
import { runsOf, type Typeface } from './typeface.ts';

/** A line of text as a path that starts at the origin of its baseline, and how far it runs. */
export type Outline = { readonly d: string; readonly width: number };

/** The outlines of `text`, kerned as a browser does it. What the typeface lacks is drawn as an empty box. */
export function outlineOf(text: string, fontSize: number, weight: Weight, typeface: Typeface): Outline {
  const scale = fontSize / unitsPerEm;
  let [d, x] = ['', 0];
  for (const run of runsOf(text, typeface)) {
    for (const { shape: { start, rest }, advance, dx, dy } of run.part ? shapedRun(run.text, run.part.fonts[weight], scale) : boxFor(run.text, scale)) {
      if (rest !== '') d += `M${rounded((x + dx) * scale + start[0])},${rounded(start[1] - dy * scale)}${rest}`;
      x += advance;
    }
  }
  return { d, width: x * scale };
}

/** Of every file of the typeface. */
const unitsPerEm = 1000;

type Point = readonly [x: number, y: number];

/** An outline in pixels, y running down: where it starts, and the rest told from there. */
type GlyphShape = { readonly start: Point; readonly rest: string };

/** A shape with the way to the next and its own shift, in font units. */
type PlacedGlyph = { readonly shape: GlyphShape; readonly advance: number; readonly dx: number; readonly dy: number };

function shapedRun(text: string, font: Font, scale: number): PlacedGlyph[] {
  const line = new Line();
  line.addText(text);
  line.guessSegmentProperties();
  shape(font, line);
  return line.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({ shape: glyphShape(font, codepoint, scale), advance: xAdvance, dx: xOffset, dy: yOffset }));
}

const shapes = new WeakMap<Font, Map<string, GlyphShape>>();

function glyphShape(font: Font, glyph: number, scale: number): GlyphShape {
  const known = shapes.get(font) ?? new Map<string, GlyphShape>();
  shapes.set(font, known);
  const key = `${glyph} ${scale}`;
  const found = known.get(key) ?? relativeShape(font.glyphToPath(glyph), scale);
  known.set(key, found);
  return found;
}

/** A frame as high as a capital; nothing for a space that the typeface lacks. */
const boxFor = (text: string, scale: number): PlacedGlyph[] => [{ shape: relativeShape(/^\s+$/u.test(text) ? '' : box, scale), advance: 600, dx: 0, dy: 0 }];
const box = 'M60,0L540,0L540,660L60,660ZM110,50L110,610L490,610L490,50Z';

/** An absolute path in font units as one that can be put anywhere. Each step is between rounded points, so that no error adds up. */
function relativeShape(path: string, scale: number): GlyphShape {
  let start: Point | undefined;
  let [begin, pen]: [Point, Point] = [[0, 0], [0, 0]];
  let rest = '';
  for (const [, command, numbers] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    if (command === 'Z') {
      rest += 'z';
      pen = begin;
      continue;
    }
    const points = pointsOf(numbers!, scale);
    if (start) rest += command!.toLowerCase() + points.map(([x, y]) => `${rounded(x - pen[0])},${rounded(y - pen[1])}`).join(' ');
    pen = points.at(-1)!;
    if (command === 'M') begin = pen;
    start ??= pen;
  }
  return { start: start ?? [0, 0], rest };
}

function pointsOf(numbers: string, scale: number): Point[] {
  const values = numbers.split(/[ ,]/).map(Number);
  return values.flatMap((x, index) => (index % 2 === 0 ? [[rounded(x * scale), rounded(-values[index + 1]! * scale)] as const] : []));
}
