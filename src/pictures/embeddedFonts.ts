import { createRequire } from 'node:module';
import { versionString } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Weight } from '../charts/textWidth.ts';
import { cached } from '../cache/cached.ts';
import { runsOf, typefaceFor, type FontPart } from './typeface.ts';

const { version } = createRequire(import.meta.url)('subset-font/package.json') as { readonly version: string };

/** Kerning, the ligatures of f, and accents: what a browser does by itself. Hints are for screens of long ago. WOFF 2 takes four times as long for a quarter less. */
const options = { targetFormat: 'woff', keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'], noHinting: true } as const;

/** The rules of a style sheet that bring the letters of `text` along, each as a font of those letters only; none for letters that the typeface lacks. */
export async function fontRules(text: string, weight: Weight): Promise<string> {
  const letters = new Map<FontPart, Set<string>>();
  for (const run of runsOf(text, await typefaceFor(text))) if (run.part) letters.set(run.part, new Set([...(letters.get(run.part) ?? []), ...run.text]));
  const rules = await Promise.all([...letters].map(([part, characters]) => fontRule(part, [...characters].sort(), weight, letters.size > 1)));
  return rules.join('');
}

async function fontRule(part: FontPart, characters: readonly string[], weight: Weight, isOneOfMany: boolean): Promise<string> {
  const wanted = { ...options, variationAxes: { wght: weight } };
  const letters = characters.join('');
  const font = await cached(['subset-font', version, versionString(), JSON.stringify(wanted), part.file, letters], () => subsetFont(part.file, letters, wanted));
  const range = isOneOfMany ? `unicode-range:${characters.map((character) => `U+${character.codePointAt(0)!.toString(16)}`).join(',')};` : '';
  return `@font-face{font-family:"${family}";font-weight:${weight};${range}src:url(data:font/woff;base64,${font.toString('base64')})format("woff")}`;
}

export const family = 'Source Sans 3';
