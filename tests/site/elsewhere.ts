import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';

// Loaded before a build (`NODE_OPTIONS=--import=…`), it makes the machine another: four years later, with seven processors, new files
// for their owner's eyes alone, and folders that list their files the other way round.

const later = 4 * 366 * 24 * 60 * 60 * 1000;
const Today = Date;
globalThis.Date = class extends Today {
  constructor(...parts: readonly unknown[]) {
    super(...((parts.length > 0 ? parts : [Today.now() + later]) as [number]));
  }
  static override now = (): number => Today.now() + later;
} as DateConstructor;

const [processor] = os.cpus();
os.availableParallelism = () => 7;
os.cpus = () => Array<os.CpuInfo>(7).fill(processor!);
if (isMainThread) process.umask(0o077);

type List = (...given: readonly unknown[]) => unknown;
const reversed = (names: unknown): unknown => (Array.isArray(names) ? names.toReversed() : names);
const [readNow, read, readSoon] = [fs.readdirSync as List, fs.readdir as List, fs.promises.readdir as List];
Object.assign(fs, {
  readdirSync: (...given: readonly unknown[]) => reversed(readNow(...given)),
  readdir: (...given: readonly unknown[]) => read(...given.slice(0, -1), (error: unknown, names: unknown) => (given.at(-1) as List)(error, reversed(names))),
});
fs.promises.readdir = (async (...given: readonly unknown[]) => reversed(await readSoon(...given))) as unknown as typeof fs.promises.readdir;
syncBuiltinESMExports();
