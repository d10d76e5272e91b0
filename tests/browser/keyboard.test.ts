import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** What has the focus: what it is called, its place in the order of the page, and what is wrong with how it is shown. */
type Stop = { readonly name: string; readonly place: number; readonly faults: readonly string[] };

declare global {
  interface Window {
    stops: (Stop | undefined)[];
  }
}

/** Has a page keep what has the focus whenever a key is let go: it is in the window by then. */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const stopNow = (): Stop | undefined => {
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
    window.stops = [];
    document.addEventListener('keyup', () => void window.stops.push(stopNow()));
  });

const tab = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };

/** The stops of Tab from the top of the page to its end, or to so many. All keys are sent at once: waiting for each takes longer than what it does. */
async function stops(page: Page, session: CDPSession, limit: number): Promise<Stop[]> {
  await Promise.all(Array.from({ length: limit }, () => [session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...tab }), session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...tab })]).flat());
  const found = await page.evaluate(() => window.stops);
  const end = found.findIndex((stop, index) => !stop || (index > 0 && stop.place === found[0]?.place));
  return found.slice(0, end < 0 ? limit : end) as Stop[];
}

const limit = 120;

describeInBrowser('by keys alone', (site) => {
  it.each(pageKinds)('Tab goes down the page, and each stop can be seen: %s', async (route) => {
    for (const width of [320, 1280]) {
      const page = await site.visit(route, { width, height: 720, script: true, used: true });
      const session = await page.context().newCDPSession(page);
      await watchFocus(page);
      const stopping = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=radio]:not(:checked)), select, summary, [tabindex="0"]')].filter((element) => element.checkVisibility() && element.tabIndex >= 0 && !element.hasAttribute('disabled')).length);
      // One more, to see that nothing else has the focus.
      const found = (await stops(page, session, Math.min(stopping + 1, limit))).slice(0, limit);
      expect(found.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)), `at ${width} px`).toEqual([]);
      expect(found.filter(({ place }, index) => place <= (found[index - 1]?.place ?? -1)).map(({ name }) => name), `at ${width} px`).toEqual([]);
      expect(found.length, `at ${width} px`).toBe(Math.min(stopping, limit));
      await session.detach();
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
