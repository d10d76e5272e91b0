/** Arrows go from the field into the results and through them, Escape comes back, and `/` goes to the field from anywhere on the page. */
export function listenToKeys(section: HTMLElement, field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const place = nextPlace(section, field, event.target as Element, event.key);
    if (!place) return;
    event.preventDefault();
    place.focus();
    if (place === field) field.select();
  });
}

/** Where a key leads from an element; nowhere for keys that are left alone. */
function nextPlace(section: HTMLElement, field: HTMLInputElement, from: Element, key: string): HTMLElement | undefined {
  if (key === '/' && !from.matches('input, select, textarea')) return field;
  const links = [...section.querySelectorAll<HTMLElement>('.search-results h2 a')];
  const inResults = from.closest('.search-results, .search-more');
  if (from !== field && !inResults) return undefined;
  const place = links.findIndex((link) => link === from || link.closest('li') === from.closest('li'));
  if (key === 'ArrowDown') return from === field ? links[0] : links[place + 1];
  if (key === 'ArrowUp' && inResults) return from.matches('.search-more') ? links.at(-1) : (links[place - 1] ?? field);
  return key === 'Escape' && inResults ? field : undefined;
}
