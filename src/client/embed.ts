/** Tells the page around an embedded chart how tall the chart is: when it loads, when it changes, and when `embed.js` asks. A pixel more, since what stands over the last line may end in part of one. */
const tellHeight = (): void =>
  parent.postMessage({ type: 'unallocated:height', id: document.querySelector('.chart')?.id.replace('chart-', ''), height: Math.ceil(document.documentElement.getBoundingClientRect().height) + 1 }, '*');

// In a frame only. A height is no secret, so any page may hear it.
if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.documentElement);
  addEventListener('message', ({ data }) => data === 'unallocated:ask' && tellHeight());
}
