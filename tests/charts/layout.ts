import type { Mark, Scene, TextMark } from '../../src/charts/index.ts';
import { overlaps, type Box } from '../../src/charts/box.ts';
import { textBox, textsOf } from '../../src/charts/text.ts';

/** Every mark of a scene at its place on the whole drawing, groups taken apart. */
export const flatMarks = (marks: readonly Mark[], dx = 0, dy = 0): Mark[] =>
  marks.flatMap((mark) => {
    if (mark.kind === 'group') return [{ ...mark, x: mark.x + dx, y: mark.y + dy, marks: [] }, ...flatMarks(mark.marks, dx + mark.x, dy + mark.y)];
    if (mark.kind === 'line') return [{ ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy }];
    return mark.kind === 'path' ? [mark] : [{ ...mark, x: mark.x + dx, y: mark.y + dy }];
  });

/** The marks of one kind. */
export const marksOf = <K extends Mark['kind']>(scene: Scene, kind: K): Extract<Mark, { kind: K }>[] =>
  flatMarks(scene.marks).filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);

/** The texts of one role, their lines joined by spaces. */
export const textsWith = (scene: Scene, role: TextMark['role']): string[] => textsOf(scene.marks).filter((text) => text.role === role).map((text) => text.lines.join(' '));

/** Pairs of texts that lie on each other. */
export function overlappingTexts(scene: Scene): [string, string][] {
  const texts = textsOf(scene.marks).map((text) => ({ text: text.lines.join(' '), box: textBox(text, scene.fontSize) }));
  return texts.flatMap((a, index) => texts.slice(index + 1).filter((b) => overlaps(a.box, b.box)).map((b): [string, string] => [a.text, b.text]));
}

/** Marks that stand outside the frame, by more than the rounding. */
export const strayMarks = (scene: Scene): Mark[] => flatMarks(scene.marks).filter((mark) => boxesOf(mark, scene).some((box) => isOutside(box, scene)));

const isOutside = ({ left, top, right, bottom }: Box, { width, height }: Scene): boolean => left < -0.1 || top < -0.1 || right > width + 0.1 || bottom > height + 0.1;

function boxesOf(mark: Mark, scene: Scene): Box[] {
  switch (mark.kind) {
    case 'text':
      return [textBox(mark, scene.fontSize)];
    case 'rect':
      return [{ left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height }];
    case 'circle':
      return [{ left: mark.x - mark.radius, top: mark.y - mark.radius, right: mark.x + mark.radius, bottom: mark.y + mark.radius }];
    case 'line':
      return [{ left: Math.min(mark.x1, mark.x2), top: Math.min(mark.y1, mark.y2), right: Math.max(mark.x1, mark.x2), bottom: Math.max(mark.y1, mark.y2) }];
    default:
      return [];
  }
}

/** Numbers of a scene that are not finite, JSON having turned them into null, and those with over two decimals. */
export function oddNumbers(scene: Scene): unknown[] {
  const odd: unknown[] = [];
  JSON.stringify(scene, (_, value: unknown) => {
    if (value === null || (typeof value === 'number' && !/^-?\d+(\.\d\d?)?$/.test(String(value)))) odd.push(value);
    return value;
  });
  return flatMarks(scene.marks).some((mark) => mark.kind === 'path' && mark.d.includes('NaN')) ? [...odd, 'path'] : odd;
}
