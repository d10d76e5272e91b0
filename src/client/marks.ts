/** A mark that stands for one cell. */
export type Mark = {
  readonly element: SVGElement;
  readonly drawing: HTMLElement;
  /** `<dataset>/<row key>#<field>`, compared as it is. */
  readonly address: string;
  /** `Birmingham, 2012–13: £68.3m`. */
  readonly words: string;
};

/** The drawings of the charts of the page, the hidden size of each too. */
export const drawings = [...document.querySelectorAll<HTMLElement>('.chart .drawing:has([data-fact])')];

const marks = new Map<HTMLElement, readonly Mark[]>();

/**
 * The marks of a drawing as it is now: a page may draw anew. Their words are taken out of their `<title>`s, which the browser would show as a second tip;
 * a mark without one says what stands in the table.
 */
export function marksOf(drawing: HTMLElement): readonly Mark[] {
  const known = marks.get(drawing);
  if (known?.[0]?.element.isConnected) return known;
  const cells = new Map(Array.from(drawing.parentElement!.querySelectorAll<HTMLAnchorElement>('td a'), (link) => [flat(link.href), link.parentElement as HTMLTableCellElement]));
  const found = Array.from(drawing.querySelectorAll<SVGElement>('[data-fact]:not(text)'), (element) => {
    const address = element.dataset['fact']!;
    const title = element.querySelector(':scope > title');
    title?.remove();
    return { element, drawing, address, words: title?.textContent ?? wordsOf(cells.get(flat(`/${address}`))!) };
  });
  marks.set(drawing, found);
  return found;
}

/** An address of a fact, or of its place in the evidence, with one sign between all its parts. */
const flat = (address: string): string => address.replace(/.*evidence.|\W+(at-)?|_/g, '/');

/** What a cell of a table says: its column where there are several of numbers, the words of its row, its number. */
function wordsOf(cell: HTMLTableCellElement): string {
  const { cells } = cell.parentElement as HTMLTableRowElement;
  const names = Array.from(cells).filter(({ className }) => className !== 'number');
  if (cells.length > names.length + 1) names.unshift(cell.closest('table')!.rows[0]!.cells[cell.cellIndex]!);
  return `${names.map(({ textContent }) => textContent).join(', ')}: ${cell.textContent}`;
}

export const boxOf = (mark: Mark): DOMRect => mark.element.getBoundingClientRect();
