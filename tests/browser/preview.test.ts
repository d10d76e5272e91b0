import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { content, pageAt } from '../built/pages.ts';
import { articlePages } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

const selectors = { term: '.prose p > a.term', source: '.prose p > a.cite', footnote: '.prose [data-footnote-ref]' };
/** The first article that has all three kinds of link. */
const route = articlePages.find((one) => Object.values(selectors).every((selector) => pageAt(one).$(selector).length > 0))!;
const preview = (page: Page) => page.locator('.preview');
const termOf = (page: Page): Promise<string> => page.locator(selectors.term).first().getAttribute('href').then((address) => address!.split('#')[1]!);
const isFocused = (page: Page, selector: string): Promise<boolean> => page.locator(selector).first().evaluate((link) => link === document.activeElement);
const gone = (page: Page): Promise<void> => preview(page).waitFor({ state: 'detached' });
/** Puts the focus on a link as a key does, so that it is seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.keyboard.press('Tab');
  await page.locator(selector).first().focus();
}

describeInBrowser('the preview of a term, a source and a footnote', (site) => {
  it.each(['term', 'source', 'footnote'] as const)('comes when its link is pointed at, beside it and in the window: %s', async (kind) => {
    for (const width of [360, 1440]) {
      const page = await site.visit(route, { width, script: true });
      await page.locator(selectors[kind]).first().hover();
      await preview(page).waitFor();
      const boxes = await page.evaluate((selector) => [document.querySelector(selector)!, document.querySelector('.preview')!].map((one) => one.getBoundingClientRect().toJSON() as DOMRect), selectors[kind]);
      const [link, box] = boxes as [DOMRect, DOMRect];
      expect(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= 900, `in the window at ${width} px`).toBe(true);
      expect(box.bottom <= link.top || box.top >= link.bottom || box.left >= link.right || box.right <= link.left, `off its link at ${width} px`).toBe(true);
      await leave(page);
    }
  });

  it('says what the glossary says of a term, and leads there', async () => {
    const page = await site.visit(route, { script: true });
    const id = await termOf(page);
    await page.locator(selectors.term).first().hover();
    await preview(page).waitFor();
    expect((await preview(page).innerText()).toLowerCase()).toContain(content.glossary.get(id)!.term.toLowerCase());
    expect((await preview(page).locator('p').nth(1).innerText()).length).toBeGreaterThan(20);
    expect(await preview(page).getByRole('link').getAttribute('href')).toContain(`/glossary/#${id}`);
    await leave(page);
  });

  it('says the title, the publisher, the date and how much was read of a source', async () => {
    const page = await site.visit(route, { script: true });
    const [, id] = /\/sources\/([^/]+)\//.exec((await page.locator(selectors.source).first().getAttribute('href'))!)!;
    await page.locator(selectors.source).first().hover();
    await preview(page).waitFor();
    const words = await preview(page).locator('p').allInnerTexts();
    expect(words.slice(0, 2)).toEqual([content.sources.get(id!)!.title, content.sources.get(id!)!.publisher]);
    expect(words[3]).toMatch(/^Read /);
    await leave(page);
  });

  it('says what a footnote says, without its ways back', async () => {
    const page = await site.visit(route, { script: true });
    await page.locator(selectors.footnote).first().hover();
    await preview(page).waitFor();
    const note = (await page.locator('.footnotes li').first().innerText()).replace(/[↩#]/g, '').trim();
    expect(await preview(page).innerText()).toContain(note);
    expect(await preview(page).locator('.self, [data-footnote-backref]').count()).toBe(0);
    await leave(page);
  });

  it('may be pointed at, and goes when the pointer is off both', async () => {
    const page = await site.visit(route, { script: true });
    await page.locator(selectors.term).first().hover();
    await preview(page).waitFor();
    await page.clock.install();
    await preview(page).hover();
    await page.clock.runFor(1000);
    expect(await preview(page).isVisible()).toBe(true);
    await page.mouse.move(2, 2);
    await page.clock.runFor(1000);
    expect(await preview(page).count()).toBe(0);
    await leave(page);
  });

  it('goes with Escape, and stays away while the pointer is on the link', async () => {
    const page = await site.visit(route, { script: true });
    await page.locator(selectors.term).first().hover();
    await preview(page).waitFor();
    await page.clock.install();
    await page.keyboard.press('Escape');
    expect(await preview(page).count()).toBe(0);
    await page.locator(selectors.term).first().hover({ position: { x: 6, y: 6 } });
    await page.clock.runFor(1000);
    expect(await preview(page).count()).toBe(0);
    await page.mouse.move(2, 2);
    await page.clock.runFor(1000);
    await page.locator(selectors.term).first().hover();
    await page.clock.runFor(1000);
    await preview(page).waitFor();
    await leave(page);
  });

  it('comes with the focus, describes its link, and goes with the focus', async () => {
    const page = await site.visit(route, { script: true });
    await tabTo(page, selectors.term);
    await preview(page).waitFor();
    const link = page.locator(selectors.term).first();
    expect(await link.getAttribute('aria-describedby')).toBe(await preview(page).getAttribute('id'));
    await page.keyboard.press('Escape');
    expect([await preview(page).count(), await link.getAttribute('aria-describedby'), await isFocused(page, selectors.term)]).toEqual([0, null, true]);
    await page.mouse.move(2, 2); // pointing at nothing takes nothing away
    await tabTo(page, selectors.footnote);
    await preview(page).waitFor();
    await page.keyboard.press('Tab');
    await gone(page);
    expect(await page.locator(selectors.footnote).first().getAttribute('aria-describedby')).toBe('footnote-label');
    await leave(page);
  });

  it('opens at a tap on a term or a footnote, is spoken then, and closes at a tap elsewhere; a tap on a source follows it', async () => {
    const page = await site.visit(route, { width: 390, script: true, touch: true });
    for (const selector of [selectors.term, selectors.footnote]) {
      await page.locator(selector).first().tap();
      await preview(page).waitFor();
      expect(await page.locator('[role=status]').textContent()).toBe(await preview(page).textContent());
      expect(new URL(page.url()).hash).toBe('');
      await page.locator('h1').tap();
      await gone(page);
    }
    await page.locator(selectors.source).first().tap();
    await page.waitForURL(/\/sources\//);
    await leave(page);
  });

  it('a second tap follows the link', async () => {
    const page = await site.visit(route, { width: 390, script: true, touch: true });
    await page.locator(selectors.term).first().tap();
    await preview(page).waitFor();
    await page.locator(selectors.term).first().tap();
    await page.waitForURL(/\/glossary\/#/);
    await leave(page);
  });

  it('leaves the plain link where its page does not come, at pointing and at a tap', async () => {
    for (const touch of [false, true]) {
      const page = await site.visit(route, { width: 390, script: true, touch });
      let asked = 0;
      await page.route(`**${routes.glossary}`, (request) => (asked++ === 0 ? request.fulfill({ status: 500, body: '' }) : request.continue()));
      const first = page.waitForResponse(`**${routes.glossary}`);
      if (touch) await page.locator(selectors.term).first().tap();
      else await page.locator(selectors.term).first().hover();
      await first;
      if (!touch) await page.locator(selectors.term).first().click();
      await page.waitForURL(/\/glossary\/#/);
      expect(await preview(page).count()).toBe(0);
      await leave(page);
    }
    site.trouble.splice(0, Infinity, ...site.trouble.filter((words) => !words.includes('500')));
  });

  it('asks for a page once', async () => {
    const page = await site.visit(route, { script: true });
    const asked: string[] = [];
    // Besides, the browser may make the page behind the link ready.
    page.on('request', (request) => void (request.resourceType() === 'fetch' && asked.push(new URL(request.url()).pathname)));
    for (const again of [1, 2]) {
      await page.locator(selectors.term).first().hover();
      await preview(page).waitFor();
      await page.mouse.move(2, 2);
      await gone(page);
      expect(asked, `time ${again}`).toEqual([routes.glossary]);
    }
    await leave(page);
  });

  it('moves nothing and has no fault that axe finds, light and dark', async () => {
    const page = await site.visit(route, { script: true });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.evaluate(axe.source);
    const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await page.locator(selectors.term).first().hover();
    await preview(page).waitFor();
    expect(await height()).toBe(before);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() => window.axe.run('.preview', { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } }));
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)), colorScheme).toEqual([]);
    }
    await page.emulateMedia({ media: 'print' });
    expect(await preview(page).isVisible()).toBe(false);
    await leave(page);
  });
});

describeInBrowser('without a script', (site) => {
  it('a term, a source and a footnote are links', async () => {
    const page = await site.visit(route);
    for (const [selector, place] of [[selectors.footnote, /#user-content-fn-/], [selectors.term, /\/glossary\/#/]] as const) {
      await page.locator(selector).first().hover();
      expect(await preview(page).count()).toBe(0);
      await page.locator(selector).first().click();
      await page.waitForURL(place);
    }
    await leave(page);
  });
});
