import { expect, it } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { articlePages } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

const article = articlePages[0]!;

describeInBrowser('the frame of a page', (site) => {
  it('offers themes, and the next page has the chosen one before it is painted', async () => {
    const page = await site.visit(routes.about, { script: true });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    expect(await page.getByRole('group', { name: 'Colours' }).getByRole('radio').count()).toBe(3);
    await page.getByRole('radio', { name: 'dark' }).check();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(new URL(routes.methodology, page.url()).href, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect(await paper()).toBe(dark);
    expect(await page.getByRole('radio', { name: 'dark' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'as the device' }).check();
    expect(await paper()).toBe(light);
    await leave(page);
  });

  it('has the reader’s place in its list of contents', async () => {
    const page = await site.visit(article, { script: true });
    const current = page.locator('.contents [aria-current]');
    expect(await current.count()).toBe(0);
    const links = page.locator('.contents a');
    const last = (await links.count()) - 1;
    expect(last).toBeGreaterThan(2);
    for (const index of [last - 1, 1]) {
      await links.nth(index).click();
      await page.waitForFunction((wanted) => document.querySelectorAll('.contents a')[wanted]!.ariaCurrent === 'location', index);
      expect(await current.count()).toBe(1);
    }
    await leave(page);
  });

  it('has its contents in view in the margin of a wide window, and before the text of a narrow one', async () => {
    const page = await site.visit(article);
    const left = () => page.evaluate(() => [document.querySelector('.contents')!.getBoundingClientRect().right, document.querySelector('.prose')!.getBoundingClientRect().left]);
    const [margin, text] = await left();
    expect(margin).toBeLessThan(text!);
    await page.setViewportSize({ width: 1200, height: 900 });
    const [inFlow, beside] = await left();
    expect(inFlow).toBeGreaterThan(beside!);
    await leave(page);
  });

  it('makes the pages of the site ready that a reader points at, and no files', async () => {
    const page = await site.visit(routes.about, { script: true });
    const [rules] = JSON.parse((await page.locator('script[type="speculationrules"]').textContent())!).prerender;
    expect(rules).toEqual({ where: { href_matches: '/*/' }, eagerness: 'moderate' });
    await leave(page);
  });
});

describeInBrowser('without a network', (site) => {
  it('a page that was read is there, one that was not is not', async () => {
    const page = await site.visit(article, { script: true, asShipped: true });
    // The worker takes over once it has kept what is open.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const title = await page.title();
    await page.context().setOffline(true);
    await page.reload();
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => document.documentElement.dataset.script)).toBe('');
    await expect(page.goto(new URL(routes.about, page.url()).href)).rejects.toThrow(/ERR_/);
    await leave(page);
  });
});
