import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Gives every page that is opened from now on axe. Not by a script element: a page's own policy forbids those that are not the site's. */
export const bringAxe = (page: Page): Promise<unknown> => page.addInitScript(axe.source);

/** Every rule of WCAG 2.2, A and AA, and axe's best practice; of text the contrast of AAA, 7 to 1, which leaves nothing for that of AA to find. */
export const everyRule: RunOptions = { rules: { 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } } };
/** What another theme may change: colours. */
export const colourRules: RunOptions = { runOnly: ['color-contrast-enhanced', 'link-in-text-block'] };
/** What another width may change: the room about links and buttons, and which boxes scroll. */
export const layoutRules: RunOptions = { runOnly: ['target-size', 'scrollable-region-focusable'] };

/**
 * Takes out of a page what repeats: rows, items and blocks whose like, with the same elements under the same parents, stands before them so many times. axe's rules
 * look at kinds of element and not at words, so they find on a list of thousands what they find on three of each kind. Returns how many elements are left.
 */
export const thinOut = (page: Page, times = 3): Promise<number> =>
  page.evaluate((most) => {
    const numbers = new Map<string, number>();
    const numberOf = (text: string): number => numbers.get(text) ?? (numbers.set(text, numbers.size), numbers.size - 1);
    const isTelling = (name: string): boolean => /^(?:class|role|type|rel|scope|lang|tabindex|media|target|data-strand|data-tone)$/.test(name) || (name.startsWith('aria-') && !/^aria-(?:label|labelledby|describedby|controls|owns|details)$/.test(name));
    const outline = (element: Element): string => [element.localName, ...[...element.attributes].map(({ name, value }) => (isTelling(name) ? `${name}=${value}` : name)).sort()].join(' ');
    const hasWords = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
    const looks = new Map<Element, number>();
    const lookOf = (element: Element): number => {
      const inside = element.localName === 'svg' ? [] : [...new Set([...element.children].map(lookOf))].sort();
      const look = numberOf(`${outline(element)}|${inside.join()}|${hasWords(element)}`);
      looks.set(element, look);
      return look;
    };
    lookOf(document.body);
    const referred = new Set(['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'for', 'headers'].flatMap((key) => [...document.querySelectorAll(`[${key}]`)].flatMap((one) => one.getAttribute(key)!.split(/\s+/))));
    const isReferred = (element: Element): boolean => referred.has(element.id) || [...element.querySelectorAll('[id]')].some(({ id }) => referred.has(id));
    const seen = new Map<string, number>();
    const visit = (parent: Element, above: number): void => {
      for (const element of [...parent.children]) {
        const place = `${above}>${looks.get(element)}`;
        const count = (seen.get(place) ?? 0) + 1;
        seen.set(place, count);
        if (count > most && element.matches('li, tr, p, section, article, div, figure') && !isReferred(element)) element.remove();
        else if (element.localName !== 'svg') visit(element, numberOf(place));
      }
    };
    visit(document.body, -1);
    return document.querySelectorAll('*').length;
  }, times);

/** What axe finds on a page: the rule, and the element it is about. */
export const axeFaults = (page: Page, options: RunOptions): Promise<string[]> =>
  page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, { ...given, resultTypes: ['violations'], preload: false, iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
  }, options);
