import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** The spacing that WCAG 1.4.12 lets a reader set. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

/** Texts that their box cuts off, and lines of text that lie over one another; drawings have tests of their own. */
const cutOrCovered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *:not(svg, svg *, script, style, .skip, .sr-only, .sr-only *, option)')].filter((element) => element.checkVisibility());
    const says = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
    const name = (element: Element): string => `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 50)}`;
    const cut = shown.filter((element) => {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      const isCut = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      return textOverflow === 'ellipsis' || (isCut(overflowX) && element.scrollWidth > element.clientWidth + 1) || (isCut(overflowY) && element.scrollHeight > element.clientHeight + 1);
    });
    // Of a line only the height of its small letters counts: the boxes of two lines may touch.
    const lines = shown.filter(says).flatMap((element) => {
      const range = document.createRange();
      return [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).flatMap((node) => {
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter(({ width }) => width > 1).map(({ left, right, top, bottom }) => ({ element, left, right, middle: (top + bottom) / 2, half: (bottom - top) * 0.2 }));
      });
    }).sort((a, b) => a.middle - b.middle);
    const covered = lines.flatMap((line, index) => {
      const over: string[] = [];
      for (let next = index + 1; next < lines.length && lines[next]!.middle - line.middle < line.half + lines[next]!.half; next += 1) {
        const other = lines[next]!;
        if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 1) over.push(`${name(line.element)} over ${name(other.element)}`);
      }
      return over;
    });
    return [...cut.map((element) => `cut: ${name(element)}`), ...covered];
  });

describeInBrowser('with the spacing that a reader may set', (site) => {
  it.each(pageKinds)('nothing is cut and nothing lies over anything: %s', async (route) => {
    const page = await site.visit(route, { width: 320, unruled: true });
    expect(await cutOrCovered(page), 'at 400 %').toEqual([]);
    await page.evaluate((css) => document.head.append(Object.assign(document.createElement('style'), { textContent: css })), spacing);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await cutOrCovered(page), `at ${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width} px`).toBeLessThanOrEqual(0);
    }
    await leave(page);
  });
});

describeInBrowser('with the colours of the system', (site) => {
  it.each(pageKinds)('every mark of a chart can be seen: %s', async (route) => {
    const page = await site.visit(route);
    await page.emulateMedia({ forcedColors: 'active' });
    const faint = await page.evaluate(() => {
      const ground = getComputedStyle(document.documentElement).backgroundColor;
      const none = ['none', 'rgba(0, 0, 0, 0)', ground];
      return [...document.querySelectorAll<SVGElement>('.drawing svg :is(rect, circle, path, line, polyline, polygon, text)')]
        // A text upon a mark has the colour of the ground.
        .filter((mark) => mark.matches('[data-fact]:not(.on-mark), text:not(.on-mark)') && mark.checkVisibility())
        .filter((mark) => none.includes(getComputedStyle(mark).fill) && none.includes(getComputedStyle(mark).stroke))
        .map((mark) => mark.outerHTML.slice(0, 120));
    });
    expect(faint).toEqual([]);
    await leave(page);
  });
});

describeInBrowser('for those whom motion troubles', (site) => {
  it.each(pageKinds)('nothing moves: %s', async (route) => {
    const page = await site.visit(route, { script: true, used: true });
    const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element);
      return Number.parseFloat(transitionDuration) > 0.01 || (animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01) || scrollBehavior === 'smooth';
    }).map((element) => element.outerHTML.slice(0, 80)));
    expect(moving).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await leave(page);
  });
});
