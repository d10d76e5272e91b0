import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages that a reader's browser gets some of, in the fonts and in the scripts; what they stand on comes with them. */
export const shippedPackages = ['@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4', 'd3', 'minisearch'] as const;

/** Who holds the copyright in a font, as the font says it: its package leaves it out of the licence, which asks for it. */
const notices: Readonly<Record<string, string>> = {
  '@fontsource-variable/source-sans-3': '© 2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’',
  '@fontsource-variable/source-serif-4': '© 2014 - 2021 Adobe Systems Incorporated (http://www.adobe.com/), with Reserved Font Name ‘Source’.',
};

/** What d3-dsv needs for its command line alone: no browser gets it. */
const commandLine: readonly string[] = ['commander', 'iconv-lite'];

type Package = { readonly version: string; readonly dependencies?: Readonly<Record<string, string>> };

const folderOf = (root: string, name: string): string => join(root, 'node_modules', name);
const packageOf = (root: string, name: string): Package => JSON.parse(readFileSync(join(folderOf(root, name), 'package.json'), 'utf8')) as Package;

/** Those packages with all that they stand on, in the order of names. */
export function shippedWithAll(root: string): string[] {
  const names = new Set<string>(shippedPackages);
  for (const name of names) for (const needed of Object.keys(packageOf(root, name).dependencies ?? {})) if (!commandLine.includes(needed)) names.add(needed);
  return [...names].sort();
}

/** The licence that a package comes with. Throws where it comes with none. */
function licenceOf(root: string, name: string): string {
  const file = readdirSync(folderOf(root, name)).filter((file) => /^licen[cs]e(?:\.|$)/i.test(file)).sort()[0];
  if (!file) throw new Error(`${name} comes without a licence: it may not be shipped.`);
  const text = readFileSync(join(folderOf(root, name), file), 'utf8').replaceAll('\r\n', '\n').trim();
  return [...(notices[name] ? [notices[name]] : []), text].join('\n\n');
}

/** The licences of all that is shipped, each once, under the packages that have it. `root` is the project's folder, with its `node_modules`. */
export function licencesText(root: string, title: string): string {
  const groups = Map.groupBy(shippedWithAll(root), (name) => licenceOf(root, name));
  const parts = [...groups].map(([text, names]) => `${'='.repeat(80)}\n${names.map((name) => `${name} ${packageOf(root, name).version}`).join('\n')}\n${'='.repeat(80)}\n\n${text}\n`);
  return `The fonts and the scripts of ${title} hold the work of others, under these licences.\n\n${parts.join('\n')}`;
}
