import axe from 'axe-core';
import { expect, it } from 'vitest';
import { chartPages, pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave, type OpenSite } from './site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page: the rule, and the element it is about. */
async function faults(site: OpenSite, route: string, theme: 'light' | 'dark'): Promise<string[]> {
  const page = await site.visit(route, { theme, script: true });
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), tags);
  await leave(page);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

describeInBrowser('axe finds no fault', (site) => {
  it.each([...new Set([...pageKinds, ...chartPages])])('on %s, light and dark', async (route) => {
    expect(await faults(site, route, 'light')).toEqual([]);
    expect(await faults(site, route, 'dark')).toEqual([]);
  });
});
