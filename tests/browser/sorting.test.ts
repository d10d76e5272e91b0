import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { sortKeyOf, sortedPlaces } from '../../src/client/sortKey.ts';
import { routes } from '../../src/lib/routes.ts';
import { chartKinds } from '../../src/schema/chart.ts';
import { content } from '../built/pages.ts';
import { pageOfKind } from './chartsInPage.ts';
import { describeInBrowser, leave } from './site.ts';

const order = (cells: readonly string[], way: 1 | -1 = 1): string[] => sortedPlaces(cells, way).map((place) => cells[place]!);

describe('sortKeyOf(cell)', () => {
  test.each([
    ['£68.3m', 68.3e6],
    ['£2.1bn', 2.1e9],
    ['£212 million', 212e6],
    ['1,500', 1500],
    ['1,500 posts', 1500],
    ['about 1,400 (disputed)', 1400],
    ['−12.5%', -12.5],
    ['-3', -3],
    ['−£4.5m', -4.5e6],
    ['0', 0],
    ['.5', 0.5],
    ['up to 430', 430],
    ['c. 900', 900],
    ['5 miles', 5],
    ['2010–11', 2010],
    ['2010', 2010],
  ])('reads %s as a number', (cell, value) => expect(sortKeyOf(cell)).toBeCloseTo(value));

  test.each(['–', '', ' ', 'not known', 'Not known', 'n/k', '-'])('knows that "%s" is nothing known', (cell) => expect(sortKeyOf(cell)).toBeNull());

  test.each(['Birmingham', 'Recommendation 12', 'yes', 'Inadequate'])('leaves %s a text', (cell) => expect(sortKeyOf(cell)).toBe(cell));

  test('puts dates in order, whatever they are exact to', () =>
    expect(order(['1 December 2010', 'July 2010', '31 January 2011', '2009', '26 January 2010', 'about 2 July 2010'])).toEqual(['2009', '26 January 2010', 'July 2010', 'about 2 July 2010', '1 December 2010', '31 January 2011']));
});

describe('sortedPlaces(cells, way)', () => {
  test('puts what is not known last, either way', () => {
    expect(order(['–', '2', 'not known', '10'])).toEqual(['2', '10', '–', 'not known']);
    expect(order(['–', '2', 'not known', '10'], -1)).toEqual(['10', '2', '–', 'not known']);
  });
  test('keeps the order of equal cells, either way', () => {
    expect(sortedPlaces(['3', '1', '3', '1'], 1)).toEqual([1, 3, 0, 2]);
    expect(sortedPlaces(['3', '1', '3', '1'], -1)).toEqual([0, 2, 1, 3]);
  });
  test('sorts texts as the British do, and numbers within them by number', () =>
    expect(order(['Case 10', 'Émile', 'case 9', 'Zoë', 'Eve', '12 High Street'])).toEqual(['12 High Street', 'case 9', 'Case 10', 'Émile', 'Eve', 'Zoë'].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }))));
});

const pageOfEachKind = chartKinds.flatMap((kind) => pageOfKind(kind) ?? []);

const column = (page: Page, index: number): Promise<string[]> => page.locator('.table-box').first().locator(`tbody tr > :nth-child(${index + 1})`).allTextContents();

const dataPages = [...content.datasets.values()].filter(({ data }) => data.length > 3).map(({ name }) => routes.dataset(name)).slice(0, 6);

describeInBrowser('a table', (site) => {
  it.each([...pageOfEachKind, ...dataPages])('is sorted up, down and back by each of its headings: %s', async (route) => {
    const page = await site.visit(route, { script: true, used: true });
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const headings = page.locator('.table-box').first().locator('thead th');
    const count = await headings.count();
    const rows = (await column(page, 0)).length;
    expect(await headings.locator('button').count()).toBe(rows > 1 ? count : 0);
    for (let index = 0; index < (rows > 1 ? Math.min(count, 6) : 0); index += 1) {
      const [before, box] = [await column(page, index), await headings.nth(index).boundingBox()];
      const press = (): Promise<void> => headings.nth(index).locator('button').evaluate((button) => (button as HTMLElement).click());
      await press();
      expect(await column(page, index)).toEqual(order(before));
      expect(await headings.nth(index).getAttribute('aria-sort')).toBe('ascending');
      await press();
      expect(await column(page, index)).toEqual(order(before, -1));
      expect(await headings.nth(index).getAttribute('aria-sort')).toBe('descending');
      expect(await page.locator('[aria-sort]').count()).toBe(1);
      await press();
      expect(await column(page, index)).toEqual(before);
      expect(await page.locator('[aria-sort]').count()).toBe(0);
      expect(await headings.nth(index).boundingBox()).toEqual(box);
    }
    await leave(page);
  });

  it('is sorted by keys, says so, keeps the focus, and its headings are large enough for a finger', async () => {
    const page = await site.visit(dataPages[0]!, { width: 360, script: true, used: true });
    const button = page.locator('.table-box thead button').first();
    const name = await button.innerText();
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('status').innerText()).toBe(`Sorted by ${name}, ascending`);
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    expect(await page.getByRole('status').innerText()).toBe('In the first order');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    const small = await page.locator('.table-box thead button').evaluateAll((buttons) => buttons.filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24).map((one) => one.textContent));
    expect(small).toEqual([]);
    await leave(page);
  });
});
