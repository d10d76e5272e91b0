import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { FoundBrowser } from '../browser/browser.ts';
import { aloneInBrowser } from './alone.ts';
import { start, stop } from './processes.ts';

/** A live view: the words that start it at a port, the file that is edited, and the page that shows it. */
export type LiveView = { readonly folder: string; readonly words: (port: number) => readonly string[]; readonly file: string; readonly route: string };

const edits = 5;
const minutes = 5;

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Until the page is served. Throws where the server has ended, or is not ready after some minutes. */
async function served(address: string, server: ChildProcess): Promise<void> {
  for (const end = Date.now() + minutes * 60_000; Date.now() < end && server.exitCode === null; await wait(200)) if (await fetch(address).then(({ ok }) => ok, () => false)) return;
  throw new Error(`${address} was not served within ${minutes} minutes`);
}

/** Milliseconds from the writing of a changed word to the page that shows it, the median of five edits. */
export const devEdit = (found: FoundBrowser, view: LiveView): Promise<number> => aloneInBrowser(found, (browser) => edit(browser, view));

async function edit(browser: Browser, { folder, words, file, route }: LiveView): Promise<number> {
  const port = await freePort();
  const child = start(words(port), folder, { BROWSER: 'none' });
  for (const stream of [child.stdout, child.stderr]) stream.resume();
  const before = readFileSync(file, 'utf8');
  const [first] = /^[A-Z][a-z]+(?= [a-z]+ )/m.exec(before.slice(before.indexOf('\n## ')).replace(/^\n.*$/m, ''))!;
  try {
    const address = `http://localhost:${port}${route}`;
    await served(address, child);
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const times: number[] = [];
    // The first edit wakes what the server has put off, so it is not counted.
    for (let round = 0; round <= edits; round += 1) {
      const word = `Edit${'abcdefgh'.charAt(round).repeat(5)}`;
      const written = Date.now();
      writeFileSync(file, before.replace(first, word));
      const shown = await page.waitForFunction((wanted) => document.body?.textContent?.includes(wanted) && Date.now(), word, { polling: 5, timeout: 120_000 });
      times.push(Number(await shown.jsonValue()) - written);
      await page.waitForLoadState('networkidle');
      await wait(500);
    }
    await page.close();
    return times.slice(1).sort((a, b) => a - b)[Math.floor(edits / 2)]!;
  } finally {
    writeFileSync(file, before);
    await stop(child);
  }
}
