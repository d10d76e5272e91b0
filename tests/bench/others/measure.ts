import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FoundBrowser } from '../../browser/browser.ts';
import { corpus } from '../corpus.ts';
import { devEdit } from '../devEdit.ts';
import { pageFigures, type PageFigures } from '../pageFigures.ts';
import { timed, type Timed } from '../timed.ts';
import type { Generator } from './generator.ts';

/** What another site generator makes of the corpus. */
export type OtherFigures = { readonly cold: Timed; readonly page?: PageFigures; readonly dev?: number };

export type Wanted = { readonly size: number; readonly seed: number; readonly limit: number; readonly browser: FoundBrowser | null; readonly dev: boolean };

/** Writes the corpus for a generator into a temporary folder, fetches it there, builds and looks. Throws where the registry cannot be reached or the build fails. */
export async function measure(generator: Generator, { size, seed, limit, browser, dev }: Wanted): Promise<OtherFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  const program = (words: readonly string[]): string[] => [process.execPath, join(folder, 'node_modules', binaryOf(folder, words[0]!)), ...words.slice(1)];
  try {
    write({ 'package.json': JSON.stringify({ private: true, type: 'module', dependencies: generator.packages }), ...generator.files });
    await timed({ folder, words: ['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts'], limit });
    for (const article of corpus(size, seed)) write(generator.article(article));
    for (const path of [generator.built, ...generator.caches]) rmSync(join(folder, path), { recursive: true, force: true });
    const cold = await timed({ folder, words: program(generator.build), env: { NODE_ENV: 'production', TELEMETRY_DISABLED: '1', OBSERVABLE_TELEMETRY_DISABLE: 'true', NODE_OPTIONS: '--max-old-space-size=8192' }, limit });
    return {
      cold,
      ...(browser && { page: await pageFigures(browser, join(folder, generator.built), generator.route) }),
      ...(browser && dev && { dev: await devEdit(browser, { folder, words: (port) => program(generator.live(port)), file: join(folder, generator.file), route: generator.route }) }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file behind a word of `node_modules/.bin`, by the package that has it, so that each runs on the Node of this run. */
function binaryOf(folder: string, word: string): string {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> };
  for (const name of Object.keys(dependencies)) {
    const { bin } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')) as { readonly bin?: string | Readonly<Record<string, string>> };
    const file = typeof bin === 'string' ? bin : bin?.[word];
    if (file) return join(name, file);
  }
  throw new Error(`no package brings ${word}`);
}
