import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundBrowser } from '../browser/browser.ts';
import type { SmallSite } from '../site/site.ts';
import { devEdit } from './devEdit.ts';
import { timed, type Timed } from './timed.ts';

/** What can be timed of a corpus: the check alone; a build with no caches, one with nothing changed, one with a word changed; an edit in the live view. */
export const steps = ['check', 'cold', 'again', 'word', 'dev'] as const;
export type Step = (typeof steps)[number];

/** How each step went, in its order; the edit in milliseconds. */
export type Figures = Partial<Record<Exclude<Step, 'dev'>, Timed>> & { dev?: number };

/** The first article of the corpus: the one that is edited and looked at. */
export const firstArticle = { file: 'content/articles/a00001.mdx', route: '/articles/a00001/' };

/** Puts another word in the place of the last of an article that is no link; returns what undoes it. */
export function changeWord(file: string): () => void {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace(/ [a-z]+\.\n\n##/, ' changed.\n\n##'));
  return () => writeFileSync(file, before);
}

type Timing = { readonly figures: Figures; readonly browser: FoundBrowser | null; readonly limit: number; readonly told: (step: Step) => void };

/** Times the steps that are wanted, in a corpus that no build has touched, and writes each into `figures` as it is done. A second build follows a cold one. */
export async function figuresOf({ folder }: SmallSite, wanted: readonly Step[], { figures, browser, limit, told }: Timing): Promise<void> {
  const run = (command: string): Promise<Timed> => timed({ folder, words: [process.execPath, join('src/commands', command)], env: { STAGES: '1' }, limit });
  const keep = (more: Figures): void => {
    Object.assign(figures, more);
    told(Object.keys(more)[0] as Step);
  };
  if (wanted.includes('check')) keep({ check: await run('check.ts') });
  if (wanted.includes('cold')) keep({ cold: await run('build.ts') });
  if (wanted.includes('again')) keep({ again: await run('build.ts') });
  if (wanted.includes('word')) {
    const undo = changeWord(join(folder, firstArticle.file));
    keep({ word: await run('build.ts') });
    undo();
  }
  if (wanted.includes('dev') && browser) {
    keep({ dev: await devEdit(browser, { folder, words: (port) => [process.execPath, 'src/commands/astro.ts', 'dev', '--port', String(port)], file: join(folder, firstArticle.file), route: firstArticle.route }) });
  }
}
