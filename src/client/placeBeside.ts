import { middleX, middleY, type Box } from './boxes.ts';

/** Between a mark and its words: room for the ring about the mark. */
const gap = 8;

const within = (from: number, to: number, size: number, wanted: number): number => Math.max(from, Math.min(wanted, to - size));

/**
 * Where a box of a size stands beside a mark without covering it: above, below, right or left of it, in the first of the rooms that has
 * the space. Where none has, it stands above, moved into the last room. Returns its left and top edge.
 */
export function placeBeside(mark: Box, [width, height]: readonly [number, number], rooms: readonly Box[]): readonly [left: number, top: number] {
  const [x, y] = [middleX(mark) - width / 2, middleY(mark) - height / 2];
  const places = rooms.flatMap((room) =>
    [[x, mark.top - gap - height], [x, mark.bottom + gap], [mark.right + gap, y], [mark.left - gap - width, y]].map(([left, top]) => {
      const moved = [within(room.left, room.right, width, left!), within(room.top, room.bottom, height, top!)] as const;
      const isClear = moved[0] >= mark.right + gap || moved[0] + width <= mark.left - gap || moved[1] >= mark.bottom + gap || moved[1] + height <= mark.top - gap;
      return { moved, isClear: isClear && moved[0] + width <= room.right && moved[1] + height <= room.bottom };
    }),
  );
  return (places.find(({ isClear }) => isClear) ?? places.at(-4)!).moved;
}
