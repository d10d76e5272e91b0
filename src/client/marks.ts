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
export const drawings = [...document.querySelectorAll<HTMLElement>('.chart .drawing:has(title)')];

const marks = new Map<HTMLElement, readonly Mark[]>();

/** The marks of a drawing as it is now: a page may draw anew. Their words are taken out of their `<title>`s: the browser would show them as a second tip. */
export function marksOf(drawing: HTMLElement): readonly Mark[] {
  const titles = [...drawing.querySelectorAll('[data-fact] > title')];
  if (titles.length > 0) {
    marks.set(drawing, titles.map((title) => {
      const element = title.parentNode as SVGElement;
      title.remove();
      return { element, drawing, address: element.dataset['fact']!, words: title.textContent };
    }));
  }
  return marks.get(drawing)!;
}

export const boxOf = (mark: Mark): DOMRect => mark.element.getBoundingClientRect();
