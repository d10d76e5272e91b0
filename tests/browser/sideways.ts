import type { Page } from 'playwright-core';

declare global {
  interface Window {
    sidewaysNow(): string[];
  }
}

/** Gives every page that is opened from now on `sidewaysNow()`: the elements that stand out of the window on the right, outside boxes that scroll by themselves, and boxes that only a mouse can scroll. */
export const watchSideways = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.sidewaysNow = () => {
      const width = document.documentElement.clientWidth;
      const unreachable = [...document.querySelectorAll<HTMLElement>('.table-box, pre, code')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(box).overflowX) && box.tabIndex < 0 && !box.querySelector('a, button'))
        .map((box) => `scrolls, and no key reaches it: ${box.outerHTML.slice(0, 120)}`);
      if (document.documentElement.scrollWidth <= width) return unreachable;
      const scrolls = (element: Element): boolean => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX);
      const isInScroller = (element: Element | null): boolean => element !== null && (scrolls(element) || isInScroller(element.parentElement));
      const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 0.5 && !isInScroller(element.parentElement));
      return [`${document.documentElement.scrollWidth} px of page in ${width} px`, ...wide.map((element) => element.outerHTML.slice(0, 120)), ...unreachable];
    };
  });

export const sideways = (page: Page): Promise<string[]> => page.evaluate(() => window.sidewaysNow());
