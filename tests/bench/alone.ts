import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Browser } from 'playwright-core';
import { launch, type FoundBrowser } from '../browser/browser.ts';

/** Does some work while it holds the lock file that `BENCH_LOCK` names, if any, so that what else builds on the machine waits. Waiting for it is no part of the work. */
export async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  const file = process.env.BENCH_LOCK;
  if (!file) return work();
  const holder = spawn('flock', [file, 'sh', '-c', 'echo held; cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  try {
    return await work();
  } finally {
    holder.stdin.end();
  }
}

/** The same with a browser of its own. */
export const aloneInBrowser = <Result>(found: FoundBrowser, work: (browser: Browser) => Promise<Result>): Promise<Result> =>
  alone(async () => {
    const browser = await launch(found);
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  });
