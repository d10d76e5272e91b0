/** Has the pages that a reader has seen kept by `sw.js`, to be read without a network. It is fetched once the page is done, so the first visit waits for nothing. */
export const keepForOffline = (): void =>
  addEventListener('load', () => {
    // It stands beside the folder of this script, in `dist/`. Not over plain HTTP, nor where the reader forbids it, nor with `npm run dev`.
    navigator.serviceWorker?.register(new URL(/* @vite-ignore */ '../sw.js', import.meta.url)).catch(() => {});
  });
