import { cpSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownFolder } from '../cache/cached.ts';
import { manifestOf, type Manifest } from '../checks/manifest.ts';
import type { Bundle } from './bundle.ts';

/** A bundle that outlives its build: the name of its entry in place of an address, and the hash of every file. */
export type KeptBundle = Omit<Bundle, 'entry'> & { readonly entry: string; readonly files: Manifest };

const folder = join(ownFolder, 'bundle');

/** Keeps a bundle for the next build, in the place of the one that was kept. */
export function keepBundle(bundle: Bundle): KeptBundle {
  const entry = fileURLToPath(bundle.entry);
  const draft = `${folder}-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(dirname(entry), draft, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return { ...bundle, entry: basename(entry), files: manifestOf(folder) };
}
