import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';
import type { Known } from '../checks/built.ts';
import { differences, manifestName, manifestOf, readManifest, type IsUntouched, type Manifest } from '../checks/manifest.ts';
import type { Content } from '../lib/content.ts';
import type { KeptBundle } from '../prerender/keptBundle.ts';
import { digest, digestOf, keepFile, keptFile, ownFolder } from './cached.ts';
import type { RenderedPage } from './reusePages.ts';

/** What the last build was made from and what came of it, so far as tells whether anything has to be built at all. */
export type LastBuild = {
  /** A hash of the code, the shell and every file of the content. */
  readonly inputs: string;
  /** What the check said. */
  readonly report: string;
  /** What was said last. */
  readonly built: string;
  /** SHA-256 of the manifest of `dist/`. */
  readonly manifest: string;
};

/** All that the next build needs besides, to make only what is new. */
export type LastPages = {
  /** A hash of the code, the shell and the content without the words of articles that stand on no page but their own. */
  readonly frame: string;
  readonly pages: readonly RenderedPage[];
  readonly bundle: KeptBundle;
  /** Slug to the hash of its body, as it was when the bundle was compiled. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly known: Known;
  /** Texts in which both parsers see the same. */
  readonly agreed: ReadonlySet<string>;
};

const [path, pagesPath, statesPath] = ['last-build', 'last-pages', 'last-states'].map((name) => join(ownFolder, name)) as [string, string, string];

/** A hash of all that a build is made from: a change that changes no byte of a page is one too. */
export function inputsOf(root: string, making: string): string {
  const folder = join(root, 'content');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort() : [];
  return digestOf(
    (function* () {
      yield* [making, process.env.COMPRESS ?? ''];
      for (const file of files) yield* [file.slice(root.length), readFileSync(file)];
    })(),
  );
}

export const bodiesOf = ({ articles }: Content): ReadonlyMap<string, string> => new Map([...articles].map(([slug, { body }]) => [slug, digest(body)]));

const hashOfManifest = (dist: string): string => createHash('sha256').update(readFileSync(join(dist, manifestName))).digest('hex');

/** Keeps what a build has just put into `dist/`. */
export function keepLastBuild(dist: string, making: string, build: Omit<LastBuild, 'manifest'>, { bodies, known, agreed, ...pages }: LastPages): void {
  keepFile(pagesPath, digest(making, build.inputs), Buffer.from(JSON.stringify({ ...pages, bodies: [...bodies], agreed: [...agreed], known: packed(known) })));
  const manifest = hashOfManifest(dist);
  keepStates(dist, manifest);
  keepFile(path, making, Buffer.from(JSON.stringify({ ...build, manifest })));
}

/** What the system says of a file: its number on the disk, its length, when its words last changed, and when anything of it did, which no program can set back. */
const stateOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string => `${ino} ${size} ${mtimeNs} ${ctimeNs}`;

/** A second change within this time, in nanoseconds, may leave a file with the time of the first. */
const moment = 100_000_000n;

/** Keeps what the system says of each file of `dist/`. Of one that changed no moment before the file that has just been kept, nothing is: it will be read again. */
function keepStates(dist: string, manifest: string): void {
  const now = lstatSync(pagesPath, { bigint: true, throwIfNoEntry: false });
  if (!now) return;
  const before = now.ctimeNs - moment;
  const states = readManifest(dist).files.flatMap(({ path }) => {
    const state = lstatSync(join(dist, path), { bigint: true });
    return state.ctimeNs < before ? [[path, stateOf(state)]] : [];
  });
  keepFile(statesPath, manifest, Buffer.from(JSON.stringify(states)));
}

/** Whether a file of `dist/` is in the state that was kept of it. */
function untouchedSince(manifest: string): IsUntouched {
  const states = new Map(JSON.parse(keptFile(statesPath, manifest)?.toString() ?? '[]') as [path: string, state: string][]);
  return (path, state) => states.get(path) === stateOf(state);
}

/** What the last build kept, where it is not damaged and the code is the same. */
export function lastBuild(making: string): LastBuild | undefined {
  const value = keptFile(path, making);
  return value && (JSON.parse(value.toString()) as LastBuild);
}

/** What that build kept of its pages, on the same terms. */
export function lastPages(making: string, { inputs }: LastBuild): LastPages | undefined {
  const value = keptFile(pagesPath, digest(making, inputs));
  if (!value) return undefined;
  const { bodies, agreed, known, ...pages } = JSON.parse(value.toString()) as Omit<LastPages, 'bodies' | 'agreed' | 'known'> & { readonly bodies: [string, string][]; readonly agreed: string[]; readonly known: Packed };
  return { ...pages, bodies: new Map(bodies), agreed: new Set(agreed), known: unpacked(known) };
}

/** What is known of pages, with each of the places that they point to written once. */
type Packed = { readonly places: readonly string[]; readonly pages: readonly (readonly [file: string, anchors: string, targets: readonly number[], links: number])[] };

function packed(known: Known): Packed {
  const numbers = new Map<string, number>();
  const numberOf = (place: string): number => numbers.get(place) ?? (numbers.set(place, numbers.size), numbers.size - 1);
  const pages = [...known].map(([file, { anchors, targets, links }]) => [file, [...anchors].join(' '), [...targets.keys()].map(numberOf), links] as const);
  return { places: [...numbers.keys()], pages };
}

const unpacked = ({ places, pages }: Packed): Known =>
  new Map(pages.map(([file, anchors, targets, links]) => [file, { anchors: new Set(anchors.split(' ')), targets: new Map(targets.map((number) => [places[number]!, places[number]!])), links }]));

/** So that a build that is killed while it replaces the site leaves one of which nothing is known. */
export const forgetLastBuild = (): void => rmSync(path, { force: true });

/** The manifest of `dist/`, where every file of it is what that build wrote. */
export function wholeManifest(dist: string, { manifest }: LastBuild): Manifest | undefined {
  try {
    if (hashOfManifest(dist) !== manifest) return undefined;
    const expected = readManifest(dist);
    return differences(expected, manifestOf(dist, expected, untouchedSince(manifest))).length === 0 ? expected : undefined;
  } catch {
    return undefined;
  }
}
