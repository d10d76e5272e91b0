import type { Page } from 'playwright-core';
import { drawChart, type Mark } from '../../src/charts/index.ts';
import { allCharts } from '../../src/lib/content.ts';
import { withPlainAnnotations } from '../../src/lib/prose.ts';
import { routes } from '../../src/lib/routes.ts';
import type { ChartKind } from '../../src/schema/chart.ts';
import { content } from '../built/pages.ts';

/** The widths of a telephone and a desktop, with the drawing that each shows. */
export const sizes = [{ width: 360, size: 'narrow' }, { width: 1440, size: 'wide' }] as const;

/** A mark that stands for a cell: its address, and what it says. */
type DrawnMark = { readonly fact: string; readonly words: string };

const saying = (marks: readonly Mark[]): DrawnMark[] =>
  marks.flatMap((mark) => [...(mark.kind !== 'text' && mark.fact !== undefined && mark.label !== undefined ? [{ fact: mark.fact, words: mark.label }] : []), ...(mark.kind === 'group' ? saying(mark.marks) : [])]);

/** What the marks of the chart of a page say, in the order in which they are drawn. */
export function marksOf(route: string, size: 'wide' | 'narrow'): DrawnMark[] {
  const { chart, dataset } = allCharts(content).find(({ id }) => routes.chart(id) === route)!;
  return saying(drawChart(dataset, withPlainAnnotations(chart), size).marks);
}

export const wordsOf = (route: string, size: 'wide' | 'narrow'): string[] => marksOf(route, size).map(({ words }) => words);

/** The page of the first chart of a kind that has several marks; undefined where the report has none. */
export const pageOfKind = (kind: ChartKind): string | undefined =>
  allCharts(content).filter(({ chart }) => chart.kind === kind).map(({ id }) => routes.chart(id)).find((route) => wordsOf(route, 'wide').length > 4);

/** What is read: the words, the marks with a ring about them, and what is wrong with the place of the read-out, which is nothing. */
export type Reading = { readonly words: string; readonly rings: number; readonly faults: readonly string[] };

/** What the page says at the moment; undefined while no read-out is open. */
export const reading = (page: Page): Promise<Reading | undefined> => page.evaluate(() => window.readingNow());

declare global {
  interface Window {
    readingNow(): Reading | undefined;
    visibleDrawing(): HTMLElement;
    pressKey(key: string): boolean;
  }
}

/** Gives a page the functions by which tests look at its first chart. */
export async function equip(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.visibleDrawing = () => [...document.querySelectorAll<HTMLElement>('figure.chart .drawing')].find((drawing) => drawing.offsetWidth > 0)!;
    window.pressKey = (key) => !window.visibleDrawing().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    window.readingNow = () => {
      const box = document.querySelector<HTMLElement>('.read-out');
      if (!box) return undefined;
      const { left, top, right, bottom } = box.getBoundingClientRect();
      const figure = box.closest('figure')!.getBoundingClientRect();
      const rings = [...document.querySelectorAll('.ring')].map((ring) => ring.getBoundingClientRect());
      const covered = rings.filter((ring) => Math.min(ring.right, right) - Math.max(ring.left, left) > 0 && Math.min(ring.bottom, bottom) - Math.max(ring.top, top) > 0);
      const faults = [
        ...(left < figure.left - 0.5 || top < figure.top - 0.5 || right > figure.right + 0.5 || bottom > figure.bottom + 0.5 ? ['out of the figure'] : []),
        ...(left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5 ? [`out of the window: ${left}, ${top}, ${right}, ${bottom}`] : []),
        ...covered.map(() => 'over its mark'),
      ].map((fault) => `${box.textContent}: ${fault}`);
      return { words: box.textContent, rings: rings.length, faults };
    };
  });
}

/** Where the middle of a mark is in the window, by its words; the drawing is brought into the window first. */
export const middleOf = (page: Page, fact: string): Promise<{ x: number; y: number }> =>
  page.evaluate((address) => {
    const mark = [...window.visibleDrawing().querySelectorAll<SVGElement>('[data-fact]:not(text)')].find((one) => one.dataset['fact'] === address)!;
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = mark.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, fact);

/** Where an element stands on the page and how large it is, in CSS pixels. */
export type Place = readonly [element: string, x: number, y: number, width: number, height: number];

/** The places of all that stands on the page, without what the script adds to it: the themes make its foot, below which nothing stands, taller. */
export const places = (page: Page): Promise<Place[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(.read-out, .ring, script, th > button, [role=status], .themes, .themes *, .site-footer)')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return width === 0 && height === 0 ? [] : [[element.localName, x + scrollX, y + scrollY, width, height] as const];
    }),
  );

/** What is not where it was, by more than browsers round: the 64th of a pixel. */
export function moved(before: readonly Place[], after: readonly Place[]): string[] {
  if (before.length !== after.length) return [`${after.length} elements for ${before.length}`];
  return after.filter((place, index) => place.some((value, part) => typeof value === 'number' ? Math.abs(value - Number(before[index]![part])) > 0.04 : value !== before[index]![part])).map((place) => place.join(' '));
}
