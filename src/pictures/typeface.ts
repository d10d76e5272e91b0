import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Weight } from '../charts/textWidth.ts';

/** One of the files of Source Sans 3: the font of its characters, at both weights. */
export type FontPart = { readonly file: Buffer; readonly has: (codePoint: number) => boolean; readonly fonts: Readonly<Record<Weight, Font>> };

/** The parts that a text needs, in the order in which they are asked for a character. */
export type Typeface = readonly FontPart[];

/** Most texts need the first alone. */
const names = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'] as const;

const loading = new Map<string, Promise<FontPart>>();

function loadPart(name: (typeof names)[number]): Promise<FontPart> {
  const known = loading.get(name) ?? readPart(name);
  loading.set(name, known);
  return known;
}

async function readPart(name: string): Promise<FontPart> {
  const path = createRequire(import.meta.url).resolve(`@fontsource-variable/source-sans-3/files/source-sans-3-${name}-wght-normal.woff2`);
  const file = await subsetFont(await readFile(path), '', { keepAllGlyphs: true, targetFormat: 'truetype' });
  const face = new Face(new Blob(file));
  const characters = new Set(face.collectUnicodes());
  return { file, has: (codePoint) => characters.has(codePoint), fonts: { 400: fontOf(face, 400), 600: fontOf(face, 600) } };
}

function fontOf(face: Face, weight: Weight): Font {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  return font;
}

/** The typeface as far as `text` needs it. */
export async function typefaceFor(text: string): Promise<Typeface> {
  const latin = await loadPart(names[0]);
  const isEnough = [...text].every((character) => unseen.test(character) || latin.has(character.codePointAt(0)!));
  return isEnough ? [latin] : Promise.all(names.map(loadPart));
}

/** Characters that are never seen: joiners, marks of direction, selectors of a variant. */
export const unseen = /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** A stretch of text in one part of the typeface; none where it has not all the characters. */
export type Run = { readonly text: string; readonly part: FontPart | undefined };

/** `text` in runs; a character with its accents is never divided. Each character that no part has is a run of its own. */
export function runsOf(text: string, typeface: Typeface): Run[] {
  const runs: Run[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const seen = [...segment].filter((character) => !unseen.test(character));
    if (seen.length === 0) continue;
    const part = typeface.find(({ has }) => seen.every((character) => has(character.codePointAt(0)!)));
    const last = runs.at(-1);
    if (last?.part && last.part === part) runs[runs.length - 1] = { text: last.text + seen.join(''), part };
    else runs.push({ text: seen.join(''), part });
  }
  return runs;
}
