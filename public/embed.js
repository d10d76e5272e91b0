// Gives each embedded chart's iframe its height.
(function (frames) {
  addEventListener('message', function (e) {
    frames().forEach(function (f) {
      if (f.contentWindow === e.source && e.data.type === 'unallocated:height') f.style.height = e.data.height + 'px';
    });
  });
  frames().forEach(function (f) {
    f.contentWindow.postMessage('unallocated:ask', '*');
  });
})(function () {
  return document.querySelectorAll('iframe[data-unallocated],iframe[src*="/embed/"]');
});
