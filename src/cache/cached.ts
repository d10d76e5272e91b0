import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whatever its value hangs on, in a fixed order: the name and version of the maker, its options, its input. */
export type Inputs = readonly (string | Uint8Array)[];

/** Where values are kept from one build to the next; `npm ci` clears it. */
export const ownFolder = join(process.cwd(), 'node_modules/.cache/unallocated');

/** As `cached`, for what is made at once and asked for once. */
export function cachedNow(inputs: Inputs, make: () => Uint8Array, folder = ownFolder): Buffer {
  const key = hashOf(inputs);
  const path = join(folder, key.toString('hex'));
  return kept(path, key) ?? keep(path, key, Buffer.from(make()));
}

const hashLength = 32;
const pending = new Map<string, Promise<Buffer>>();

/** A hash of all of these, one after the other, so that they need not be in memory together. It is also the name of the file in which `cached` keeps their value. */
export const digestOf = (inputs: Iterable<Inputs[number]>): string => hashOf(inputs).toString('hex');

/** A hash of all of these. */
export const digest = (...inputs: Inputs): string => digestOf(inputs);

/** Keeps a value under a name, in the place of what was kept there; `maker` is the version of what makes and reads it. */
export const keepFile = (path: string, maker: string, value: Buffer): void => void keep(path, hashOf([path, maker]), value);

/** What is kept under a name, where it is not damaged and of the same version. */
export const keptFile = (path: string, maker: string): Buffer | undefined => kept(path, hashOf([path, maker]));

/**
 * What `make` gives for `inputs`, made once. A kept value is believed only if the hash before it is that of these inputs and of it; what
 * is damaged, or was kept for other inputs, is made again. Where nothing can be kept, values are made each time.
 */
export function cached(inputs: Inputs, make: () => Promise<Uint8Array>, folder = ownFolder): Promise<Buffer> {
  const key = hashOf(inputs);
  const path = join(folder, key.toString('hex'));
  const known = pending.get(path);
  if (known) return known;
  const value = Promise.resolve(kept(path, key) ?? makeAndKeep(path, key, make));
  pending.set(path, value);
  value.catch(() => undefined).finally(() => pending.delete(path));
  return value;
}

/** Each part with its length before it, so that no two lists run together to the same bytes. */
function hashOf(parts: Iterable<Inputs[number]>): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest();
}

function kept(path: string, key: Buffer): Buffer | undefined {
  try {
    const file = readFileSync(path);
    const value = file.subarray(hashLength);
    return hashOf([key, value]).equals(file.subarray(0, hashLength)) ? value : undefined;
  } catch {
    return undefined;
  }
}

const makeAndKeep = async (path: string, key: Buffer, make: () => Promise<Uint8Array>): Promise<Buffer> => keep(path, key, Buffer.from(await make()));

function keep(path: string, key: Buffer, value: Buffer): Buffer {
  const draft = `${path}-${process.pid}`;
  try {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(draft, Buffer.concat([hashOf([key, value]), value]));
    renameSync(draft, path);
  } catch {
    // A disk that is full or may not be written to; a draft that is left there is never read.
  }
  return value;
}
