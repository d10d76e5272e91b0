import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../builtSite.ts';
import { corpusFolder } from './corpus.ts';

// `npm run bench`: how long the check takes on 10, 100 and 1,000 articles, start-up included, beside merely reading the files.

const sizes = process.argv.slice(2).map(Number).filter(Boolean);

/** Seconds that a command takes, the best of three. */
function seconds(run: () => void): number {
  return Math.min(...Array.from({ length: 3 }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  }));
}

function check(folder: string): void {
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'src/commands/check.ts')], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the corpus does not pass the check:\n${stdout.slice(0, 2000)}`);
}

const readAll = (folder: string): void => readdirSync(join(folder, 'content/articles')).forEach((name) => void readFileSync(join(folder, 'content/articles', name), 'utf8'));

console.log('articles  words   check (s)  reading (s)  per article (ms)');
for (const size of sizes.length > 0 ? sizes : [10, 100, 1000]) {
  const folder = corpusFolder(size);
  const words = readFileSync(join(folder, 'content/articles/a00001.mdx'), 'utf8').split(/\s+/).length;
  const [checking, reading] = [seconds(() => check(folder)), seconds(() => readAll(folder))];
  console.log(`${String(size).padStart(8)}  ${String(words).padStart(5)}  ${checking.toFixed(2).padStart(9)}  ${reading.toFixed(3).padStart(11)}  ${((checking / size) * 1000).toFixed(1).padStart(16)}`);
  rmSync(folder, { recursive: true, force: true });
}
