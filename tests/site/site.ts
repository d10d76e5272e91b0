import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root, runBuild } from '../builtSite.ts';
import { contentFolder } from '../contentFolder.ts';

/** A project of its own with little content: the code is this project's, what is built and cached is not. */
export type SmallSite = {
  readonly folder: string;
  build(env?: Readonly<Record<string, string>>): ReturnType<typeof runBuild>;
  /** Writes a file of the project anew: `content/articles/short.mdx`. */
  write(file: string, text: string): void;
  /** Deletes what earlier builds kept. */
  forget(): void;
  /** The folder of the built site. */
  readonly dist: string;
  /** Deletes a file of the project. */
  remove(file: string): void;
  /** Path in `dist/` to the bytes of the file, in the order of paths. */
  built(): ReadonlyMap<string, Buffer>;
};

export function smallSite(changes: Readonly<Record<string, unknown>> = {}): SmallSite {
  const folder = contentFolder(changes);
  // A copy: Astro does not find the scripts of a component that it reached by another path than theirs.
  // The configuration reads the content of the folder that it is in.
  for (const name of ['src', 'astro.config.mjs']) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['public', 'package.json', 'tsconfig.json']) symlinkSync(join(root, name), join(folder, name));
  // Astro keeps its caches in node_modules/.astro, so the folder is ours and only what is in it is borrowed.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) if (!/^\.(?!bin$)/.test(name)) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return { folder, build: (env) => runBuild(folder, env), write: (file, text) => writeFileSync(join(folder, file), text), remove: (file) => rmSync(join(folder, file)), forget: () => rmSync(join(folder, 'node_modules/.cache'), { recursive: true, force: true }), dist: join(folder, 'dist'), built: () => filesOf(join(folder, 'dist')) };
}

function filesOf(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]));
}
