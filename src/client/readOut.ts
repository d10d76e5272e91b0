import { shared, type Box } from './boxes.ts';
import { light } from './light.ts';
import { boxOf, type Mark } from './marks.ts';
import { openWindow, standBeside } from './placeBeside.ts';

/** The one read-out of the page. The words are spoken by the live region, and so not by the box as well. */
const box = document.createElement('p');
box.className = 'read-out';
box.ariaHidden = 'true';

let current: Mark | undefined;

/** The mark that was read last, even where its read-out is closed: keys go on from it. */
export const currentMark = (): Mark | undefined => current;
export const isOpen = (): boolean => box.isConnected;
export const isShown = (mark: Mark): boolean => box.parentNode === mark.drawing && box.textContent === mark.words;
export const readOutBox = (): Box => box.getBoundingClientRect();

/** Shows the words of a mark beside it, within the drawing if there is room, else within the figure, and always in the window. */
export function show(mark: Mark): void {
  current = mark;
  open(mark.drawing, mark.words);
  standBeside(box, boxOf(mark), [mark.drawing, mark.drawing.parentElement!].map((element) => shared(element.getBoundingClientRect(), openWindow())));
  light(mark.address);
}

/** Shows words that are about the whole drawing, in its corner. */
export function open(drawing: HTMLElement, words: string): void {
  box.textContent = words;
  drawing.append(box);
  box.style.left = box.style.top = '0';
}

export function hide(): void {
  box.remove();
  light();
}

// A turned telephone may show the other drawing.
addEventListener('resize', () => {
  if (box.parentElement?.offsetWidth === 0) hide();
  else if (current && isShown(current)) show(current);
});
