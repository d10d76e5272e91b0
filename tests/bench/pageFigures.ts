import type { Browser } from 'playwright-core';
import type { FoundBrowser } from '../browser/browser.ts';
import { aloneInBrowser } from './alone.ts';
import { serveCompressed } from './compressedServer.ts';

/** How a page comes to a reader, the median of the runs: milliseconds to the first paint with content and to its three charts, how much shifts, milliseconds in which the page does not answer, and bytes and requests on the way. */
export type PageFigures = { readonly paint: number; readonly charts: number; readonly shift: number; readonly blocking: number; readonly bytes: number; readonly requests: number };

const runs = 5;

/** A telephone of the middle class, as Lighthouse has it. */
const telephone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
/** Slow 4G: 1.6 Mbit/s and 150 ms there and back. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;

type Seen = { paint: number; charts: number; shift: number; long: { start: number; duration: number }[] };
declare global {
  interface Window {
    seen: Seen;
  }
}

/** Runs in the page before anything else: notes paints, shifts, long tasks, and the frame in which three charts stand there, drawn. */
function watch(): void {
  const seen: Seen = (window.seen = { paint: 0, charts: 0, shift: 0, long: [] });
  const observe = (type: string, take: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void): void => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => void (name === 'first-contentful-paint' && (seen.paint = startTime)));
  observe('layout-shift', ({ value = 0, hadRecentInput }) => void (hadRecentInput || (seen.shift += value)));
  observe('longtask', ({ startTime: start, duration }) => void seen.long.push({ start, duration }));
  const isDrawn = (chart: Element): boolean => chart.getBoundingClientRect().width > 200 && (chart.localName === 'canvas' ? 'drawn' in (chart as HTMLElement).dataset : chart.childElementCount > 0);
  const look = (): void => {
    if ([...document.querySelectorAll('main :not(svg) > svg, main canvas')].filter(isDrawn).length >= 3) seen.charts = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function once(browser: Browser, address: string): Promise<PageFigures> {
  const context = await browser.newContext(telephone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch);
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => window.seen.charts > 0 && window.seen.paint > 0);
  const { paint, charts, shift, long } = await page.evaluate(() => window.seen);
  await context.close();
  const blocking = long.filter(({ start, duration }) => start + duration > paint).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
  return { paint, charts: Math.max(paint, charts), shift, blocking, bytes, requests };
}

const middle = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** Looks at a page of a built site some times over a slow network with a slow processor. */
export const pageFigures = (found: FoundBrowser, dist: string, route: string): Promise<PageFigures> => aloneInBrowser(found, (browser) => look(browser, dist, route));

async function look(browser: Browser, dist: string, route: string): Promise<PageFigures> {
  const served = await serveCompressed(dist);
  try {
    // The first look has the server compress; it is not counted.
    await once(browser, served.address + route);
    const looks: PageFigures[] = [];
    for (let run = 0; run < runs; run += 1) looks.push(await once(browser, served.address + route));
    return Object.fromEntries(Object.keys(looks[0]!).map((name) => [name, middle(looks.map((one) => one[name as keyof PageFigures]))])) as PageFigures;
  } finally {
    served.close();
  }
}
