import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file whole or not at all, and never over another; whether it was written. */
export function writeNew(root: string, file: string, text: string): boolean {
  const path = join(root, file);
  if (existsSync(path)) return false;
  // The check passes over names that begin with a dot, so nobody reads it half written.
  const unfinished = join(dirname(path), `.import-${process.pid}.tmp`);
  try {
    writeFileSync(unfinished, text, { flag: 'wx' });
    putInPlace(unfinished, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** A link, unlike a renaming, refuses to overwrite. Some memory sticks and network drives have none. */
function putInPlace(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(path)) throw error;
    renameSync(unfinished, path);
  }
}
