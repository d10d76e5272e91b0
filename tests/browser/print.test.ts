import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { articlePages } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** What a printed page shows of its notes: the numbers of the list, and the numbers behind figures and citations. */
const printedNotes = (page: Page): Promise<{ shown: number; notes: string[]; marks: string[]; marked: number }> =>
  page.evaluate(() => {
    const notes = [...document.querySelectorAll<HTMLElement>('.notes .note')];
    const marks = [...document.querySelectorAll<HTMLElement>('main [data-note]')].filter((mark) => mark.checkVisibility());
    return {
      shown: notes.filter((note) => note.checkVisibility()).length,
      notes: notes.map((_, index) => String(index + 1)),
      marks: [...new Set(marks.map((mark) => mark.dataset.note!))].sort((a, b) => Number(a) - Number(b)),
      marked: marks.filter((mark) => getComputedStyle(mark, '::after').content === `"${mark.dataset.note}"`).length - marks.length,
    };
  });

describeInBrowser('a printed article', (site) => {
  it.each(articlePages)('shows a note for each figure and each citation, under its number: %s', async (route) => {
    const page = await site.visit(route);
    await page.emulateMedia({ media: 'print' });
    const { shown, notes, marks, marked } = await printedNotes(page);
    expect(shown).toBe(notes.length);
    expect(marks).toEqual(notes);
    expect(marked).toBe(0);
    await leave(page);
  });

  it.each(articlePages)('shows no navigation and no buttons: %s', async (route) => {
    const page = await site.visit(route);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, button:visible, .skip:visible, .chart-foot:visible').count()).toBe(0);
    await leave(page);
  });
});
