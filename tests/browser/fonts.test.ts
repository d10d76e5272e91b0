import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { describeInBrowser, leave } from './site.ts';

const askedAhead = (page: Page): Promise<number> => page.locator('link[rel=preload][as=font]').count();

describeInBrowser('the fonts of a page', (site) => {
  it.each([true, false])('are asked for ahead on a fast link, with script: %s', async (script) => {
    const page = await site.visit(routes.front, { script });
    expect(await askedAhead(page)).toBe(2);
    await leave(page);
  });

  it('come after a page on a slow link, and ahead of the next one', async () => {
    const page = await site.visit(routes.about, { script: true });
    const session = await page.context().newCDPSession(page);
    const slow = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
    await session.send('Network.emulateNetworkConditions', slow);
    await page.goto(new URL(routes.front, page.url()).href);
    expect(await askedAhead(page)).toBe(0);
    await page.getByRole('link', { name: 'Articles', exact: true }).first().click();
    await page.waitForURL(`**${routes.articles}`);
    expect(await askedAhead(page)).toBe(2);
    await leave(page);
  });
});
