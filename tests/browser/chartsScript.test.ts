import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chartKinds } from '../../src/schema/chart.ts';
import { routes } from '../../src/lib/routes.ts';
import { pageAt, readBuilt, shipped } from '../built/pages.ts';
import { equip, moved, pageOfKind, places, reading, sizes } from './chartsInPage.ts';
import { articlePages, pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** Bytes that the script of every page may have under Brotli. */
const budget = 4096;

const chartPage = pageOfKind('line')!;
/** One page with a chart of each kind that the report has. */
const pageOfEachKind = chartKinds.flatMap((kind) => pageOfKind(kind) ?? []);

/** Opens every `<details>` of a page, so that what is in it has a place. */
const openDetails = (page: Page): Promise<void> => page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

it(`the script of every page has at most ${budget} bytes under Brotli`, () => {
  const scripts = pageAt(articlePages[0]!).$('script:not([type]), script[type="module"]').toArray().map(({ attribs, children }) => (attribs['src'] ? shipped(attribs['src'].replace(/^.*(?=_astro\/)/, '')) : children.map((child) => ('data' in child ? child.data : '')).join('')));
  expect(scripts.length).toBeGreaterThan(0);
  expect(brotliCompressSync(scripts.join('\n')).length).toBeLessThanOrEqual(budget);
});

it('the script for the pages around embedded charts has less than 500 bytes', () => expect(Buffer.byteLength(readBuilt('embed.js'))).toBeLessThan(500));

describeInBrowser('the script of the charts', (site) => {
  // What these two add has its own place; their own tests look at it.
  it.each([...new Set([...pageOfEachKind, ...pageKinds])].filter((route) => ![routes.compare, routes.timeline, routes.search].includes(route as never)))('moves nothing when it comes, and nothing is missing without it: %s', async (route) => {
    for (const { width } of sizes) {
      const pages = [await site.visit(route, { width }), await site.visit(route, { width, script: true, used: true })];
      for (const page of pages) await openDetails(page);
      const [without, withScript] = await Promise.all(pages.map(places));
      expect(without!.length).toBeGreaterThan(20);
      expect(moved(without!, withScript!), `at ${width} px`).toEqual([]);
      expect(await pages[0]!.evaluate(() => [...document.querySelectorAll<HTMLElement>('.read-out, .ring, th > button, .drawing[tabindex], [role=status]')].length)).toBe(0);
      for (const page of pages) await leave(page);
    }
  });

  it('shifts nothing while the chart is read', async () => {
    const page = await site.visit(chartPage, { script: true, used: true });
    await equip(page);
    // The letters have come; what moved with them is drawn before anything is counted.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.evaluate(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => shifts.push((entry as unknown as { value: number }).value))).observe({ type: 'layout-shift' });
      Object.assign(window, { shifts });
    });
    await page.evaluate(() => window.visibleDrawing().focus());
    for (const key of ['Home', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'End', 'Escape', 'ArrowLeft']) await page.keyboard.press(key);
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.filter((value) => value > 0))).toEqual([]);
    await leave(page);
  });

  it.each(pageOfEachKind)('leaves axe nothing to find while a value is read, light and dark: %s', async (route) => {
    const page = await site.visit(route, { script: true, used: true });
    await equip(page);
    await openDetails(page);
    await page.evaluate(axe.source);
    await page.evaluate(() => (window.visibleDrawing().focus(), window.pressKey('End')));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await reading(page)).toBeDefined();
      const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } }));
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)), colorScheme).toEqual([]);
    }
    await leave(page);
  });

  it('shows the ring in forced colours, and prints neither ring nor read-out', async () => {
    const page = await site.visit(chartPage, { script: true, used: true });
    await equip(page);
    await page.evaluate(() => (window.visibleDrawing().focus(), window.pressKey('End')));
    await page.emulateMedia({ forcedColors: 'active' });
    const [outline, ground, border] = await page.evaluate(() => {
      const [ring, box] = [getComputedStyle(document.querySelector('.ring')!), getComputedStyle(document.querySelector('.read-out')!)];
      return [ring.outlineColor, getComputedStyle(document.body).backgroundColor, box.borderTopColor];
    });
    expect(outline).not.toBe(ground);
    expect(border).not.toBe(ground);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect(await page.locator('.read-out:visible, .ring:visible').count()).toBe(0);
    await leave(page);
  });

  it('moves nothing by transition or animation', async () => {
    const page = await site.visit(chartPage, { script: true, used: true });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await equip(page);
    await page.evaluate(() => (window.visibleDrawing().focus(), window.pressKey('End')));
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await leave(page);
  });

  it('puts the read-out right when the window is turned', async () => {
    const page = await site.visit(chartPage, { width: 1440, script: true, used: true });
    await equip(page);
    await page.evaluate(() => (window.visibleDrawing().focus(), window.pressKey('End')));
    await page.setViewportSize({ width: 900, height: 700 });
    expect(await reading(page)).toMatchObject({ faults: [] });
    await page.setViewportSize({ width: 360, height: 700 });
    expect(await reading(page)).toBeUndefined();
    await leave(page);
  });

  it('copies the text of a button and says so', async () => {
    const page = await site.visit(chartPage, { script: true, used: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => {
      const button = document.createElement('button');
      button.dataset['copy'] = 'Spending: £68.3m';
      button.textContent = 'Copy';
      document.querySelector('main')!.prepend(button);
    });
    await page.locator('[data-copy]').first().click();
    await page.getByText('Copied', { exact: true }).waitFor({ state: 'attached' });
    expect(await page.getByRole('status').innerText()).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Spending: £68.3m');
    await leave(page);
  });

  it('tells the page around an embedded chart its height, whichever of the two scripts comes first', async () => {
    const page = await site.visit(chartPage);
    const { origin } = new URL(page.url());
    await leave(page);
    const outer = await site.visit(chartPage, { script: true, unruled: true });
    const embed = `${origin}${chartPage.replace('/charts/', '/embed/')}`;
    for (const order of ['script first', 'frame first']) {
      await outer.setContent(`<div style="width:600px">${order === 'script first' ? `<script src="${origin}/embed.js"></script>` : ''}<iframe data-unallocated src="${embed}" width="600" height="100"></iframe><iframe src="about:blank" height="77"></iframe></div>`);
      if (order === 'frame first') await outer.waitForTimeout(500);
      if (order === 'frame first') await outer.addScriptTag({ url: `${origin}/embed.js` });
      await outer.waitForFunction(() => document.querySelector('iframe')!.offsetHeight > 200);
      const inner = outer.frames().find((frame) => frame.url() === embed)!;
      expect(await inner.evaluate(() => document.documentElement.scrollHeight - innerHeight), order).toBeLessThanOrEqual(0);
      expect(await outer.evaluate(() => document.querySelectorAll('iframe')[1]!.offsetHeight)).toBe(81);
    }
    await leave(outer);
  });
});
