import { expect, it } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { slug } from '../../src/lib/slug.ts';
import { timelineEvents } from '../../src/lib/timeline.ts';
import { content } from '../built/pages.ts';
import { describeInBrowser, leave } from './site.ts';

const [first, second] = content.site.timeline!.lanes;
const countOf = (...lanes: (string | undefined)[]): number => timelineEvents(content).filter(({ lane }) => lanes.includes(lane)).length;

describeInBrowser('the timeline', (site) => {
  it('has every event without a script, and a page for each lane', async () => {
    const page = await site.visit(routes.timeline);
    expect(await page.locator('.timeline-year li').count()).toBe(timelineEvents(content).length);
    expect(await page.locator('.lane-boxes input').count()).toBe(0);
    await page.locator('.lanes a', { hasText: first! }).click();
    expect(new URL(page.url()).pathname).toBe(routes.lane(slug(first!)));
    expect(await page.locator('.timeline-year li').count()).toBe(countOf(first));
    await leave(page);
  });

  it('shows lanes together with a script, and keeps them in the address', async () => {
    const page = await site.visit(routes.timeline, { script: true });
    await page.getByLabel(first!, { exact: true }).check();
    expect(await page.locator('.timeline-year li:visible').count()).toBe(countOf(first));
    await page.getByLabel(second!, { exact: true }).check();
    expect(await page.locator('.timeline-year li:visible').count()).toBe(countOf(first, second));
    expect(await page.locator('.timeline-year:visible').evaluateAll((years) => years.every((year) => year.querySelector('li:not([hidden])')))).toBe(true);
    const address = page.url();
    expect(new URL(address).searchParams.getAll('lane')).toEqual([first, second]);
    await page.goto(address);
    expect(await page.locator('.timeline-year li:visible').count()).toBe(countOf(first, second));
    await page.getByLabel(first!, { exact: true }).uncheck();
    await page.getByLabel(second!, { exact: true }).uncheck();
    expect(await page.locator('.timeline-year li:visible').count()).toBe(timelineEvents(content).length);
    await leave(page);
  });

  it('moves nothing when the boxes come', async () => {
    for (const width of [360, 1440]) {
      const page = await site.visit(routes.timeline, { width, script: true });
      const top = async () => (await page.locator('.timeline-year').first().boundingBox())?.y;
      const tops = [await top()];
      await page.route('**/*.js', (route) => route.abort());
      await page.reload();
      tops.push(await top());
      site.trouble.splice(0);
      await leave(page);
      expect(tops[0], `at ${width} px`).toBe(tops[1]);
    }
  });
});
