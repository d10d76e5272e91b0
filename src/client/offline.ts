/** Has the pages that a reader has seen kept by `sw.js`, to be read without a network. It is fetched once the page is done, so the first visit waits for nothing. */
export const keepForOffline = (): void =>
  addEventListener('load', () => {
    // Not over plain HTTP, and not where the reader forbids it. The base may end with a slash, or not.
    navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}/sw.js`.replace('//', '/')).catch(() => {});
  });
