import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { dist } from '../builtSite.ts';
import { launch } from './browser.ts';
import { serveFolder, type ServedFolder } from './server.ts';

/** How a page is looked at; a desktop in the light theme, without JavaScript, unless it says otherwise. It waits for the fonts, in which text is measured, and keeps no pages; as shipped it does as it does for readers. `unruled` pages may be put together from others, against their policy. A page without JavaScript, and one that may be `used`, can be the tab of a test before: with its store, but as new in all else. */
export type Look = { readonly width?: number; readonly height?: number; readonly theme?: 'light' | 'dark'; readonly script?: boolean; readonly touch?: boolean; readonly asShipped?: boolean; readonly unruled?: boolean; readonly used?: boolean };

/** The built site in a browser: `visit` opens a page of it, and `trouble` holds what no page may do. */
export type OpenSite = {
  visit(route: string, look?: Look): Promise<Page>;
  /** Requests to other hosts (which are stopped), failed requests, and errors on the console. */
  readonly trouble: string[];
};

/** Tests of the built site, or of another folder, in a real browser; skipped where there is none, which the start of the run says. */
export function describeInBrowser(name: string, tests: (site: OpenSite) => void, folder = dist): void {
  const found = inject('browser');
  describe.skipIf(!found)(name, () => {
    let browser: Browser;
    let served: ServedFolder;
    const trouble: string[] = [];
    beforeAll(async () => {
      [browser, served] = await Promise.all([launch(found!), serveFolder(folder)]);
    });
    afterAll(async () => {
      await browser.close();
      served.close();
    });
    const open = async ({ width = 1440, height = 900, theme = 'light', script = false, touch = false, asShipped = false, unruled = false }: Look): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, javaScriptEnabled: script, bypassCSP: unruled, hasTouch: touch, reducedMotion: 'reduce', serviceWorkers: asShipped ? 'allow' : 'block', extraHTTPHeaders: asShipped ? {} : { 'X-Wait-For-Fonts': '1' } });
      const page = await context.newPage();
      await context.route(
        (url) => url.origin !== served.address,
        (request) => {
          trouble.push(`${page.url()} asks another host for ${request.request().url()}`);
          return request.abort();
        },
      );
      page.on('console', (message) => void (message.type() === 'error' && trouble.push(`${page.url()}: ${message.text()}`)));
      page.on('pageerror', (error) => void trouble.push(`${page.url()}: ${error.message}`));
      page.on('response', (response) => void (response.status() >= 400 && trouble.push(`${page.url()}: ${response.status()} for ${response.url()}`)));
      return page;
    };
    const left: Record<'plain' | 'script', Page[]> = { plain: [], script: [] };
    /** A tab that a test has left, made as new, or a new one: these take half of the time of most tests. */
    const tab = async (look: Look): Promise<Page> => {
      const { width = 1440, height = 900, theme = 'light', script = false, used = !script, touch, asShipped, unruled } = look;
      if (!used || touch || asShipped || unruled) return open(look);
      const pages = left[script ? 'script' : 'plain'];
      const before = pages.pop();
      const page = before ?? (await open(look));
      if (before) await Promise.all([page.setViewportSize({ width, height }), page.emulateMedia({ media: null, colorScheme: theme, forcedColors: null, reducedMotion: 'reduce' }), page.mouse.move(0, 0)]);
      leaving.set(page, async () => void pages.push(page));
      return page;
    };
    tests({
      trouble,
      visit: async (route, look = {}) => {
        const page = await tab(look);
        await page.goto(served.address + route);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        return page;
      },
    });
  });
}

/** What is done with the tabs that may be used again. */
const leaving = new WeakMap<Page, () => Promise<void>>();

/** Closes the page and all that was opened for it, or keeps its tab for the next. */
export const leave = (page: Page): Promise<void> => leaving.get(page)?.() ?? page.context().close();
