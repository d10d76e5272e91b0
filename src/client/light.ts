import { boxOf, drawings, marksOf } from './marks.ts';

let rings: readonly HTMLElement[] = [];
let lit: string | undefined;
/** The address that the read-out is about. */
let read: string | undefined;

/** Lights up every mark and every figure of an address, and nothing else; none without an address. */
export function light(address?: string): void {
  read = address;
  lightUp(address);
}

function lightUp(address: string | undefined): void {
  if (address === lit) return;
  lit = address;
  for (const ring of rings) ring.remove();
  for (const figure of document.querySelectorAll<HTMLElement>('data[data-fact]')) figure.classList.toggle('is-lit', figure.dataset['fact'] === address);
  rings = drawings.flatMap((drawing) => (drawing.offsetWidth > 0 ? marksOf(drawing).filter((mark) => mark.address === address).map((mark) => ringAround(boxOf(mark), drawing)) : []));
}

/** In hundredths of the drawing, so that it stays around its mark when the window changes. */
function ringAround(mark: DOMRect, drawing: HTMLElement): HTMLElement {
  const frame = drawing.getBoundingClientRect();
  const ring = document.createElement('i');
  ring.className = 'ring';
  const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  Object.assign(ring.style, { left: share(mark.x - frame.x, frame.width), top: share(mark.y - frame.y, frame.height), width: share(mark.width, frame.width), height: share(mark.height, frame.height) });
  drawing.append(ring);
  return ring;
}

const figureAt = (target: EventTarget | null): string | undefined => (target as Element | null)?.closest?.<HTMLElement>('data[data-fact]')?.dataset['fact'];

/** A figure that is pointed at, or else has the focus, lights up; without one, what is read does. */
export function listenToFigures(): void {
  const follow = (target: EventTarget | null): void => lightUp(figureAt(target) ?? figureAt(document.activeElement) ?? read);
  document.addEventListener('pointerover', ({ target }) => follow(target));
  document.addEventListener('focusin', ({ target }) => follow(target));
  document.addEventListener('focusout', () => follow(null));
}
