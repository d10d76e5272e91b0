import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { requireFact } from '../../src/lib/facts.ts';
import { content } from '../built/pages.ts';
import { articlePages } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

const openNote = (page: Page) => page.locator('.note:popover-open');
const firstButton = (page: Page) => page.locator('.prose .fact > button').first();

/** Opens the note of each figure of the prose in turn, or of every so many; returns those that do not lie in the window whole. */
const outOfWindow = (page: Page, every: number): Promise<string[]> =>
  page.evaluate((each) =>
    [...document.querySelectorAll<HTMLButtonElement>('main .fact > button')].filter((_, index) => index % each === 0).flatMap((button) => {
      button.scrollIntoView({ block: 'center' });
      button.click();
      const note = document.querySelector('.note:popover-open');
      const { left, top, right, bottom } = note?.getBoundingClientRect() ?? new DOMRect(-1, -1);
      button.click();
      const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && bottom - top > 60;
      return isIn ? [] : [`${button.ariaLabel}: ${note?.id} from ${left}, ${top} to ${right}, ${bottom}`];
    }), every);

const focusedButton = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('popovertarget') ?? null);

/** Goes to a button by Tab, from what stands before it. */
async function tabTo(page: Page, target: string): Promise<void> {
  await page.evaluate((id) => {
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button')].filter((element) => element.checkVisibility());
    all[all.findIndex((element) => element.getAttribute('popovertarget') === id) - 1]!.focus();
  }, target);
  for (let count = 0; count < 5 && (await focusedButton(page)) !== target; count += 1) await page.keyboard.press('Tab');
}

describeInBrowser('the note of a figure, without JavaScript', (site) => {
  it.each(articlePages)('opens at a click and lies in the window: %s', async (route) => {
    const page = await site.visit(route, { width: 360 });
    // The smallest window of each layout has every note; what fits there fits in a larger one.
    for (const [width, height, every] of [[360, 640, 1], [768, 1024, 3], [1024, 700, 1], [1440, 900, 3]] as const) {
      await page.setViewportSize({ width, height });
      expect(await outOfWindow(page, every), `at ${width} px`).toEqual([]);
    }
    await leave(page);
  });

  it.each(articlePages)('says the value, the publisher, the date and where the evidence is: %s', async (route) => {
    const page = await site.visit(route);
    const fact = requireFact(content, (await page.locator('.prose .fact').first().getAttribute('data-fact'))!);
    const source = content.sources.get(fact.sources[0]!)!;
    await firstButton(page).click();
    const words = await openNote(page).innerText();
    expect(words).toContain(fact.text);
    expect(words).toContain(source.publisher);
    if (source.published) expect(words).toContain(source.published.slice(0, 4));
    expect(await openNote(page).locator('.note-links a').getAttribute('href')).toMatch(/\/evidence\/.+#/);
    await leave(page);
  });

  it.each(articlePages)('opens with Tab and Enter, closes with Escape, and leaves focus on the figure: %s', async (route) => {
    const page = await site.visit(route, { width: 360 });
    const target = (await firstButton(page).getAttribute('popovertarget'))!;
    await tabTo(page, target);
    await page.keyboard.press('Enter');
    expect(await openNote(page).getAttribute('id')).toBe(target);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.note') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await openNote(page).count()).toBe(0);
    expect(await focusedButton(page)).toBe(target);
    await leave(page);
  });
});
