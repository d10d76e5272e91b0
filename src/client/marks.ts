/** A mark that stands for one cell. */
export type Mark = {
  readonly element: SVGElement;
  readonly drawing: HTMLElement;
  /** `<dataset>/<row key>#<field>`, compared as it is. */
  readonly address: string;
  /** `Birmingham, 2012–13: £68.3m`. */
  readonly words: string;
};

/** Takes the words of the marks out of their `<title>`s: the browser would show them as a second tip. */
const marksIn = (drawing: HTMLElement): Mark[] =>
  Array.from(drawing.querySelectorAll('[data-fact] > title'), (title) => {
    const element = title.parentNode as SVGElement;
    title.remove();
    return { element, drawing, address: element.dataset['fact']!, words: title.textContent };
  });

const marksOf = new Map<HTMLElement, readonly Mark[]>();

/** The drawings of the charts of the page, the hidden size of each too, with their marks as they are drawn. */
export const drawings: ReadonlyMap<HTMLElement, readonly Mark[]> = marksOf;

for (const drawing of document.querySelectorAll<HTMLElement>('.chart .drawing')) {
  const read = (): void => void (drawing.querySelector('title') && marksOf.set(drawing, marksIn(drawing)));
  read();
  // A page may draw anew.
  new MutationObserver(read).observe(drawing, { childList: true });
}

export const boxOf = (mark: Mark): DOMRect => mark.element.getBoundingClientRect();
