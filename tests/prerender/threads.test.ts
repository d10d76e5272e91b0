import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openThreads, type Threads } from '../../src/prerender/threads.ts';

/** An application like the one that Astro builds: its pages tell what they were rendered with, or fail in one way or another. */
const application = `
import { threadId } from 'node:worker_threads';
let styles, active = 0;
export const app = {
  manifest: { routes: [{ routeData: { route: '/[slug]', component: 'src/pages/[slug].astro' } }] },
  setInternals: ({ pagesByKeys }) => void (styles = pagesByKeys),
  setOptions: () => undefined,
  render: async (request, { routeData }) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/broken/') throw Object.assign(new Error('no such chart'), { hint: 'Draw it.', loc: { file: 'a.mdx', line: 3 } });
    if (pathname === '/dead/') process.exit(1);
    if (pathname === '/missing/') return new Response('', { status: 404 });
    const together = (active += 1);
    await new Promise((resolve) => setImmediate(resolve));
    active -= 1;
    return new Response(JSON.stringify({ pathname, route: routeData.route, styles: [...styles], threadId, together }));
  },
};
`;
const entry = join(mkdtempSync(join(tmpdir(), 'threads-')), 'prerender-entry.mjs');
writeFileSync(entry, application);
const opened: Threads[] = [];
const open = (count: number): Threads => {
  const threads = openThreads(() => ({ entry: pathToFileURL(entry).href, pages: [['key', [{ sheet: 'a' }]]], scripts: [] }), count);
  opened.push(threads);
  return threads;
};
const page = (slug: string) => ({ url: `https://example.org/${slug}/`, route: '/[slug]', component: 'src/pages/[slug].astro', status: 200 });
afterAll(() => Promise.all(opened.map(({ close }) => close())));

test('pages come back for those who asked, from all threads, with what the build knows of them', async () => {
  const { render } = open(2);
  const slugs = Array.from({ length: 20 }, (_, index) => `page-${index}`);
  const answers = (await Promise.all(slugs.map((slug) => render(page(slug))))).map((bytes) => JSON.parse(Buffer.from(bytes).toString()) as { pathname: string; threadId: number; styles: unknown; route: string });
  expect(answers.map(({ pathname }) => pathname)).toEqual(slugs.map((slug) => `/${slug}/`));
  expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(2);
  expect(answers[0]).toMatchObject({ route: '/[slug]', styles: [['key', { styles: [{ sheet: 'a' }] }]] });
});

test('the first page of a route is rendered alone', async () => {
  const { render } = open(1);
  const answers = await Promise.all(['a', 'b', 'c'].map((slug) => render(page(slug))));
  expect(answers.map((bytes) => (JSON.parse(Buffer.from(bytes).toString()) as { together: number }).together)).toEqual([1, 1, 2]);
});

test('a fault of a page is told whole, and other pages go on', async () => {
  const { render } = open(1);
  await expect(render(page('broken'))).rejects.toMatchObject({ message: 'no such chart', hint: 'Draw it.', loc: { file: 'a.mdx', line: 3 } });
  await expect(render(page('missing'))).rejects.toThrow('the page /missing/ came with the status 404');
  expect(Buffer.from(await render(page('good'))).toString()).toContain('/good/');
});

test('a thread that dies leaves no page waiting', async () => {
  await expect(open(1).render(page('dead'))).rejects.toThrow(/ended/);
});
