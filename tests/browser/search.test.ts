import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { requireFact } from '../../src/lib/facts.ts';
import { routes } from '../../src/lib/routes.ts';
import { content } from '../built/pages.ts';
import { describeInBrowser, leave, type OpenSite } from './site.ts';

const saving = requireFact(content, 'savings-announced/directorate-2013-14');
const ofSaving = routes.row(saving.dataset, saving.rowKey);

/** Opens the page with its script at work. */
async function open(site: OpenSite, search = '', look: Parameters<OpenSite['visit']>[1] = {}): Promise<Page> {
  const page = await site.visit(routes.search + search, { script: true, ...look });
  await page.waitForSelector('.search-form[data-ready]');
  return page;
}

const field = (page: Page) => page.locator('input[name=q]');
const says = (page: Page, words: string): Promise<unknown> => page.waitForFunction((text) => document.querySelector('.search-count')!.textContent.includes(text) && !document.querySelector('.search')!.ariaBusy, words);
const count = (page: Page): Promise<string> => page.locator('.search-count').innerText();
const links = (page: Page): Promise<string[]> => page.locator('.search-results h2 a').evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement!.getAttribute('href') ?? document.activeElement!.getAttribute('name') ?? document.activeElement!.tagName);
const isAt = (page: Page, search: string): Promise<unknown> => page.waitForFunction((wanted) => location.search === wanted, search);
const asksFor = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  return asked;
};

/** What axe finds on a page: the rule, and the element it is about. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => (await window.axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)));
}

describeInBrowser('/search/ without a script', (site) => {
  it('has no form, and a list of everything', async () => {
    const page = await site.visit(`${routes.search}?q=jobs`);
    expect(await page.locator('.search-form').isVisible()).toBe(false);
    expect(await page.locator('.search-browse a:visible').count()).toBeGreaterThan(300);
    await leave(page);
  });
});

describeInBrowser('/search/ with its script', (site) => {
  it('asks for nothing before a reader goes into the field, and then for each index once', async () => {
    const page = await open(site);
    const asked = asksFor(page);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    expect(await page.locator('.search-browse').isVisible()).toBe(true);
    await field(page).focus();
    await page.waitForLoadState('networkidle');
    await field(page).fill('jobs');
    await says(page, 'for “jobs”');
    await field(page).fill('posts');
    await says(page, 'for “posts”');
    expect(asked).toEqual([routes.searchReport, routes.searchLedger]);
    expect(site.trouble.splice(0)).toEqual([]);
    await leave(page);
  });

  it('shows what £68.3m counts and who said it, with the figure marked', async () => {
    const page = await open(site);
    await field(page).pressSequentially('£68.3m');
    await says(page, 'results for “£68.3m”');
    const first = page.locator('.search-results li').first();
    expect(await first.locator('h2 a').getAttribute('href')).toBe(ofSaving);
    expect(await first.locator('mark').allInnerTexts()).toEqual(['£68.3m']);
    const words = (await first.innerText()).replaceAll('\u00a0', ' ');
    expect(words).toContain('The whole children’s directorate, its education functions included');
    expect(words).toContain('Source: Birmingham Newsroom (Birmingham City Council press office), 14 March 2011');
    expect(await page.locator('.search-results li').count()).toBe(Number((await count(page)).split(' ')[0]));
    expect(await page.locator('.search-browse').isVisible()).toBe(false);
    await first.locator('h2 a').click();
    await page.waitForURL(`**${ofSaving}`);
    await page.goBack();
    await says(page, '“£68.3m”');
    expect(await field(page).inputValue()).toBe('£68.3m');
    expect(site.trouble.splice(0)).toEqual([]);
    await leave(page);
  });

  it('narrows to a kind and a strand, and keeps the question in the address', async () => {
    const page = await open(site);
    await field(page).fill('council');
    await says(page, '“council”');
    await page.locator('select[name=kind]').selectOption('chart');
    await page.locator('select[name=strand]').selectOption('cuts');
    await says(page, 'in Charts, The cuts');
    await isAt(page, '?q=council&kind=chart&strand=cuts');
    const found = await links(page);
    expect(found.length).toBeGreaterThan(2);
    expect(found.filter((address) => !address.startsWith(routes.charts))).toEqual([]);
    expect(await page.locator('.search-results a[download]').count()).toBe(found.length);
    await page.reload();
    await says(page, 'in Charts, The cuts');
    expect(await links(page)).toEqual(found);
    await field(page).fill('');
    await page.locator('.search-browse').waitFor();
    expect(await links(page)).toEqual([]);
    await leave(page);
  });

  it('opens what its address says, and takes no harm from what it does not know', async () => {
    const page = await open(site, '?q=posts+disagree&kind=discrepancy');
    await says(page, 'in Discrepancies');
    expect(await links(page)).toContain(routes.discrepancy('job-figures'));
    await leave(page);
    const odd = await open(site, '?q=%3Cb%20onclick%3D1%3Ejobs&kind=__proto__&strand=%25&x=1');
    await says(odd, 'jobs');
    expect(await odd.locator('.search b').count()).toBe(0);
    expect(await odd.locator('select').evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value))).toEqual(['', '']);
    expect(site.trouble.splice(0)).toEqual([]);
    await leave(odd);
  });

  it('goes through the results by keys, and back to the field', async () => {
    const page = await open(site, '?q=savings');
    await says(page, '“savings”');
    const found = await links(page);
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('q');
    const places: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await page.keyboard.press(key);
      places.push(await focused(page));
    }
    expect(places).toEqual([found[0], found[1], found[2], found[1], 'q', found[0], 'q', 'q']);
    expect(await field(page).inputValue()).toBe('savings');
    await field(page).fill('jobs');
    await page.keyboard.press('Enter');
    await says(page, '“jobs”');
    await isAt(page, '?q=jobs');
    expect(await focused(page)).toBe('q');
    await page.keyboard.type('/');
    expect(await field(page).inputValue()).toBe('jobs/');
    await leave(page);
  });

  it('shows twenty at a time, and goes to the first of the next', async () => {
    const page = await open(site, '?q=children');
    await says(page, '“children”');
    expect((await links(page)).length).toBe(20);
    await page.locator('.search-more').click();
    const found = await links(page);
    expect(found.length).toBe(40);
    expect(await focused(page)).toBe(found[20]);
    await leave(page);
  });

  it('says what it did not find', async () => {
    const page = await open(site, '?q=zyzzyvaqx');
    await says(page, 'Nothing found for “zyzzyvaqx”.');
    expect(await page.locator('.search-browse').isVisible()).toBe(true);
    await field(page).fill('zyzzyvaqx caseload');
    await says(page, 'Nothing has all of “zyzzyvaqx caseload”.');
    expect((await links(page)).length).toBe(20);
    await field(page).fill('the');
    await says(page, 'too common');
    expect(await links(page)).toEqual([]);
    await leave(page);
  });

  it('says so where an index cannot be had, and asks for it again', async () => {
    const page = await open(site);
    await page.route(`**${routes.searchReport}`, (route) => route.abort());
    await field(page).fill('jobs');
    await says(page, 'could not be loaded');
    expect(await page.locator('.search-browse').isVisible()).toBe(true);
    await page.unroute(`**${routes.searchReport}`);
    await page.route(`**${routes.searchLedger}`, (route) => route.abort());
    await page.keyboard.press('Enter');
    await says(page, 'Evidence and sources could not be loaded');
    expect((await links(page)).length).toBeGreaterThan(5);
    await page.unroute(`**${routes.searchLedger}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /^\d+ results for “jobs”\.$/.test(document.querySelector('.search-count')!.textContent));
    site.trouble.splice(0);
    await leave(page);
  });

  it('answers from what people read while the ledger is on its way, and leaves a reader where they are', async () => {
    const page = await open(site);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(`**${routes.searchLedger}`, async (route) => {
      await held;
      await route.continue();
    });
    await field(page).fill('£68.3m');
    await page.waitForFunction(() => document.querySelector('.search-count')!.textContent.includes('still coming'));
    expect(await links(page)).not.toContain(ofSaving);
    await page.keyboard.press('ArrowDown');
    const at = await focused(page);
    letGo();
    await says(page, '“£68.3m”.');
    expect((await links(page))[0]).toBe(ofSaving);
    expect(await focused(page)).toBe(at);
    await leave(page);
  });

  it('keeps to the folder that the site is served from', async () => {
    const page = await site.visit(routes.search, { script: true });
    const base = '/reports/birmingham/';
    await page.route(`**${routes.search}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('data-base="/"', `data-base="${base}"`) });
    });
    await page.route(`**${base}search/*.json`, async (route) => route.fulfill({ response: await route.fetch({ url: route.request().url().replace(base, '/') }) }));
    await page.reload();
    await field(page).fill('jobs');
    await says(page, '“jobs”');
    const found = await page.locator('.search-results a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((address) => !address.startsWith(base))).toEqual([]);
    await leave(page);
  });

  it.each([360, 768, 1440])('leaves everything where it was before it came, at %s px', async (width) => {
    const places = (page: Page): Promise<string[]> => page.locator('.search, .search-browse h2').evaluateAll((elements) => elements.map((element) => JSON.stringify(element.getBoundingClientRect())));
    const page = await open(site, '', { width });
    const after = await places(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.locator('.search-form').isVisible()).toBe(false);
    expect(await places(page)).toEqual(after);
    site.trouble.splice(0);
    await leave(page);
  });

  it.each([[360, 'light'], [768, 'dark'], [1440, 'dark']] as const)('has nothing that axe finds wrong, and no sideways scroll, at %s px, %s', async (width, theme) => {
    const page = await open(site, '', { width, theme });
    expect(await violations(page)).toEqual([]);
    await field(page).fill('£68.3m');
    await says(page, '“£68.3m”');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await leave(page);
  });
});
