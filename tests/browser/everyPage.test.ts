import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { coveringPages } from '../built/kindsOfElement.ts';
import { pageFiles, readBuilt } from '../built/pages.ts';
import { axeFaults, bringAxe, colourRules, everyRule, layoutRules, thinOut } from './axe.ts';
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
    let elements = 0;
    for (const file of cover.files) {
      const note = (where: string, found: readonly string[]): void => void faults.push(...found.map((fault) => `${file}, ${where}: ${fault}`));
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(new URL(routeOf(file), start).href);
      note('moved', [await shift(page)].filter((moved) => moved > 0).map(String));
      for (const width of [768, 320]) {
        await page.setViewportSize({ width, height: 900 });
        note(`${width} px`, await sideways(page));
      }
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        note(`${width} px, text at 200 %`, await sideways(page));
      }
      await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      elements += await thinOut(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      note('light', await axeFaults(page, everyRule));
      await page.emulateMedia({ colorScheme: 'dark' });
      note('dark', await axeFaults(page, colourRules));
      await page.setViewportSize({ width: 320, height: 900 });
      note('320 px', await axeFaults(page, layoutRules));
    }
    expect(faults).toEqual([]);
    expect(elements).toBeGreaterThan(cover.kinds);
    expect(site.trouble.splice(0)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await leave(page);
  }, 900_000);
});

/** What lays a page out before a word is read: its styles, and the attributes of its root and body. */
const frameOf = (html: string): string => [...html.matchAll(/<style>[^]*?<\/style>|<html[^>]*>|<body[^>]*>/g)].join('');

describeInBrowser('every page at the width of a telephone', (site) => {
  it('scrolls down only', async () => {
    const page = await site.visit('/', { script: true, width: 320, unruled: true });
    await watchSideways(page);
    await page.reload();
    let seen = 0;
    /** The first of some pages with the content of the others under its own: they are laid out at once, and one by one where something is wrong. */
    const look = async (files: readonly string[]): Promise<string[]> => {
      const [mains, found] = await page.evaluate(async (pages) => {
        const [first, ...others] = pages.map((html) => new DOMParser().parseFromString(html, 'text/html'));
        document.replaceChild(document.adoptNode(first!.documentElement), document.documentElement);
        document.querySelector('main')!.after(...others.map((other) => document.adoptNode(other.querySelector('main')!)));
        await document.fonts.ready;
        return [document.querySelectorAll('main').length, window.sidewaysNow()] as const;
      }, files.map(readBuilt));
      if (found.length > 0 && files.length > 1) return files.reduce(async (before, file) => [...(await before), ...(await look([file]))], Promise.resolve<string[]>([]));
      seen += mains;
      return found.map((fault) => `${files[0]}: ${fault}`);
    };
    const faults: string[] = [];
    for (const files of Map.groupBy(pageFiles, (file) => frameOf(readBuilt(file))).values()) for (let at = 0; at < files.length; at += 30) faults.push(...(await look(files.slice(at, at + 30))));
    expect(faults).toEqual([]);
    expect(seen).toBe(pageFiles.length);
    await leave(page);
  }, 900_000);
});
