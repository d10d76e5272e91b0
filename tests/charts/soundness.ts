import { sceneToSvg, type Mark, type Scene } from '../../src/charts/index.ts';
import { overlaps, type Box } from '../../src/charts/box.ts';
import { textBox, textsOf } from '../../src/charts/text.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { flatMarks, oddNumbers } from './layout.ts';

/** What is wrong with a drawing, in words; nothing where it is sound. */
export const faultsOf = (dataset: Dataset, scene: Scene): string[] => [...numberFaults(scene), ...frameFaults(scene), ...textFaults(scene), ...wordFaults(dataset, scene), ...factFaults(scene)];

const numberFaults = (scene: Scene): string[] => oddNumbers(scene).slice(0, 3).map((one) => `a number is ${String(one)}`);

const frameFaults = (scene: Scene): string[] =>
  placed(scene.marks).flatMap(({ mark, dx, dy }) => {
    const { left, top, right, bottom } = boxOf(mark, scene, dx, dy);
    const isInside = left >= -0.15 && top >= -0.15 && right <= scene.width + 0.15 && bottom <= scene.height + 0.15;
    return isInside ? [] : [`a ${mark.kind} of role ${mark.role} reaches from ${left},${top} to ${right},${bottom} in a frame of ${scene.width} × ${scene.height}`];
  }).slice(0, 3);

type Placed = { readonly mark: Exclude<Mark, { kind: 'group' }>; readonly dx: number; readonly dy: number };

const placed = (marks: readonly Mark[], dx = 0, dy = 0): Placed[] => marks.flatMap((mark) => (mark.kind === 'group' ? placed(mark.marks, dx + mark.x, dy + mark.y) : [{ mark, dx, dy }]));

function boxOf(mark: Placed['mark'], scene: Scene, dx: number, dy: number): Box {
  const box = ownBox(mark, scene);
  return { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy };
}

function ownBox(mark: Placed['mark'], scene: Scene): Box {
  switch (mark.kind) {
    case 'text':
      return textBox(mark, scene.fontSize);
    case 'rect':
      return { left: Math.min(mark.x, mark.x + mark.width), top: Math.min(mark.y, mark.y + mark.height), right: mark.x + mark.width, bottom: mark.y + mark.height };
    case 'circle':
      return { left: mark.x - mark.radius, top: mark.y - mark.radius, right: mark.x + mark.radius, bottom: mark.y + mark.radius };
    case 'line':
      return { left: Math.min(mark.x1, mark.x2), top: Math.min(mark.y1, mark.y2), right: Math.max(mark.x1, mark.x2), bottom: Math.max(mark.y1, mark.y2) };
    case 'path':
      return pathBox(mark.d);
    default:
      return mark satisfies never;
  }
}

/** Where the corners of a path are; nowhere for one with curves or relative steps, which only signs have. */
function pathBox(d: string): Box {
  const corners = /[^MLZ0-9.,e\s-]/.test(d) ? [] : [...d.matchAll(/[ML](-?[\d.e-]+),(-?[\d.e-]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return corners.length === 0 ? { left: 0, top: 0, right: 0, bottom: 0 } : { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** Texts that lie on each other, and empty ones. */
function textFaults(scene: Scene): string[] {
  const texts = textsOf(scene.marks).map((text) => ({ text: text.lines.join(' '), role: text.role, box: textBox(text, scene.fontSize) })).sort((a, b) => a.box.top - b.box.top);
  const faults: string[] = [];
  texts.forEach((a, index) => {
    for (let next = index + 1; next < texts.length && texts[next]!.box.top < a.box.bottom; next += 1) {
      const b = texts[next]!;
      if (overlaps(a.box, b.box)) faults.push(`the ${a.role} "${a.text.slice(0, 40)}" lies on the ${b.role} "${b.text.slice(0, 40)}"`);
    }
  });
  return faults.slice(0, 3);
}

/** Words of a program that the data does not have. */
function wordFaults(dataset: Dataset, scene: Scene): string[] {
  const [svg, data] = [sceneToSvg(scene), JSON.stringify(dataset)];
  return ['NaN', 'undefined', 'Infinity', '[object', '∞'].filter((word) => svg.includes(word) && !data.includes(word)).map((word) => `the drawing says ${word}`);
}

/** Cells with more than one mark. */
function factFaults(scene: Scene): string[] {
  const seen = new Set<string>();
  return flatMarks(scene.marks).flatMap((mark) => {
    if (mark.kind === 'text' || mark.fact === undefined) return [];
    if (seen.has(mark.fact)) return [`${mark.fact} has two marks`];
    seen.add(mark.fact);
    return [];
  }).slice(0, 3);
}
