import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Known } from '../checks/built.ts';
import { differences, manifestName, manifestOf, readManifest, type Manifest } from '../checks/manifest.ts';
import type { Content } from '../lib/content.ts';
import type { KeptBundle } from '../prerender/keptBundle.ts';
import { digest, keepFile, keptFile, ownFolder } from './cached.ts';
import type { RenderedPage } from './reusePages.ts';

/** What the last build was made from and what came of it: all that the next one needs to know to make only what is new. */
export type LastBuild = {
  /** A hash of the code, the shell and every file of the content. */
  readonly inputs: string;
  /** The same without the words of articles that stand on no page but their own. */
  readonly frame: string;
  /** What the check said. */
  readonly report: string;
  /** SHA-256 of the manifest of `dist/`. */
  readonly manifest: string;
  readonly pages: readonly RenderedPage[];
  readonly bundle: KeptBundle;
  /** Slug to the hash of its body. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly known: Known;
  /** Texts in which both parsers see the same. */
  readonly agreed: ReadonlySet<string>;
  /** What was said last. */
  readonly built: string;
};

const path = join(ownFolder, 'last-build');

/** A hash of all that a build is made from: a change that changes no byte of a page is one too. */
export function inputsOf(root: string, making: string): string {
  const folder = join(root, 'content');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort() : [];
  return digest(making, process.env.COMPRESS ?? '', ...files.flatMap((file) => [file.slice(root.length), readFileSync(file)]));
}

export const bodiesOf = ({ articles }: Content): ReadonlyMap<string, string> => new Map([...articles].map(([slug, { body }]) => [slug, digest(body)]));

const hashOfManifest = (dist: string): string => createHash('sha256').update(readFileSync(join(dist, manifestName))).digest('hex');

/** Keeps what a build has just put into `dist/`. */
export function keepLastBuild(dist: string, making: string, build: Omit<LastBuild, 'manifest'>): void {
  keepFile(path, making, Buffer.from(JSON.stringify({ ...build, manifest: hashOfManifest(dist) }, replacer)));
}

/** What the last build kept, where none of it is damaged and the code is the same. */
export function lastBuild(making: string): LastBuild | undefined {
  const value = keptFile(path, making);
  return value && (JSON.parse(value.toString(), reviver) as LastBuild);
}

export const forgetLastBuild = (): void => rmSync(path, { force: true });

/** The manifest of `dist/`, where every file of it is what that build wrote. */
export function wholeManifest(dist: string, { manifest }: LastBuild): Manifest | undefined {
  try {
    if (hashOfManifest(dist) !== manifest) return undefined;
    const expected = readManifest(dist);
    return differences(expected, manifestOf(dist, expected)).length === 0 ? expected : undefined;
  } catch {
    return undefined;
  }
}

const replacer = (_key: string, value: unknown): unknown => (value instanceof Map ? { isMap: [...value] } : value instanceof Set ? { isSet: [...value] } : value);

const reviver = (_key: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const { isMap, isSet } = value as { readonly isMap?: [unknown, unknown][]; readonly isSet?: unknown[] };
  return isMap ? new Map(isMap) : isSet ? new Set(isSet) : value;
};
