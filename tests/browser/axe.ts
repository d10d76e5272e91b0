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

/** What axe finds on a page: the rule, and the element it is about. */
export const axeFaults = (page: Page, options: RunOptions): Promise<string[]> =>
  page.evaluate(async (given) => {
    const { violations } = await window.axe.run(document, { ...given, resultTypes: ['violations'], preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
  }, options);
