import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pageAt } from '../built/pages.ts';
import { equip, middleOf, sizes } from './chartsInPage.ts';
import { articlePages } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** The addresses that stand on a page both in the text and as marks of charts. */
function drawnFigures(route: string): string[] {
  const { $ } = pageAt(route);
  const drawn = new Set($('.chart .drawing.wide [data-fact]:not(text)').toArray().map((mark) => $(mark).attr('data-fact')!));
  return [...new Set($('main data[data-fact]').toArray().map((figure) => $(figure).attr('data-fact')!))].filter((address) => drawn.has(address));
}

const pages = articlePages.filter((route) => drawnFigures(route).length > 0);

type Lit = { readonly rings: number; readonly figures: readonly string[]; readonly off: readonly string[] };

/** How many rings there are, the addresses of the figures that are lit, and rings that are about no mark of the address. */
const litNow = (page: Page, address: string): Promise<Lit> =>
  page.evaluate((wanted) => {
    const marks = [...document.querySelectorAll<SVGElement>('.chart .drawing [data-fact]:not(text)')].filter((mark) => mark.dataset['fact'] === wanted).map((mark) => mark.getBoundingClientRect()).filter(({ width }) => width > 0);
    const rings = [...document.querySelectorAll('.ring')].map((ring) => ring.getBoundingClientRect());
    const off = rings.filter((ring) => !marks.some((mark) => Math.abs(mark.x - ring.x) < 1 && Math.abs(mark.y - ring.y) < 1)).map(({ x, y }) => `a ring at ${x}, ${y}`);
    return { rings: rings.length, figures: [...new Set([...document.querySelectorAll<HTMLElement>('.is-lit')].map((figure) => figure.dataset['fact']!))], off };
  }, address);

/** How many marks of the visible drawings stand for a cell. */
const marksOf = (page: Page, address: string): Promise<number> =>
  page.evaluate((wanted) => [...document.querySelectorAll<SVGElement>('.chart .drawing [data-fact]:not(text)')].filter((mark) => mark.dataset['fact'] === wanted && mark.getBoundingClientRect().width > 0).length, address);

describeInBrowser('a figure in the text and its mark in a chart', (site) => {
  it('are found on some page', () => expect(pages).not.toEqual([]));

  it.each(pages)('light each other up, every mark of the cell and no other: %s', async (route) => {
    for (const { width } of sizes) {
      const page = await site.visit(route, { width, script: true, used: true });
      await equip(page);
      for (const address of drawnFigures(route).slice(0, 6)) {
        const figure = page.locator(`main data[data-fact="${address}"]:not(.chart *)`).or(page.locator(`main data[data-fact="${address}"]`)).first();
        await figure.scrollIntoViewIfNeeded();
        const [from, { x, y, width: w, height: h }] = [await page.evaluate(() => scrollY), (await figure.boundingBox())!];
        await page.mouse.move(x + w / 2, y + h / 2);
        const count = await marksOf(page, address);
        expect(count).toBeGreaterThan(0);
        expect(await litNow(page, address), `${address} at ${width} px`).toEqual({ rings: count, figures: [address], off: [] });
        expect(await page.evaluate(() => scrollY), 'nothing scrolls by itself').toBe(from);
        await page.mouse.move(1, 1);
        expect((await litNow(page, address)).rings).toBe(0);
        await figure.locator('button').focus();
        expect(await litNow(page, address)).toMatchObject({ rings: count, figures: [address], off: [] });
        await page.evaluate(() => (document.activeElement as HTMLElement).blur());
        expect((await litNow(page, address)).figures).toEqual([]);
      }
      await leave(page);
    }
  });

  it.each(pages)('light up from the mark too: %s', async (route) => {
    const page = await site.visit(route, { script: true, used: true });
    await equip(page);
    const inFirst = await page.evaluate(() => [...window.visibleDrawing().querySelectorAll<SVGElement>('[data-fact]:not(text)')].map((mark) => mark.dataset['fact']!));
    const address = drawnFigures(route).find((one) => inFirst.includes(one));
    if (address !== undefined) {
      const { x, y } = await middleOf(page, address);
      await page.mouse.move(x, y);
      expect((await litNow(page, address)).figures).toEqual([address]);
      await page.mouse.move(1, 1);
      expect((await litNow(page, address)).figures).toEqual([]);
    }
    await leave(page);
  });
});
