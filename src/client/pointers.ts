import { distanceTo, middleX, middleY } from './boxes.ts';
import { boxOf, drawings, marksOf, type Mark } from './marks.ts';
import { currentMark, hide, isOpen, isShown, readOutBox, show } from './readOut.ts';

/** As near as this, in pixels, a mark is pointed at even through the read-out. */
const reach = 12;
/** As far as this, in pixels, a mark is from its own name at most. */
const nameDistance = 3;

/** The mark that was closed with Escape is not shown again while the pointer is on it. */
let closed: Mark | undefined;
export const keepClosed = (): void => void (closed = currentMark());

type Found = { readonly mark: Mark; readonly distance: number };

/** The mark nearest to the pointer; over a name or a value it is the mark of these, unless another lies under the words. The middle decides between marks that both hold the pointer. */
function nearestMark(marks: readonly Mark[], { clientX: x, clientY: y, target }: MouseEvent): Found | undefined {
  const named = (target as Element).closest<SVGElement>('[data-fact]')?.dataset['fact'];
  const found = marks.map((mark) => {
    const box = boxOf(mark);
    return { mark, distance: Math.min(distanceTo(box, x, y), mark.address === named ? nameDistance : Infinity), toMiddle: Math.hypot(middleX(box) - x, middleY(box) - y) };
  });
  return found.sort((a, b) => a.distance - b.distance || a.toMiddle - b.toMiddle)[0];
}

/** A mouse or a pen reads by pointing; a finger by a tap, so that it can still scroll. The read-out itself may be pointed at. */
export function listenToPointers(): void {
  for (const drawing of drawings) {
    drawing.addEventListener('pointermove', (event) => {
      const found = event.pointerType === 'touch' ? undefined : nearestMark(marksOf(drawing), event);
      if (!found || found.mark === closed) return;
      closed = undefined;
      const isOnReadOut = isOpen() && found.distance > reach && distanceTo(readOutBox(), event.clientX, event.clientY) === 0;
      if (!isOnReadOut && !isShown(found.mark)) show(found.mark);
    });
    drawing.addEventListener('pointerleave', ({ pointerType }) => {
      closed = undefined;
      // What was clicked at or read by keys stays until the focus goes.
      if (pointerType !== 'touch' && document.activeElement !== drawing) hide();
    });
    drawing.addEventListener('click', (event) => {
      const found = nearestMark(marksOf(drawing), event);
      if (found) show(found.mark);
    });
  }
  document.addEventListener('click', ({ target }) => {
    if (isOpen() && !(target as Element).closest('.drawing')) hide();
  });
}
