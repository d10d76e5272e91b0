import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { equip, marksOf, middleOf, moved, pageOfKind, places, reading, sizes, wordsOf } from './chartsInPage.ts';
import { chartSamples } from './pageKinds.ts';
import { describeInBrowser, leave, type Look, type OpenSite } from './site.ts';

/** A page with a chart of several marks. */
const chartPage = pageOfKind('bar')!;
/** Its table does not say what the marks do. */
const pageWithTips = pageOfKind('scatter')!;

async function open(site: OpenSite, route: string, look: Look = {}): Promise<Page> {
  const page = await site.visit(route, { script: true, ...look });
  await equip(page);
  return page;
}

async function tap(session: CDPSession, x: number, y: number): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** A finger that goes up over the window by 200 pixels. */
async function swipe(session: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let gone = 20; gone <= 200; gone += 20) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - gone }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describeInBrowser('pointing at a chart', (site) => {
  it.each(chartSamples)('reads the mark under the pointer, and moves nothing: %s', async (route) => {
    for (const { width, size } of sizes) {
      const page = await open(site, route, { width, height: 800 });
      const before = await places(page);
      const marks = marksOf(route, size);
      for (const index of [0, Math.floor(marks.length / 2), marks.length - 1]) {
        const { x, y } = await middleOf(page, marks[index]!.fact);
        // From the outside in, so that the read-out of the mark before is closed.
        await page.mouse.move(x, y > 400 ? 2 : 798);
        await page.mouse.move(1, 1);
        await page.mouse.move(x, y);
        const { words, faults, rings } = (await reading(page))!;
        const near = await page.evaluate(([px, py]) => {
          const ring = document.querySelector('.ring')!.getBoundingClientRect();
          return px! >= ring.left - 1 && px! <= ring.right + 1 && py! >= ring.top - 1 && py! <= ring.bottom + 1;
        }, [x, y]);
        expect({ isOfMark: near && marks.some((mark) => mark.words === words), faults, rings: rings > 0 }, `${marks[index]!.words} at ${width} px`).toEqual({ isOfMark: true, faults: [], rings: true });
      }
      await page.mouse.move(1, 1);
      expect(await reading(page)).toBeUndefined();
      expect(moved(before, await places(page))).toEqual([]);
      await leave(page);
    }
  });

  it.each(chartSamples)('reads some mark wherever the pointer is in the drawing: %s', async (route) => {
    const page = await open(site, route);
    const drawing = (await page.locator('figure.chart .drawing:visible').boundingBox())!;
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), drawing.y - 20);
    const { x, y, width, height } = (await page.locator('figure.chart .drawing:visible').boundingBox())!;
    const [right, bottom] = [x + width - 2, Math.min(y + height - 2, 890)];
    for (const [px, py] of [[x + 2, y + 2], [right, y + 2], [x + 2, bottom], [right, bottom], [x + width / 2, (y + bottom) / 2]]) {
      await page.mouse.move(px!, py!);
      expect(await reading(page)).toMatchObject({ faults: [] });
    }
    await leave(page);
  });

  it('shows no second tip, and leaves the tips of the browser where the script does not run', async () => {
    const page = await open(site, pageWithTips);
    const first = await middleOf(page, marksOf(pageWithTips, 'wide')[0]!.fact);
    await page.mouse.move(first.x, first.y);
    expect(await page.locator('.drawing.wide title').count()).toBe(0);
    await leave(page);
    const plain = await site.visit(pageWithTips);
    expect(await plain.locator('.drawing.wide title').allTextContents()).toEqual(wordsOf(pageWithTips, 'wide'));
    await leave(plain);
  });

  it('is closed by Escape until the pointer goes to another mark or comes again', async () => {
    const page = await open(site, chartPage);
    const marks = marksOf(chartPage, 'wide');
    const first = await middleOf(page, marks[0]!.fact);
    await page.mouse.move(first.x, first.y);
    const words = (await reading(page))!.words;
    await page.keyboard.press('Escape');
    await page.mouse.move(first.x + 1, first.y);
    expect(await reading(page)).toBeUndefined();
    await page.mouse.move(1, 1);
    await page.mouse.move(first.x, first.y);
    expect((await reading(page))!.words).toBe(words);
    await leave(page);
  });

  it('keeps the read-out open under the pointer, unless a mark is there', async () => {
    const route = pageOfKind('line')!;
    const page = await open(site, route);
    const held = [];
    for (const { fact } of marksOf(route, 'wide').slice(0, 20)) {
      const { x, y } = await middleOf(page, fact);
      await page.mouse.move(1, 1);
      await page.mouse.move(x, y);
      const { words } = (await reading(page))!;
      const box = (await page.locator('.read-out').boundingBox())!;
      await page.mouse.move(box.x + 10, box.y + 3);
      held.push((await reading(page))!.words === words);
    }
    expect(held).toContain(true);
    await leave(page);
  });

  it('with a finger is a tap: one in the drawing reads, one elsewhere closes, and a swipe scrolls', async () => {
    const page = await open(site, chartPage, { width: 360, height: 640 });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const marks = marksOf(chartPage, 'narrow');
    const { x, y } = await middleOf(page, marks[1]!.fact);
    await tap(session, x, y);
    await page.locator('.read-out').waitFor();
    expect(await reading(page)).toMatchObject({ words: marks[1]!.words, faults: [] });
    const note = page.locator('.chart-description');
    await note.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const words = (await note.boundingBox())!;
    await tap(session, words.x + words.width - 3, words.y + words.height - 3);
    await page.locator('.read-out').waitFor({ state: 'detached' });
    const from = await middleOf(page, marks[1]!.fact);
    const before = await page.evaluate(() => scrollY);
    await swipe(session, from);
    await page.waitForFunction((top) => scrollY > top + 50, before);
    expect(await reading(page)).toBeUndefined();
    await leave(page);
  });
});
