import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the site: its path from the folder of the site, its length in bytes, and its SHA-256 in hexadecimal digits. */
export type ManifestEntry = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** Every file of a built site but the manifest itself, in the order of paths. */
export type Manifest = { readonly files: readonly ManifestEntry[] };

/** The name of the manifest within a built site. */
export const manifestName = 'manifest.json';

/** Reads every file under a folder. */
export function manifestOf(folder: string): Manifest {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== manifestName)
    .sort();
  const files = paths.map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return { files };
}

/** The manifest as it is shipped: a file a line, so that two builds can be compared by eye. */
export const writeManifest = ({ files }: Manifest): string => `{"files": [\n${files.map((file) => JSON.stringify(file)).join(',\n')}\n]}\n`;

/** The manifest that a folder came with. Throws where it is missing or is none. */
export function readManifest(folder: string): Manifest {
  const { files } = JSON.parse(readFileSync(join(folder, manifestName), 'utf8')) as Manifest;
  const isEntry = (file: unknown): boolean => typeof file === 'object' && file !== null && ['path', 'sha256'].every((key) => typeof file[key as keyof typeof file] === 'string');
  if (!Array.isArray(files) || !files.every(isEntry)) throw new Error(`${manifestName} is not a list of files`);
  return { files };
}

/** How a folder differs from what its manifest says: a line a file that is changed, missing, or not of the site. */
export function differences(expected: Manifest, found: Manifest): string[] {
  const [wanted, there] = [expected, found].map(({ files }) => new Map(files.map((file) => [file.path, file.sha256]))) as [Map<string, string>, Map<string, string>];
  return [
    ...[...wanted].flatMap(([path, hash]) => (there.get(path) === hash ? [] : [`${there.has(path) ? 'changed' : 'missing'}  ${path}`])),
    ...[...there.keys()].filter((path) => !wanted.has(path)).map((path) => `not of the site  ${path}`),
  ];
}
