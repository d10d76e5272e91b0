import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { requireFact } from '../../src/lib/facts.ts';
import { content } from '../built/pages.ts';
import { articlePages } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

const openNote = (page: Page) => page.locator('.note:popover-open');
const firstButton = (page: Page) => page.locator('.prose .fact > button').first();

/** Opens the note of each figure of the prose in turn; returns those that do not lie in the window whole. */
const outOfWindow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLButtonElement>('main .fact > button')].flatMap((button) => {
      button.scrollIntoView({ block: 'center' });
      button.click();
      const note = document.querySelector('.note:popover-open');
      const { left, top, right, bottom } = note?.getBoundingClientRect() ?? new DOMRect(-1, -1);
      button.click();
      const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && bottom - top > 60;
      return isIn ? [] : [`${button.ariaLabel}: ${note?.id} from ${left}, ${top} to ${right}, ${bottom}`];
    }),
  );

const focusedButton = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('popovertarget') ?? null);

async function tabTo(page: Page, target: string): Promise<void> {
  for (let count = 0; count < 400 && (await focusedButton(page)) !== target; count += 1) await page.keyboard.press('Tab');
}

describeInBrowser('the note of a figure, without JavaScript', (site) => {
  it.each(articlePages)('opens at a click and lies in the window: %s', async (route) => {
    const page = await site.visit(route, { width: 360 });
    for (const [width, height] of [[360, 640], [768, 1024], [1024, 700], [1440, 900]] as const) {
      await page.setViewportSize({ width, height });
      expect(await outOfWindow(page), `at ${width} px`).toEqual([]);
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
