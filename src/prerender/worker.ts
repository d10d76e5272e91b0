import { parentPort, workerData } from 'node:worker_threads';
import { openBundle, type Bundle, type PageRequest } from './bundle.ts';

// A thread that renders pages: one message with a page, one with its bytes or with what went wrong.

const opened = openBundle(workerData as Bundle);
/** The first page of each route. Astro asks a route for its pages with the first one, and would ask again for each that comes before the answer. */
const firsts = new Map<string, Promise<Uint8Array>>();

async function render(page: PageRequest): Promise<Uint8Array> {
  const renderer = await opened;
  const key = `${page.route} ${page.component}`;
  const first = firsts.get(key);
  if (!first) {
    const bytes = renderer(page);
    firsts.set(key, bytes);
    return bytes;
  }
  await first.catch(() => undefined);
  return renderer(page);
}

parentPort!.on('message', async ({ id, page }: { readonly id: number; readonly page: PageRequest }) => {
  try {
    parentPort!.postMessage({ id, bytes: await render(page) });
  } catch (error) {
    const { message, stack, code, hint, loc } = error as Error & { readonly code?: string; readonly hint?: string; readonly loc?: unknown };
    parentPort!.postMessage({ id, fault: { message, stack, code, hint, loc } });
  }
});
