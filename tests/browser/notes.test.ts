import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { requireFact } from '../../src/lib/facts.ts';
import { articlePages, content } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** The first figure of the prose, its open note, and whether the note lies within the window. */
const openNote = (page: Page) => page.locator('.note:popover-open');
const firstButton = (page: Page) => page.locator('.prose .fact > button').first();

async function isInWindow(page: Page): Promise<boolean> {
  const box = (await openNote(page).boundingBox())!;
  const { width, height } = page.viewportSize()!;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
}

const focusedButton = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('popovertarget') ?? null);

async function tabTo(page: Page, target: string): Promise<void> {
  for (let count = 0; count < 400 && (await focusedButton(page)) !== target; count += 1) await page.keyboard.press('Tab');
}

describeInBrowser('the note of a figure, without JavaScript', (site) => {
  it.each(articlePages.flatMap((route) => [360, 768, 1440].map((width) => [route, width] as const)))('opens at a click and lies in the window: %s at %i px', async (route, width) => {
    const page = await site.visit(route, { width });
    for (const button of await page.locator('.prose .fact > button').all()) {
      await button.click();
      expect(await openNote(page).count()).toBe(1);
      expect(await isInWindow(page), await openNote(page).innerText()).toBe(true);
      await page.keyboard.press('Escape');
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
