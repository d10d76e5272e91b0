import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { comparedMeasures, latestRow, placeOf, rankedRows } from '../../src/lib/compare.ts';
import { formatQuantity } from '../../src/lib/formats.ts';
import { routes } from '../../src/lib/routes.ts';
import { parseUnit } from '../../src/lib/units.ts';
import { content } from '../built/pages.ts';
import { describeInBrowser, leave, type OpenSite } from './site.ts';

const { authority: own, nation, groups } = content.site.compare!;
const measures = comparedMeasures(content);
const other = measures.at(-1)!;
const [group] = groups;
const chosen = group!.authorities.find((id) => id !== own && latestRow(other, id))!;
const [ownName, chosenName] = [placeOf(measures[0]!, own).name, placeOf(other, chosen).name];

/** Opens the page with its script at work. */
async function open(site: OpenSite, search = '', look: Parameters<OpenSite['visit']>[1] = {}): Promise<Page> {
  const page = await site.visit(routes.compare + search, { script: true, ...look });
  await page.waitForSelector('.compare-form[data-ready]');
  return page;
}

const summary = (page: Page): Promise<string> => page.locator('.compare-summary').innerText();
const says = (page: Page, words: string): Promise<unknown> => page.waitForFunction((text) => document.querySelector('.compare-summary')!.textContent.includes(text), words);
const choose = (page: Page, name: string, value: string): Promise<unknown> => page.locator(`select[name=${name}]`).selectOption(value);
const titles = (page: Page): Promise<string[]> => page.locator('.compare .chart-title:visible').allInnerTexts();
const drawn = (page: Page, view: string): Promise<number> => page.locator(`[data-view=${view}] .drawing:visible circle[data-fact]`).count();

/** What axe finds on a page: the rule, and the element it is about. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => (await window.axe.run()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)));
}

describeInBrowser('/compare/ without a script', (site) => {
  it('has no form, and the drawings and the list of authorities', async () => {
    const page = await site.visit(routes.compare);
    expect(await page.locator('.compare-form').isVisible()).toBe(false);
    expect(await page.locator('.compare figure .drawing:visible').count()).toBe(2);
    expect(await page.locator('.compare-regions a').count()).toBeGreaterThan(100);
    await leave(page);
  });
});

describeInBrowser('/compare/ with its script', (site) => {
  it('asks for no data before a reader chooses, and for one file a dataset then', async () => {
    const page = await open(site);
    const asked: string[] = [];
    page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await choose(page, 'authority', chosen);
    await says(page, placeOf(measures[0]!, chosen).name);
    await choose(page, 'authority', own);
    await says(page, ownName);
    expect(asked).toEqual([routes.json(measures[0]!.dataset.name)]);
    expect(site.trouble.splice(0)).toEqual([]);
    await leave(page);
  });

  it('draws what is chosen, says it, and keeps it in the address', async () => {
    const page = await open(site);
    await choose(page, 'measure', other.id);
    await choose(page, 'authority', chosen);
    await choose(page, 'with', await page.locator('select[name=with] option').nth(1).getAttribute('value') ?? '');
    await says(page, chosenName);
    await says(page, other.title);
    expect(new URL(page.url()).searchParams.get('authority')).toBe(chosen);
    const row = latestRow(other, chosen)!;
    expect(await summary(page)).toContain(`${chosenName} ${formatQuantity(row[other.field.name] as number, parseUnit(other.field.unit))}`);
    expect(await page.locator('.compare-summary data').first().getAttribute('data-fact')).toBe(`${other.dataset.name}/${chosen}/${row[other.year.name]}#${other.field.name}`);
    expect((await titles(page)).every((title) => title.startsWith(other.title))).toBe(true);
    expect(await drawn(page, 'strip')).toBe(rankedRows(other, row[other.year.name], nation).length + 1);
    expect(await page.locator('[data-view=time] .table-box thead th').count()).toBe(2 + new Set([chosen, ...group!.authorities]).size);
    expect(await page.locator('[data-note-of]:not([hidden])').count()).toBe(1);
    await leave(page);
  });

  it('opens what its address says, and takes no harm from what it does not know', async () => {
    const page = await open(site, `?measure=${other.id}&authority=${chosen}&with=all`);
    await says(page, chosenName);
    expect(await page.locator('select[name=authority]').inputValue()).toBe(chosen);
    expect(await page.locator('select[name=measure]').inputValue()).toBe(other.id);
    await leave(page);
    const odd = await open(site, '?measure=%3Cb%3E&authority=__proto__&with=&x=%');
    expect(await odd.locator('select[name=authority]').inputValue()).toBe(own);
    expect(await summary(odd)).toContain(ownName);
    expect(site.trouble.splice(0)).toEqual([]);
    await leave(odd);
  });

  it('goes back to what was chosen before', async () => {
    const page = await open(site);
    const before = await summary(page);
    await choose(page, 'authority', chosen);
    await says(page, chosenName);
    await choose(page, 'measure', other.id);
    await says(page, other.title);
    await page.goBack();
    await says(page, measures[0]!.title);
    expect(await page.locator('select[name=measure]').inputValue()).toBe(measures[0]!.id);
    expect(await page.locator('select[name=authority]').inputValue()).toBe(chosen);
    await page.goBack();
    await says(page, `${ownName} `);
    expect(await summary(page)).toBe(before);
    await page.goForward();
    await says(page, chosenName);
    await leave(page);
  });

  it('gives the same drawing for the same choice, by the script as by the build', async () => {
    const page = await open(site);
    const picture = (): Promise<string[]> => page.locator('.compare .drawing > svg').evaluateAll((drawings) => drawings.map((drawing) => drawing.outerHTML.replace(/<title>.*?<\/title>/g, '')));
    const [built, words] = [await picture(), await summary(page)];
    await choose(page, 'authority', chosen);
    await says(page, chosenName);
    expect(await picture()).not.toEqual(built);
    await choose(page, 'authority', own);
    await says(page, `${ownName} `);
    expect(await picture()).toEqual(built);
    expect(await summary(page)).toBe(words);
    await leave(page);
  });

  it('draws what was chosen last, whatever arrives first', async () => {
    const page = await open(site);
    await page.route(`**${routes.json(other.dataset.name)}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await choose(page, 'measure', other.id);
    await choose(page, 'measure', measures[1]!.id);
    await says(page, measures[1]!.title);
    await page.waitForTimeout(900);
    expect(await summary(page)).toContain(measures[1]!.title);
    await leave(page);
  });

  it('says so where the data cannot be had, leads to where the figures are, and tries again', async () => {
    const page = await open(site);
    const address = `**${routes.json(other.dataset.name)}`;
    await page.route(address, (route) => route.abort());
    await choose(page, 'measure', other.id);
    await says(page, 'could not be loaded');
    expect(await page.locator('.compare-drawings').isVisible()).toBe(false);
    expect(await page.locator('.compare-summary a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([routes.comparison(own), routes.dataset(other.dataset.name)]);
    await page.unroute(address);
    await choose(page, 'authority', chosen);
    await says(page, chosenName);
    expect(await page.locator('.compare-drawings').isVisible()).toBe(true);
    site.trouble.splice(0);
    await leave(page);
  });

  it('says that an authority has no figure, and draws the others', async () => {
    const without = measures.flatMap((measure) => {
      const id = measures.flatMap(({ dataset }) => dataset.data.map((row) => String(row['authority']))).find((one) => !latestRow(measure, one));
      return id === undefined ? [] : [{ measure, id }];
    })[0]!;
    const page = await open(site, `?measure=${without.measure.id}&authority=${without.id}&with=all`);
    await says(page, 'has no figure here');
    expect(await drawn(page, 'strip')).toBeGreaterThan(100);
    expect(site.trouble.splice(0)).toEqual([]);
    await leave(page);
  });

  it.each([360, 768, 1440])('leaves everything where it was before it came, at %s px', async (width) => {
    const places = (page: Page): Promise<string[]> => page.locator('.compare-form, .compare-summary, .compare-drawings, .compare .drawing').evaluateAll((elements) => elements.map((element) => JSON.stringify(element.getBoundingClientRect())));
    const page = await open(site, '', { width });
    const after = await places(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(await page.locator('.compare-form').isVisible()).toBe(false);
    expect(await places(page)).toEqual(after);
    site.trouble.splice(0);
    await leave(page);
  });

  it.each([[360, 'light'], [1440, 'dark']] as const)('has nothing that axe finds wrong, at %s px, %s, before and after a choice', async (width, theme) => {
    const page = await open(site, '', { width, theme });
    expect(await violations(page)).toEqual([]);
    await choose(page, 'authority', chosen);
    await says(page, placeOf(measures[0]!, chosen).name);
    expect(await violations(page)).toEqual([]);
    await leave(page);
  });
});

describeInBrowser('the page of an authority', (site) => {
  it.each([[360, 'dark'], [768, 'light'], [1440, 'light']] as const)('has nothing that axe finds wrong, and no sideways scroll, at %s px, %s', async (width, theme) => {
    const page = await site.visit(routes.comparison(chosen), { width, theme, script: true });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator('figure .drawing:visible').count()).toBe(measures.filter((measure) => latestRow(measure, chosen)).length);
    expect(site.trouble.splice(0)).toEqual([]);
    await leave(page);
  });
});
