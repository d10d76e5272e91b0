import type { Mark } from './scene.ts';

const tenth = (value: number): number => Math.round(value * 10) / 10 + 0;
const whole = (value: number): number => Math.round(value) + 0;

/** Sides shorter than this keep a tenth of a pixel: of many thin columns none may look thicker than the next. */
const shortSide = 40;

/**
 * Marks as a page draws them, where more digits are bytes that nobody sees: lines, their points, texts and the ends of bars stand on whole pixels
 * of the view box, what is short or close together on tenths. The form of a symbol is kept. Files to take away keep every digit.
 */
export const onPixels = (marks: readonly Mark[], isForm = false): Mark[] => marks.map((mark) => onPixel(mark, isForm));

function onPixel(mark: Mark, isForm: boolean): Mark {
  switch (mark.kind) {
    case 'rect': {
      const [[x, width], [y, height]] = [side(mark.x, mark.width), side(mark.y, mark.height)];
      return { ...mark, x, y, width, height };
    }
    case 'line':
      return { ...mark, x1: whole(mark.x1), y1: whole(mark.y1), x2: whole(mark.x2), y2: whole(mark.y2) };
    case 'circle':
      return mark.role === 'dot' ? { ...mark, x: tenth(mark.x), y: tenth(mark.y) } : { ...mark, x: whole(mark.x), y: whole(mark.y) };
    case 'path':
      return isForm ? mark : { ...mark, d: relativePath(mark.d.replace(/-?\d+\.\d+/g, (number) => String(whole(Number(number))))) };
    case 'text':
      return { ...mark, x: whole(mark.x), y: whole(mark.y) };
    case 'group':
      // A panel goes up and not down: its last texts stay in the frame.
      return mark.role === 'panel' ? { ...mark, x: Math.floor(mark.x), y: Math.floor(mark.y), marks: onPixels(mark.marks) } : { ...mark, x: whole(mark.x), y: whole(mark.y), marks: onPixels(mark.marks, true) };
    default:
      return mark satisfies never;
  }
}

/** The start and the length of a side; neighbours that touch still do. What is too small for a tenth stays. */
function side(start: number, length: number): [start: number, length: number] {
  const round = length < shortSide ? tenth : whole;
  return [round(start), tenth(round(start + length) - round(start)) || length];
}

const corners = /^(?:[ML]-?\d+,-?\d+)+$/;

/** A path of straight lines between whole pixels with each corner from the one before: steps are shorter than places, and more alike. Any other is left as it is. */
export function relativePath(d: string): string {
  if (!corners.test(d)) return d;
  let [lastX, lastY] = [0, 0];
  return Array.from(d.matchAll(/([ML])(-?\d+),(-?\d+)/g), ([step, command, x, y], index) => {
    const [dx, dy] = [Number(x) - lastX, Number(y) - lastY];
    [lastX, lastY] = [Number(x), Number(y)];
    if (index === 0) return step;
    if (command === 'M') return `m${dx},${dy}`;
    return dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${dx},${dy}`;
  }).join('');
}
