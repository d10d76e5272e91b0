import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before any test: one folder for all that tests write. After the last: it is gone. */
export default function setup(): () => void {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(join(tmpdir(), 'unallocated-'));
  process.env.TMPDIR = folder;
  return () => {
    process.env.TMPDIR = before ?? '';
    if (before === undefined) delete process.env.TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  };
}
