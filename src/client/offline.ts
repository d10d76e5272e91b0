/** Has the pages that a reader has seen kept by `sw.js`, to be read without a network. It is fetched once the page is done, so the first visit waits for nothing. */
export const keepForOffline = (): void =>
  addEventListener('load', () => {
    const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
    // Not over plain HTTP, and not where the reader forbids it.
    navigator.serviceWorker?.register(`${base}sw.js`).catch(() => undefined);
  });
