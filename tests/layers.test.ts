import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './builtSite.ts';

const src = join(root, 'src');
const chain = ['cache/cached.ts', 'schema', 'lib', 'charts', 'pictures', 'components/charts', 'components/evidence', 'components/prose', 'components/ledger', 'components/compare', 'components/search', 'components/page', 'client', 'client', 'layouts', 'pages'];
const others: Readonly<Record<string, readonly string[]>> = {
  charts: ['schema', 'lib/formats.ts', 'lib/units.ts', 'charts'],
  client: ['client'],
  'client/compare.ts': ['client/compare'],
  'client/compare': ['schema', 'lib', 'charts', 'client/compare'],
  'client/search.ts': ['client/search', 'lib/search'],
  'client/search': ['lib/routes.ts', 'lib/search', 'client/search'],
  checks: ['cache/cached.ts', 'schema', 'lib', 'checks'],
  editor: ['schema', 'lib', 'checks', 'editor'],
  hosts: ['cache/cached.ts', 'lib', 'hosts'],
  markdown: ['schema', 'lib', 'markdown'],
  'content.config.ts': ['schema'],
  'styles/fonts.ts': ['cache/cached.ts'],
  cache: ['schema', 'lib', 'checks/built.ts', 'checks/manifest.ts', 'prerender', 'cache'],
  prerender: ['cache/cached.ts', 'checks/manifest.ts', 'markdown', 'prerender'],
  commands: [''],
  'middleware.ts': ['lib'],
};

const folderOf = (file: string): string => [...chain, ...Object.keys(others)].filter((name) => file === name || file.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0] ?? file;
const allowedIn = (folder: string): readonly string[] => others[folder] ?? (chain.includes(folder) ? chain.slice(0, chain.indexOf(folder) + 1) : [folder]);
const isIn = (file: string, place: string): boolean => place === '' || file === place || file.startsWith(`${place}/`);

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith('.d.ts'));
const importsOf = (file: string): [path: string, isType: boolean][] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/^\s*(?:import|export)\s(type\s)?(?:[^'";]*?\sfrom\s)?'(\.[^']+)'/gm)].map(([, type, path]) => [relative(src, join(src, dirname(file), path!)), type !== undefined]);

test('each folder imports only what its layer may', () => {
  const wrong = files.flatMap((file) => importsOf(file).filter(([path]) => !/\.css(?:\?(?:url|raw))?$/.test(path) && !allowedIn(folderOf(file)).some((place) => isIn(path, place))).map(([path]) => `src/${file} imports src/${path}: ${folderOf(file)} may import ${allowedIn(folderOf(file)).join(', ')} only`));
  expect(wrong).toEqual([]);
});

test('no files import each other in a ring', () => {
  const graph = new Map(files.map((file) => [file, importsOf(file).flatMap(([path, isType]) => (isType ? [] : [path]))]));
  const ringFrom = (file: string, trail: readonly string[]): string[] => (trail.includes(file) ? [[...trail.slice(trail.indexOf(file)), file].join(' → ')] : (graph.get(file) ?? []).flatMap((next) => ringFrom(next, [...trail, file])).slice(0, 1));
  expect(files.flatMap((file) => ringFrom(file, [])).slice(0, 1)).toEqual([]);
});
