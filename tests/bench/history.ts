import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';

/** The lines of JSON that each run adds one to. */
const file = join(import.meta.dirname, 'history.jsonl');

const git = (...words: string[]): string => execFileSync('git', words, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();

/** Where a run took place; `load` is how many processes wanted a processor in the minute before it, of which others take their share. */
const place = () => ({
  date: new Date().toISOString(),
  commit: git('rev-parse', '--short', 'HEAD'),
  changed: git('status', '--porcelain', '--', '../../src').length > 0,
  machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', memory: Math.round(totalmem() / 1e6) },
  node: process.version,
});

/** Keeps what a run measured, whole numbers where they are large. */
export function startHistory(): (figures: object) => void {
  const start = { ...place(), load: Number(loadavg()[0]!.toFixed(1)) };
  return (figures) => appendFileSync(file, `${JSON.stringify({ ...start, ...figures }, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value))}\n`);
}
