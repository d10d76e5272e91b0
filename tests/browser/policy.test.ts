import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { content } from '../built/pages.ts';
import { pageKinds } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

declare global {
  interface Window {
    broken: string[];
    ran?: string[];
  }
}

/** Has a page keep what its policy stops, from its first byte. */
const watchPolicy = (page: Page): Promise<unknown> =>
  page.context().addInitScript(() => {
    window.broken = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => window.broken.push(`${violatedDirective} ${blockedURI} ${sample}`));
  });

const article = routes.article([...content.articles.keys()][0]!);

describeInBrowser('the policy of every kind of page', (site) => {
  it(`stops nothing of the page itself: ${pageKinds.length} pages`, async () => {
    const page = await site.visit(routes.about, { script: true, asShipped: true });
    await watchPolicy(page);
    const found: string[] = [];
    for (const route of pageKinds) {
      await page.goto(new URL(route, page.url()).href, { waitUntil: 'load' });
      await page.locator(':is(header, footer) a[href]:visible').first().hover();
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await page.locator('head > meta[http-equiv="Content-Security-Policy"]').count(), route).toBe(1);
      found.push(...(await page.evaluate(() => window.broken)).map((one) => `${route}: ${one}`));
    }
    expect(found).toEqual([]);
    expect(site.trouble.splice(0)).toEqual([]);
    await leave(page);
  });

  it('runs the script of the theme before the page is painted, and the rules for pages to come', async () => {
    const page = await site.visit(routes.about, { script: true, asShipped: true });
    await page.evaluate(() => (localStorage.theme = 'dark'));
    await page.reload();
    expect(await page.locator('html').getAttribute('style')).toBe('color-scheme: dark;');
    expect(await page.locator('script[type="speculationrules"]').count()).toBe(1);
    await leave(page);
  });

  it('lets no script, style, frame, form or request in that somebody put into the page', async () => {
    const page = await site.visit(routes.about, { script: true });
    await watchPolicy(page);
    // What the service worker kept would come in place of what is put in here.
    await (await page.context().newCDPSession(page)).send('Network.setBypassServiceWorker', { bypass: true });
    await page.route(`**${article}`, async (route) => {
      const body = await (await route.fetch()).text();
      const injected = `<script>window.ran = ['inline']</script><script type="module">window.ran = ['module']</script><img src="/none.png" onerror="window.ran = ['handler']"><a id="trap" href="javascript:window.ran = ['address']">x</a>
        <script src="https://elsewhere.example/x.js"></script><script src="data:text/javascript,window.ran=['data']"></script><style>main { display: none }</style><p id="styled" style="display: none">x</p>
        <iframe src="/about/"></iframe><base href="https://elsewhere.example/"><object data="/favicon.svg"></object><img src="https://elsewhere.example/x.png" alt="">`;
      await route.fulfill({ contentType: 'text/html', body: body.replace('<main', `${injected}<main`) });
    });
    await page.route('**/_astro/*.js', async (route) => route.fulfill({ contentType: 'text/javascript', body: `try { eval("window.ran = ['eval']") } catch {}\n${await (await route.fetch()).text()}` }));
    await page.goto(new URL(article, page.url()).href, { waitUntil: 'load' });
    await page.locator('#trap').evaluate((link: HTMLElement) => link.click());
    const kinds = new Set((await page.evaluate(() => window.broken)).map((one) => one.split(' ')[0]));
    expect([...kinds].sort()).toEqual(['base-uri', 'frame-src', 'img-src', 'object-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem']);
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
    expect(await page.locator('#styled').isVisible()).toBe(true);
    expect(await page.locator('main').isVisible()).toBe(true);
    site.trouble.splice(0);
    await leave(page);
  });
});
