import { say } from './say.ts';
import { sortedPlaces } from './sortKey.ts';

/** What the next press does: up, then down, then as it was. */
const next: Readonly<Record<string, string>> = { '': 'ascending', ascending: 'descending' };

export function makeTablesSortable(): void {
  for (const box of document.querySelectorAll('.table-box')) {
    const read = (): void => box.querySelectorAll('table').forEach(makeSortable);
    read();
    // A page may set another table in its place.
    new MutationObserver(read).observe(box, { childList: true });
  }
}

/** The headings of a table of more than one row become buttons that sort it. */
function makeSortable(table: HTMLTableElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  // A cell over several rows or columns would be torn from them, and a link would be lost in a button.
  if (rows.length < 2 || table.querySelector('[rowspan],[colspan],thead :is(a,button)')) return;
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, heading] of headings.entries()) {
    if (heading.textContent.trim() === '') continue;
    const button = document.createElement('button');
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const order = next[heading.ariaSort ?? ''];
      for (const other of headings) other.ariaSort = null;
      heading.ariaSort = order ?? null;
      const places = order ? sortedPlaces(rows.map((row) => row.cells[column]?.textContent ?? ''), order === 'ascending' ? 1 : -1) : rows.keys();
      table.tBodies[0]!.append(...Array.from(places, (place) => rows[place]!));
      say(order ? `Sorted by ${heading.textContent}, ${order}` : 'In the first order');
    });
  }
}
