import axe, { type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { chartSamples, pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page: the rule, and the element it is about. */
async function faults(page: Page, rules: RunOnly): Promise<string[]> {
  const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), rules);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

describeInBrowser('axe finds no fault', (site) => {
  it.each([...new Set([...pageKinds, ...chartSamples])])('on %s, light and dark', async (route) => {
    const page = await site.visit(route, { script: true });
    await page.evaluate(axe.source);
    expect(await faults(page, { type: 'tag', values: tags }), 'light').toEqual([]);
    // Only colours differ in the dark.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faults(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }), 'dark').toEqual([]);
    await leave(page);
  });
});
