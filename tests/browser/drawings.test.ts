import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chartPages } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Words = { readonly text: string; readonly size: number; readonly box: Box };
type Drawing = { readonly box: Box; readonly words: readonly Words[] };

/** The drawings of a page that can be seen, each with its texts as they are laid out in CSS pixels. */
const visibleDrawings = (page: Page): Promise<Drawing[]> =>
  page.evaluate(() => {
    const boxOf = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    // A line of type is taller than its letters: Source Sans keeps 0.3 em free above them and 0.19 em below.
    const lettersOf = (element: Element, size: number): Box => {
      const { left, top, right, bottom } = boxOf(element);
      return { left, top: top + 0.3 * size, right, bottom: bottom - 0.19 * size };
    };
    return [...document.querySelectorAll<SVGSVGElement>('figure.chart .drawing > svg')]
      .filter((svg) => svg.getBoundingClientRect().width > 0)
      .map((svg) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const words = [...svg.querySelectorAll('text')].map((text) => {
          const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
          return { text: text.textContent ?? '', size, box: lettersOf(text, size) };
        });
        return { box: boxOf(svg), words };
      });
  });

const overlap = (a: Box, b: Box): boolean => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

const overlaps = ({ words }: Drawing): string[] =>
  words.flatMap((one, index) => words.slice(index + 1).filter((other) => overlap(one.box, other.box)).map((other) => `"${one.text}" over "${other.text}"`));

const outside = ({ box, words }: Drawing): string[] =>
  words.filter((one) => one.box.left < box.left - 1 || one.box.right > box.right + 1 || one.box.top < box.top - 1 || one.box.bottom > box.bottom + 1).map(({ text }) => text);

const wrongSize = ({ words }: Drawing): string[] => words.filter(({ size }) => size < 12 || size > 18).map(({ text, size }) => `"${text}" at ${size.toFixed(1)} px`);

describeInBrowser('a chart shows one drawing, its texts 12 to 18 px, apart and whole', (site) => {
  it.each(chartPages)('%s', async (route) => {
    const page = await site.visit(route, { width: 320 });
    for (const width of [320, 360, 480, 560, 768, 1024, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const drawings = await visibleDrawings(page);
      const found = { drawings: drawings.length, wrongSize: drawings.flatMap(wrongSize), overlaps: drawings.flatMap(overlaps), outside: drawings.flatMap(outside) };
      expect(found, `at ${width} px`).toEqual({ drawings: 1, wrongSize: [], overlaps: [], outside: [] });
    }
    await leave(page);
  });
});
