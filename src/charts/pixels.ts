import type { Mark } from './scene.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
const whole = (value: number): number => Math.round(value) + 0;

/**
 * Marks as a page draws them, where more digits are bytes that nobody sees: lines, their points and texts stand on whole pixels of the view box,
 * bars and dots, whose gaps are narrow, on tenths. What is in a group other than a panel keeps its form. Files to take away keep every digit.
 */
export const onPixels = (marks: readonly Mark[]): Mark[] => marks.map(onPixel);

function onPixel(mark: Mark): Mark {
  switch (mark.kind) {
    case 'rect':
      return { ...mark, x: tenth(mark.x), y: tenth(mark.y), width: tenth(mark.width) || mark.width, height: tenth(mark.height) || mark.height };
    case 'line':
      return { ...mark, x1: whole(mark.x1), y1: whole(mark.y1), x2: whole(mark.x2), y2: whole(mark.y2) };
    case 'circle':
      return mark.role === 'dot' ? { ...mark, x: tenth(mark.x), y: tenth(mark.y) } : { ...mark, x: whole(mark.x), y: whole(mark.y) };
    case 'path':
      return { ...mark, d: mark.d.replace(/-?\d+\.\d+/g, (number) => String(whole(Number(number)))) };
    case 'text':
      return { ...mark, x: whole(mark.x), y: whole(mark.y) };
    case 'group':
      return { ...mark, x: whole(mark.x), y: whole(mark.y), marks: mark.role === 'panel' ? onPixels(mark.marks) : mark.marks };
    default:
      return mark satisfies never;
  }
}
