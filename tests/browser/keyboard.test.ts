import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** What has the focus: what it is called, its place in the order of the page, and what is wrong with how it is shown. */
type Stop = { readonly name: string; readonly place: number; readonly faults: readonly string[] };

declare global {
  interface Window {
    stopNow(): Stop | undefined;
  }
}

const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    window.stopNow = () => {
      const element = document.activeElement as HTMLElement;
      if (!element || element === document.body) return undefined;
      const { left, top, width, height } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      // A link over two lines has its middle between them.
      const [box = element.getBoundingClientRect()] = element.getClientRects();
      // What is taller or wider than the window is looked at where it is in it.
      const middle = (from: number, to: number, end: number): number => (Math.max(from, 0) + Math.min(to, end)) / 2;
      const above = document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight));
      return {
        name: `<${element.localName}> ${element.ariaLabel ?? element.textContent.trim().slice(0, 40)}`,
        place: all.indexOf(element),
        faults: [
          ...(outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 ? ['no ring of focus'] : []),
          ...(top + height <= 0 || left + width <= 0 || top >= innerHeight || left >= innerWidth || width === 0 ? ['out of the window'] : []),
          ...(above && (element.contains(above) || above.contains(element)) ? [] : [`under ${above?.outerHTML.slice(0, 60) ?? 'nothing'}`]),
        ],
      };
    };
  });

/** The stops of Tab from the top of the page to its end, or to so many. */
async function stops(page: Page, limit: number): Promise<Stop[]> {
  const found: Stop[] = [];
  while (found.length < limit) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => window.stopNow());
    if (!stop || stop.place === found[0]?.place) break;
    found.push(stop);
  }
  return found;
}

const limit = 120;

describeInBrowser('by keys alone', (site) => {
  it.each(pageKinds)('Tab goes down the page, and each stop can be seen: %s', async (route) => {
    for (const width of [320, 1280]) {
      const page = await site.visit(route, { width, height: 720, script: true });
      await watchFocus(page);
      const found = await stops(page, limit);
      expect(found.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)), `at ${width} px`).toEqual([]);
      expect(found.filter(({ place }, index) => place <= (found[index - 1]?.place ?? -1)).map(({ name }) => name), `at ${width} px`).toEqual([]);
      const stopping = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=radio]:not(:checked)), select, summary, [tabindex="0"]')].filter((element) => element.checkVisibility() && element.tabIndex >= 0 && !element.hasAttribute('disabled')).length);
      expect(found.length, `at ${width} px`).toBe(Math.min(stopping, limit));
      await leave(page);
    }
  });

  it.each(pageKinds.filter((route) => !route.startsWith('/embed/')))('the first stop leads past the menus: %s', async (route) => {
    const page = await site.visit(route);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const [inMain, first] = await page.evaluate(() => {
      const here = document.activeElement!;
      const main = document.querySelector('main')!;
      const menus = [...document.querySelectorAll('body > header a')];
      return [!menus.includes(here as HTMLAnchorElement), main.contains(here) || main.querySelector('a[href], button, summary, [tabindex="0"]') === null];
    });
    expect([inMain, first]).toEqual([true, true]);
    await leave(page);
  });
});
