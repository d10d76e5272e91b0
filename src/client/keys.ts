import { middleY } from './boxes.ts';
import { boxOf, drawings, marksOf, type Mark } from './marks.ts';
import { keepClosed } from './pointers.ts';
import { currentMark, hide, isOpen, open, show } from './readOut.ts';
import { inReadingOrder } from './readingOrder.ts';
import { say } from './say.ts';

/** The next mark above or below that stands over or under this one; in a chart of one row or line, the one before or after. */
function acrossFrom(mark: Mark, marks: readonly Mark[], way: 1 | -1): Mark | undefined {
  const from = boxOf(mark);
  const column = marks.flatMap((other) => {
    const box = boxOf(other);
    return other !== mark && box.left <= from.right && box.right >= from.left ? [{ other, steps: (middleY(box) - middleY(from)) * way }] : [];
  });
  if (column.length === 0) return marks[marks.indexOf(mark) + way];
  return column.filter(({ steps }) => steps > 0).sort((a, b) => a.steps - b.steps)[0]?.other;
}

/** The mark that a key leads to from the mark that was read last, if from any; undefined for keys of no meaning here. */
function markAt(key: string, from: Mark | undefined, marks: readonly Mark[]): Mark | undefined {
  const index = from ? marks.indexOf(from) : -1;
  const start = from && index >= 0 ? from : undefined;
  const places: Readonly<Record<string, () => Mark | undefined>> = {
    ArrowRight: () => marks[index + 1] ?? start,
    ArrowLeft: () => marks[index - 1] ?? start ?? marks[0],
    ArrowDown: () => (start && acrossFrom(start, marks, 1)) ?? start ?? marks[0],
    ArrowUp: () => (start && acrossFrom(start, marks, -1)) ?? start ?? marks[0],
    Home: () => marks[0],
    End: () => marks.at(-1),
  };
  return places[key]?.();
}

function press(event: KeyboardEvent, drawing: HTMLElement): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const mark = markAt(event.key, currentMark(), inReadingOrder(marksOf(drawing), drawing));
  if (!mark) return;
  event.preventDefault();
  mark.element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  show(mark);
  say(mark.words);
}

/** One stop of Tab a chart. Its role hands the arrow keys of a screen reader on; the table under the chart needs none of this. */
function makeStop(drawing: HTMLElement): void {
  const title = (drawing.parentElement!.querySelector('.chart-title') ?? document.querySelector('h1'))?.textContent;
  drawing.tabIndex = 0;
  drawing.role = 'application';
  drawing.ariaRoleDescription = 'chart';
  drawing.ariaLabel = `${title?.trim()}. Arrow keys read the values.`;
}

export function listenToKeys(): void {
  for (const drawing of drawings) {
    makeStop(drawing);
    drawing.addEventListener('keydown', (event) => press(event, drawing));
    drawing.addEventListener('focus', () => {
      makeStop(drawing); // may be drawn anew, with another title
      if (drawing.matches(':focus-visible')) open(drawing, 'Arrow keys read the values. Escape closes.');
    });
    drawing.addEventListener('blur', hide);
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    keepClosed();
    hide();
  });
}
