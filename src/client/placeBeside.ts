import { middleX, middleY, type Box } from './boxes.ts';

/** Between a mark and its words, room for the ring about the mark; and between these words and the edge of the window. In pixels. */
const gap = 8;

const within = (from: number, to: number, size: number, wanted: number): number => Math.max(from, Math.min(wanted, to - size));

/**
 * Where a box of a size stands beside a mark without covering it: above, below, right or left of it, in the first of the rooms that has
 * the space. Where none has, it stands above, moved into the last room. Returns its left and top edge.
 */
export function placeBeside(mark: Box, [width, height]: readonly [number, number], rooms: readonly Box[]): readonly [left: number, top: number] {
  const [x, y] = [middleX(mark) - width / 2, middleY(mark) - height / 2];
  const places = rooms.flatMap((room) =>
    ([[x, mark.top - gap - height, 1], [x, mark.bottom + gap, 1], [mark.right + gap, y, 0], [mark.left - gap - width, y, 0]] as const).map(([left, top, across]) => {
      const moved = [within(room.left, room.right, width, left), within(room.top, room.bottom, height, top)] as const;
      // Along the mark it may be moved; across, that would be over the mark.
      return { moved, fits: moved[across] === (across ? top : left) && moved[0] + width <= room.right && moved[1] + height <= room.bottom };
    }),
  );
  return (places.find(({ fits }) => fits) ?? places.at(-4)!).moved;
}

/** Moves a box that is on the page beside something; see `placeBeside`. */
export function standBeside(box: HTMLElement, mark: Box, rooms: readonly Box[]): void {
  const frame = box.parentElement!.getBoundingClientRect();
  const [left, top] = placeBeside(mark, [box.offsetWidth, box.offsetHeight], rooms);
  box.style.left = `${left - frame.left}px`;
  box.style.top = `${top - frame.top}px`;
}

/** The window without its bars, and without a rim of `gap`. */
export function openWindow(): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  return { left: gap, top: gap, right: clientWidth - gap, bottom: clientHeight - gap };
}
