import { createHash } from 'node:crypto';
import { closeSync, constants, lstatSync, openSync, readdirSync, readFileSync, readSync, type BigIntStats } from 'node:fs';
import { join } from 'node:path';

/** A file of the site: its path from the folder of the site, its length in bytes, and its SHA-256 in hexadecimal digits. */
export type ManifestEntry = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** Every file of a built site but the manifest itself, in the order of paths. */
export type Manifest = { readonly files: readonly ManifestEntry[] };

/** The name of the manifest within a built site. */
export const manifestName = 'manifest.json';

/** In the place of a hash: a link, a pipe or a device, which is never opened; a file that need not be read, as its length says enough. */
const [noFile, unread] = ['no plain file', 'unread'];

const piece = Buffer.allocUnsafe(1 << 20);

/** The hash of a file of any size, a piece at a time. */
function hashOf(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) hash.update(piece.subarray(0, length));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** The paths of all that is in a folder and is no folder. No link is followed, as the system's own walk would: a few links to `.` would keep it for ever. */
export const pathsIn = (folder: string, before = ''): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? pathsIn(join(folder, entry.name), `${before}${entry.name}/`) : [before + entry.name]));

/** A file of the site. */
export function entryOf(folder: string, path: string): ManifestEntry {
  const state = lstatSync(join(folder, path));
  return state.isFile() ? { path, bytes: state.size, sha256: hashOf(join(folder, path)) } : { path, bytes: 0, sha256: noFile };
}

/** Whether a file is as it was when its entry was made, by what the system says of it. */
export type IsUntouched = (path: string, state: BigIntStats) => boolean;

/** Every file under a folder. What a file holds is read where its length is that of `expected`, or nothing is; a file that is known to be untouched since then need not be. */
export function manifestOf(folder: string, expected?: Manifest, isUntouched: IsUntouched = () => false): Manifest {
  const known = expected && new Map(expected.files.map((entry) => [entry.path, entry]));
  const files = pathsIn(folder).filter((path) => path !== manifestName).sort().map((path) => {
    const state = lstatSync(join(folder, path), { bigint: true });
    if (!state.isFile()) return { path, bytes: 0, sha256: noFile };
    const bytes = Number(state.size);
    const entry = known?.get(path);
    if (entry && isUntouched(path, state)) return entry;
    return { path, bytes, sha256: !known || entry?.bytes === bytes ? hashOf(join(folder, path)) : unread };
  });
  return { files };
}

/** The manifest as it is shipped: a file a line, so that two builds can be compared by eye. Throws where a host could not copy a file. */
export function writeManifest({ files }: Manifest): string {
  const faults = files.filter((file) => !isEntry(file)).map(({ path, sha256 }) => `${JSON.stringify(path)}${sha256 === noFile ? ' is no plain file' : ''}`);
  if (faults.length > 0) throw new Error(`The site may hold plain files of plain names only: ${faults.join(', ')}`);
  return `{"files": [\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;
}

/** A path that leads to a file under the folder and nowhere else, and that a terminal prints as it is. */
const isPlainPath = (path: unknown): path is string =>
  typeof path === 'string' && path !== manifestName && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part)) && !/^[a-z]:/i.test(path);

const isEntry = (file: unknown): file is ManifestEntry => {
  if (typeof file !== 'object' || file === null) return false;
  const { path, bytes, sha256 } = file as Record<keyof ManifestEntry, unknown>;
  return isPlainPath(path) && Number.isSafeInteger(bytes) && (bytes as number) >= 0 && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
};

/** What a text says as JSON, or undefined: the words of the parser would repeat the text. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Bytes; the manifest of the whole report has a fiftieth of them. */
const largestManifest = 50_000_000;

/** The manifest that a folder came with. Throws where it is missing, is none, leads out of the folder or names a file twice. */
export function readManifest(folder: string): Manifest {
  const path = join(folder, manifestName);
  const state = lstatSync(path);
  if (!state.isFile() || state.size > largestManifest) throw new Error(`${manifestName} is no plain file of less than ${largestManifest} bytes`);
  const manifest = parsed(readFileSync(path, 'utf8'));
  const files: unknown = typeof manifest === 'object' && manifest !== null && 'files' in manifest && manifest.files;
  if (!Array.isArray(files) || !files.every(isEntry)) throw new Error(`${manifestName} is not a list of files`);
  const seen = new Set<string>();
  for (const { path: name } of files) {
    if (seen.has(name)) throw new Error(`${manifestName} names ${name} twice`);
    seen.add(name);
  }
  return { files };
}

/** How a folder differs from what its manifest says: a line a file that is changed, missing, or not of the site. Names are as JSON writes them where a terminal would not print them. */
export function differences(expected: Manifest, found: Manifest): string[] {
  const [wanted, there] = [expected, found].map(({ files }) => new Map(files.map((file) => [file.path, file.sha256]))) as [Map<string, string>, Map<string, string>];
  const named = (path: string): string => (isPlainPath(path) ? path : JSON.stringify(path));
  return [
    ...[...wanted].flatMap(([path, hash]) => (there.get(path) === hash ? [] : [`${there.get(path) === noFile ? noFile : there.has(path) ? 'changed' : 'missing'}  ${path}`])),
    ...[...there.keys()].filter((path) => !wanted.has(path)).map((path) => `not of the site  ${named(path)}`),
  ];
}
