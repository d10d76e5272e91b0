import { expect, it } from 'vitest';
import { pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

describeInBrowser('a page with JavaScript on', (site) => {
  it.each(pageKinds)('asks no other host, logs no error and sets no cookie: %s', async (route) => {
    const page = await site.visit(route, { script: true });
    await page.waitForLoadState('networkidle');
    expect(site.trouble.splice(0)).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    await leave(page);
  });
});
