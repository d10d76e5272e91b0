import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chartSamples, pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** The elements that stand out of the window on the right, outside boxes that scroll by themselves. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element: Element): boolean => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX);
    const isInScroller = (element: Element | null): boolean => element !== null && (scrolls(element) || isInScroller(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 0.5 && !isInScroller(element.parentElement));
    return [`${document.documentElement.scrollWidth} px of page in ${width} px`, ...wide.map((element) => element.outerHTML.slice(0, 120))];
  });

describeInBrowser('no page scrolls sideways', (site) => {
  it.each([...new Set([...pageKinds, ...chartSamples])])('%s', async (route) => {
    const page = await site.visit(route, { width: 320 });
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflowing(page), `at ${width} px`).toEqual([]);
    }
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      expect(await overflowing(page), `at ${width} px with text at 200 %`).toEqual([]);
    }
    await leave(page);
  });
});
