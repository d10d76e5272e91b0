import { createRequire } from 'node:module';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionString } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { cached } from '../cache/cached.ts';

const require = createRequire(import.meta.url);
const { version } = require('subset-font/package.json') as { readonly version: string };

/** What the pages print of their own, whatever the content: ASCII, the marks of typesetting, the signs of tables and charts. */
const always = [...Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index)), ...'\u00a0£€§©°±×÷·½¼¾àáâçèéêëíîïñóôöúüÀÉÖ–—‘’“”…•′″←↑→↓↩−≈≠≤≥\u202f\u2060'];

/** Every character of the files under a folder. */
const charactersIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).flatMap((entry) => [...new Set(readFileSync(join(entry.parentPath, entry.name), 'utf8'))]);

/** Weights that the style sheets ask for: text to headings. */
const weights = { min: 400, max: 700 };

/**
 * The fonts of the pages, with the characters that the report prints and no others: a third of the whole. `names` are files of the
 * `@fontsource-variable` packages without their ending; returns the paths of the small files from `root`, in their order: Astro makes a
 * hash of a path and prints it on every page, so a path that began with the folder of the project would make each folder's site another.
 */
export async function pageFonts<const Names extends readonly string[]>(root: string, names: Names): Promise<{ [Index in keyof Names]: string }> {
  const characters = [...new Set([...always, ...charactersIn(join(root, 'content'))])].sort().join('');
  const folder = './node_modules/.cache/unallocated-fonts';
  mkdirSync(join(root, folder), { recursive: true });
  const paths = names.map(async (name) => {
    const font = readFileSync(require.resolve(`@fontsource-variable/${name}.woff2`));
    const options = { targetFormat: 'woff2', variationAxes: { wght: weights } } as const;
    const small = await cached(['subset-font', version, versionString(), JSON.stringify(options), font, characters], () => subsetFont(font, characters, options));
    const path = `${folder}/${name.replaceAll('/', '-')}.woff2`;
    writeFileSync(join(root, path), small);
    return path;
  });
  return Promise.all(paths) as unknown as Promise<{ [Index in keyof Names]: string }>;
}
