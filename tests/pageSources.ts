import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './builtSite.ts';

const folder = join(root, 'src/pages');

/** The files of `src/pages/` with the pattern of the addresses that each makes, the most exact first. */
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.astro'))
  .sort((a, b) => a.split('[').length - b.split('[').length)
  .map((file) => {
    const address = file.replace(/(?:^|\/)index\.astro$|\.astro$/, '').replace(/\/?\[\.\.\.[^\]]+\]/g, '(?:/.+)?').replace(/\[[^\]]+\]/g, '[^/]+');
    return { pattern: new RegExp(`^${address}$`), text: readFileSync(join(folder, file), 'utf8') };
  });

/** The source of the page that a file of `dist/` is: `articles/the-cuts/index.html`. Throws where there is none. */
export function pageSources(file: string): string {
  const address = file.replace(/^\//, '').replace(/\/?index\.html$|\.html$/, '');
  const source = sources.find(({ pattern }) => pattern.test(address));
  if (!source) throw new Error(`no file of src/pages makes ${file}`);
  return source.text;
}
