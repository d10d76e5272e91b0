import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a build, it fills the disk: after forty files no more can be written beside `dist/`.

let written = 0;
type Write = (path: unknown, ...rest: readonly unknown[]) => unknown;

function refuse(path: unknown): void {
  if (!String(path).includes('.unallocated/dist-') || (written += 1) <= 40) return;
  throw Object.assign(new Error(`ENOSPC: no space left on device, write '${String(path)}'`), { code: 'ENOSPC' });
}

const [writeNow, writeSoon] = [fs.writeFileSync as Write, fs.promises.writeFile as Write];
fs.writeFileSync = ((path: unknown, ...rest: readonly unknown[]) => (refuse(path), writeNow(path, ...rest))) as typeof fs.writeFileSync;
fs.promises.writeFile = (async (path: unknown, ...rest: readonly unknown[]) => (refuse(path), writeSoon(path, ...rest))) as unknown as typeof fs.promises.writeFile;
syncBuiltinESMExports();
