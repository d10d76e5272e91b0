import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { coveringPages } from '../built/kindsOfElement.ts';
import { pageFiles, readBuilt } from '../built/pages.ts';
import { axeFaults, bringAxe, colourRules, everyRule, layoutRules } from './axe.ts';
import { describeInBrowser, leave } from './site.ts';
import { sideways, watchSideways } from './sideways.ts';

const cover = coveringPages(1);
const routeOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** How far what was on the page has moved since it came, as browsers count it: 0 where nothing has. */
const shift = (page: Page): Promise<number> =>
  page.evaluate(() => new Promise<number>((resolve) => {
    const observer = new PerformanceObserver(() => undefined);
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => {
      resolve(observer.takeRecords().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
    }));
  }));

it('each kind of element of the site is on a page that is looked at below', () => {
  expect(cover.missed).toBe(0);
  expect(cover.kinds).toBeGreaterThan(1000);
  expect(cover.files.length).toBeGreaterThan(60);
  expect(cover.files.length).toBeLessThan(pageFiles.length / 5);
});

describeInBrowser('pages that between them show every kind of element', (site) => {
  it(`are whole, quiet and without fault in light and dark, wide and narrow: ${cover.files.length} pages`, async () => {
    const page = await site.visit('/', { script: true, width: 1280, asShipped: true });
    await Promise.all([bringAxe(page), watchSideways(page)]);
    const faults: string[] = [];
    const start = new URL('/', page.url()).href;
    for (const file of cover.files) {
      const note = (where: string, found: readonly string[]): void => void faults.push(...found.map((fault) => `${file}, ${where}: ${fault}`));
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(new URL(routeOf(file), start).href);
      note('moved', [await shift(page)].filter((moved) => moved > 0).map(String));
      note('light', await axeFaults(page, everyRule));
      await page.emulateMedia({ colorScheme: 'dark' });
      note('dark', await axeFaults(page, colourRules));
      for (const width of [768, 320]) {
        await page.setViewportSize({ width, height: 900 });
        note(`${width} px`, await sideways(page));
      }
      note('320 px', await axeFaults(page, layoutRules));
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        note(`${width} px, text at 200 %`, await sideways(page));
      }
    }
    expect(faults).toEqual([]);
    expect(site.trouble.splice(0)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await leave(page);
  }, 900_000);
});

describeInBrowser('every page at the width of a telephone', (site) => {
  it('scrolls down only', async () => {
    const page = await site.visit('/', { script: true, width: 320, unruled: true });
    await watchSideways(page);
    await page.reload();
    const faults: string[] = [];
    let seen = 0;
    for (let at = 0; at < pageFiles.length; at += 40) {
      const files = pageFiles.slice(at, at + 40);
      const found = await page.evaluate(async (pages) => {
        const styles = (of: Document): string => [...of.querySelectorAll('style')].map((style) => style.textContent).join('');
        const results: string[][] = [];
        for (const html of pages) {
          const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
          // The head stays where its styles are the same: its fonts are there already.
          if (styles(documentElement.ownerDocument) === styles(document)) document.body.replaceWith(document.adoptNode(documentElement.querySelector('body')!));
          else document.replaceChild(document.adoptNode(documentElement), document.documentElement);
          await document.fonts.ready;
          results.push(window.sidewaysNow());
        }
        return results;
      }, files.map(readBuilt));
      seen += found.length;
      faults.push(...found.flatMap((ones, index) => ones.map((fault) => `${files[index]}: ${fault}`)));
    }
    expect(faults).toEqual([]);
    expect(seen).toBe(pageFiles.length);
    await leave(page);
  }, 900_000);
});
