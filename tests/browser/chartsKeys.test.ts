import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { equip, moved, pageOfKind, places, reading, sizes, wordsOf, type Reading } from './chartsInPage.ts';
import { articlePages, chartSamples } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** What is read from Home on at so many presses of a key, by the chart that is shown. */
const readings = (page: Page, key: string, presses: number): Promise<Reading[]> =>
  page.evaluate(
    ([name, count]) => {
      window.pressKey('Home');
      return [window.readingNow()!, ...Array.from({ length: count }, () => (window.pressKey(name), window.readingNow()!))];
    },
    [key, presses] as const,
  );

const sorted = (words: readonly string[]): string[] => [...words].sort();
const chartPage = pageOfKind('bar')!;

/** Goes to the chart as a reader does, by Tab from the link before it. */
async function tabToChart(page: Page): Promise<void> {
  await page.evaluate(() => {
    const before = [...document.querySelectorAll<HTMLElement>('a, button')].filter((element) => element.compareDocumentPosition(window.visibleDrawing()) & Node.DOCUMENT_POSITION_FOLLOWING && element.offsetWidth > 0);
    before.at(-1)!.focus();
  });
  await page.keyboard.press('Tab');
}

describeInBrowser('the arrow keys in a chart', (site) => {
  it.each(chartSamples)('go through every mark once, and read its own words beside it: %s', async (route) => {
    for (const { width, size } of sizes) {
      const page = await site.visit(route, { width, height: 800, script: true, used: true });
      await equip(page);
      const words = wordsOf(route, size);
      const before = await places(page);
      await page.evaluate(() => window.visibleDrawing().focus());
      const read = await readings(page, 'ArrowRight', words.length - 1);
      expect(sorted(read.map((one) => one.words)), `at ${width} px`).toEqual(sorted(words));
      expect(read.flatMap(({ faults }) => faults), `at ${width} px`).toEqual([]);
      expect(read.filter(({ rings }) => rings < 1), `at ${width} px`).toEqual([]);
      // The ends hold; Home and End lead to them.
      const ends = await page.evaluate(() => ['ArrowRight', 'Home', 'ArrowLeft', 'End'].map((key) => (window.pressKey(key), window.readingNow()!.words)));
      expect(ends).toEqual([read.at(-1)!.words, read[0]!.words, read[0]!.words, read.at(-1)!.words]);
      expect(moved(before, await places(page)), `nothing moves at ${width} px`).toEqual([]);
      await leave(page);
    }
  });

  it('lead from line to line at one place of the axis', async () => {
    const page = await site.visit(pageOfKind('line')!, { script: true, used: true });
    await equip(page);
    const steps = await page.evaluate(() => {
      const place = (): DOMRect => document.querySelector('.ring')!.getBoundingClientRect();
      return ['ArrowUp', 'ArrowDown'].map((key) => {
        window.pressKey('Home');
        return Array.from({ length: 12 }, () => (window.pressKey(key), place())).map((now, index, all) => (index === 0 ? [0, 0] : [Math.abs(now.x + now.width / 2 - all[index - 1]!.x - all[index - 1]!.width / 2), now.y - all[index - 1]!.y]));
      });
    });
    expect(steps.flat().filter(([across]) => across! > 3)).toEqual([]);
    expect(steps[0]!.filter(([, down]) => down! > 1)).toEqual([]);
    expect(steps[1]!.filter(([, down]) => down! < -1)).toEqual([]);
    expect(steps.flat().some(([, down]) => down !== 0)).toBe(true);
    await leave(page);
  });

  it('say how, read aloud, go on with Tab and close with Escape', async () => {
    const page = await site.visit(chartPage, { script: true, used: true });
    await equip(page);
    await tabToChart(page);
    expect(await page.evaluate(() => document.activeElement === window.visibleDrawing())).toBe(true);
    expect((await reading(page))!.words).toBe('Arrow keys read the values. Escape closes.');
    expect(await page.evaluate(() => window.visibleDrawing().ariaLabel)).toBe(`${(await page.locator('h1').textContent())!.trim()}. Arrow keys read the values.`);
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(window.visibleDrawing()).outlineWidth))).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('ArrowRight');
    const [first] = wordsOf(chartPage, 'wide');
    expect(await page.getByRole('status').innerText()).toBe(first);
    expect(await page.locator('.read-out').getAttribute('aria-hidden')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await reading(page)).toBeUndefined();
    expect(await page.locator('.ring').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('status').innerText()).toBe(wordsOf(chartPage, 'wide')[1]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => window.visibleDrawing().contains(document.activeElement))).toBe(false);
    expect(await reading(page)).toBeUndefined();
    await leave(page);
  });

  it('are left alone with Shift, Control, Alt or Meta, and other keys always', async () => {
    const page = await site.visit(chartPage, { script: true, used: true });
    await equip(page);
    const taken = await page.evaluate(() => {
      const press = (init: KeyboardEventInit): boolean => !window.visibleDrawing().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      const modifiers = ['shiftKey', 'ctrlKey', 'altKey', 'metaKey'].map((modifier) => press({ key: 'ArrowRight', [modifier]: true }));
      return [...modifiers, ...['Tab', 'Enter', ' ', 'PageDown', 'a'].map((key) => press({ key })), press({ key: 'ArrowRight' })];
    });
    expect(taken).toEqual([...Array<boolean>(9).fill(false), true]);
    await leave(page);
  });

  it.each([chartPage, ...articlePages])('need one stop of Tab a chart: %s', async (route) => {
    const page = await site.visit(route, { script: true, used: true });
    const stops = await page.evaluate(() =>
      [...document.querySelectorAll('figure.chart')].map((figure) => [...figure.querySelectorAll<HTMLElement>('.drawing, .drawing *')].filter((element) => element.tabIndex >= 0 && element.checkVisibility()).length),
    );
    expect(stops).toEqual(stops.map(() => 1));
    await leave(page);
  });
});
