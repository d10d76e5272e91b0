// Keeps what a reader has seen, to be read without a network: a page comes from the network, and from what was kept only where there is none;
// a file with a hash in its name never changes. A hundred pages are kept at most, the oldest go first.
const kept = 'unallocated';
const most = 100;
const hashed = new URL('_astro/', registration.scope).pathname;

const isPage = (request) => request.mode === 'navigate';
const isHashed = ({ url }) => new URL(url).pathname.startsWith(hashed);

async function keep(request, response) {
  if (!response.ok) return;
  const cache = await caches.open(kept);
  await cache.put(request, response);
  const pages = (await cache.keys()).filter(({ url }) => !isHashed({ url }));
  await Promise.all(pages.slice(0, Math.max(0, pages.length - most)).map((page) => cache.delete(page)));
}

async function answer(event) {
  const { request } = event;
  if (isHashed(request)) {
    const known = await caches.match(request);
    if (known) return known;
  }
  try {
    const response = await fetch(request);
    event.waitUntil(keep(request, response.clone()));
    return response;
  } catch (error) {
    const known = await caches.match(request, { ignoreSearch: true });
    if (known) return known;
    throw error;
  }
}

addEventListener('fetch', (event) => {
  const isOwn = new URL(event.request.url).origin === location.origin;
  if (event.request.method === 'GET' && isOwn && (isPage(event.request) || isHashed(event.request))) event.respondWith(answer(event));
});

// The first page of a visit was there before this worker: it is kept too, with what belongs to it, out of the browser's own store.
async function keepOpenPages() {
  const cache = await caches.open(kept);
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  await Promise.all(pages.map(async ({ url }) => {
    const response = await fetch(url, { cache: 'force-cache' });
    const files = (await response.clone().text()).match(/(?<=["'(])[^"'()\s]*\/_astro\/[^"'()\s]+/g) ?? [];
    await cache.put(url, response);
    await Promise.all([...new Set(files)].map(async (file) => cache.put(file, await fetch(file, { cache: 'force-cache' }))));
  }));
}

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(keepOpenPages().catch(() => undefined).then(() => clients.claim())));
