import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { content } from '../built/pages.ts';
import { articlePages, evidenceSamples } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

type PrintedNotes = { readonly shown: number; readonly figures: number; readonly numbers: string[]; readonly marks: string[]; readonly bare: number };

/** What a printed page shows: its notes, the numbers behind its figures and citations, and how many of those are not printed. */
const printedNotes = (page: Page): Promise<PrintedNotes> =>
  page.evaluate(() => {
    const notes = [...document.querySelectorAll<HTMLElement>('.notes .note')];
    const marks = [...document.querySelectorAll<HTMLElement>('main :is(.fact, .cite[data-note])')].filter((mark) => mark.checkVisibility()).map((mark) => {
      const button = mark.querySelector('button');
      const name = button?.getAttribute('popovertarget') ?? `n${mark.dataset.note}`;
      const { content, display } = getComputedStyle(button ?? mark, '::after');
      const words = content.replace(/attr\(data-note\)/, mark.dataset.note!).replaceAll(/"\s*"/g, '');
      return { number: name.slice(1), isPrinted: display !== 'none' && words === `"${name}${mark.matches('.disputed') ? '≠' : ''}"` };
    });
    return {
      shown: notes.filter((note) => note.checkVisibility()).length,
      figures: notes.filter((note) => note.hasAttribute('popover')).length,
      numbers: notes.map((_, index) => String(index + 1)),
      marks: [...new Set(marks.map(({ number }) => number))].sort((a, b) => Number(a) - Number(b)),
      bare: marks.filter(({ isPrinted }) => !isPrinted).length,
    };
  });

describeInBrowser('a printed article', (site) => {
  it.each(articlePages)('shows a note for each figure and each citation, under its number: %s', async (route) => {
    const page = await site.visit(route);
    await page.emulateMedia({ media: 'print' });
    const { shown, figures, numbers, marks, bare } = await printedNotes(page);
    expect(shown).toBe(numbers.length);
    expect(bare).toBe(0);
    // The documents behind the figures stand last, and the text does not cite them itself.
    expect(numbers.slice(0, marks.length)).toEqual(marks);
    expect(figures).toBeGreaterThan(0);
    expect(new Set(await page.locator('main data.fact > button').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('popovertarget')))).size).toBe(figures);
    await leave(page);
  });

  it.each(articlePages)('shows no navigation and no buttons: %s', async (route) => {
    const page = await site.visit(route);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, button:visible, .skip:visible, .chart-foot:visible').count()).toBe(0);
    await leave(page);
  });
});

/** A4 without its margins, in CSS pixels. */
const paper = 658;

describeInBrowser('a printed table', (site) => {
  it.each([...content.datasets.keys()].map(routes.dataset))('has all its columns on the paper: %s', async (route) => {
    const page = await site.visit(route, { width: paper });
    await page.emulateMedia({ media: 'print' });
    const cells = page.locator('.table-box :is(th, td)');
    expect(await cells.count()).toBeGreaterThan(0);
    expect(await cells.evaluateAll((all) => all.filter((cell) => cell.getBoundingClientRect().right > innerWidth || cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent))).toEqual([]);
    expect(await page.locator('.table-box').evaluateAll((boxes) => boxes.filter((box) => getComputedStyle(box).overflowX !== 'visible').length)).toBe(0);
    await leave(page);
  });
});

describeInBrowser('the printed evidence of an article', (site) => {
  it.each(evidenceSamples)('shows every figure with its source and every document with its address, and nothing to click: %s', async (route) => {
    const page = await site.visit(route);
    await page.emulateMedia({ media: 'print' });
    const figures = page.locator('.checked > li');
    expect(await figures.count()).toBeGreaterThan(10);
    expect(await page.locator('.checked > li:visible').count()).toBe(await figures.count());
    expect(await page.locator('#documents .address:visible').count()).toBe(await page.locator('#documents .address').count());
    expect(await page.locator('#cite .reference:visible').count()).toBe(1);
    expect(await page.locator('nav:visible, button:visible, .downloads:visible, details:visible').count()).toBe(0);
    await leave(page);
  });
});
