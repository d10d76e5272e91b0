import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findBrowser } from '../browser/browser.ts';
import { corpusSite } from './corpus.ts';
import { startHistory } from './history.ts';
import { compareOthers } from './others/compare.ts';
import { figuresOf, firstArticle, steps, type Figures } from './ours.ts';
import { pageFigures } from './pageFigures.ts';
import { ratio, shown, table } from './table.ts';
import type { Timed } from './timed.ts';

// `npm run bench -- [sizes] [--steps check,cold,again,word,dev] [--others] [--seed 42] [--limit 60]`: see README.md beside this file.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { steps: { type: 'string', default: steps.join() }, others: { type: 'boolean', default: false }, seed: { type: 'string', default: '42' }, limit: { type: 'string', default: '60' } },
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [10, 100, 1000];
const wanted = steps.filter((step) => values.steps.split(',').includes(step));
const [seed, limit] = [Number(values.seed), Number(values.limit)];
const browser = await findBrowser();
if (!browser) console.log('There is no browser here, so no page is looked at. Set CHROME_PATH to a Chromium, Chrome or Edge.');

const headings = ['articles', ...steps.flatMap((step) => (step === 'dev' ? ['dev (ms)'] : [`${step} (s)`])), 'cold: processor (s)', 'memory (MB)', 'ms an article', 'check: processor (s)', 'memory (MB)'];
const rowOf = (size: number, { check, cold, again, word, dev }: Figures): string[] => [String(size), ...[check, cold, again, word].map((one) => shown(one?.seconds, 2)), shown(dev), shown(cold?.processor, 1), shown(cold?.memory), shown(cold && (cold.seconds / size) * 1000), shown(check?.processor, 1), shown(check?.memory)];

const stagesOf = (of: Timed | undefined): string => Object.entries(of?.stages ?? {}).map(([name, time]) => `${name} ${(time / 1000).toFixed(2)}`).join(', ');

const all: Record<number, Figures> = {};
for (const size of sizes) {
  const keep = startHistory();
  const site = corpusSite(size, seed);
  try {
    const figures: Figures = (all[size] = {});
    const told = (step: string): void => console.error(`  ${size}: ${step} done`);
    // What came before the step that failed is kept, and the others are measured all the same.
    await figuresOf(site, wanted, { figures, browser, limit, told }).catch((error: Error) => console.log(`${size} articles: ${error.message}`));
    const page = browser && figures.cold ? await pageFigures(browser, site.dist, firstArticle.route).catch((error: Error) => void console.log(`no page of ours was looked at: ${error.message}`)) : undefined;
    console.log(table(headings, [rowOf(size, figures)]));
    for (const step of ['cold', 'again', 'word'] as const) if (stagesOf(figures[step])) console.log(`  ${step}: ${stagesOf(figures[step])}`);
    const others = values.others ? await compareOthers({ size, seed, limit, browser, ours: { figures, page } }) : undefined;
    const kept = Object.fromEntries(Object.entries(figures).map(([step, one]) => [step, typeof one === 'number' ? one : { ...one, output: undefined }]));
    keep({ articles: size, seed, ...kept, ...(page && { page }), ...(others && { others }) });
  } finally {
    rmSync(site.folder, { recursive: true, force: true });
  }
}

console.log(`\n${table(headings, sizes.map((size) => rowOf(size, all[size]!)))}`);
for (const [index, size] of sizes.entries()) {
  const before = sizes[index - 1];
  if (before) console.log(`${size} articles to ${before}, ${size / before} times as many: check ${ratio(all[size]!.check?.seconds, all[before]!.check?.seconds)}, cold build ${ratio(all[size]!.cold?.seconds, all[before]!.cold?.seconds)}`);
}
