import { axisOver, runFrame } from './hundredths.ts';
import { onPixels, relativePath } from './pixels.ts';
import { inRows, isRows, type Row, type Rows } from './rows.ts';
import { inRuns, isLines, type PointMark, type Run } from './runs.ts';
import { leading } from './text.ts';
import type { GroupMark, LineMark, Mark, Role, Scene, TextMark } from './scene.ts';

/** Characters that end a text or an attribute. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that neither HTML nor XML can hold: they become the sign of a character that is lost. */
const unwritable = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g;

/** Text as it may stand in an element or an attribute. */
export const escaped = (text: string): string => text.toWellFormed().replace(unwritable, '\ufffd').replace(/[&<>"]/g, (character) => escapes[character]!);

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes, those that are undefined left out; `content` is SVG already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]));
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** How marks are written: the attributes that dress each, given the group that it stands in, and the elements of a text. */
export type Pen = {
  readonly dress: (mark: Mark, group?: GroupMark) => Attributes;
  readonly text: (mark: TextMark, fontSize: number, dress: Attributes) => string;
};

/** Looks come from the classes alone; `styles/chart.css` has them. */
const classPen: Pen = { dress: classes, text: (mark, fontSize, dress) => element('text', { ...dress, ...textPlace(mark), x: unlessZero(mark.x), y: unlessZero(mark.y) }, textLines(mark, fontSize)) };

/** The scene as the text of an `<svg>` element for a page; `pictures` makes files of it. */
export function sceneToSvg({ width, height, fontSize, marks }: Scene): string {
  const attributes = { 'aria-hidden': 'true', class: 'scene', viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`, 'font-size': fontSize };
  return element('svg', attributes, pageMarks(marks, fontSize));
}

/** Marks as a page has them: rows and runs in hundredths of a frame, all else on pixels. */
const pageMarks = (marks: readonly Mark[], fontSize: number): string =>
  inRows(inRuns(marks)).map((one): string => {
    if (isRows(one)) return rowsToSvg(one, fontSize);
    if (!('kind' in one)) return runToSvg(one, fontSize);
    if (one.kind !== 'group' || one.role !== 'panel') return marksToSvg(onPixels([one]), fontSize, classPen);
    const [{ x, y }] = onPixels([one]) as [GroupMark];
    return element('g', { ...classes(one), transform: translation(x, y) }, pageMarks(one.marks, fontSize));
  }).join('');

function runToSvg(run: Run, fontSize: number): string {
  if (isLines(run)) return linesToSvg(run);
  const { box, place } = runFrame(run);
  const written = (mark: PointMark): string => {
    const { 'data-fact': fact, ...dress } = classes(mark);
    const at = place(mark);
    const radius = mark.kind === 'circle' ? mark.radius : undefined;
    return element(mark.kind, { ...dress, ...at, r: radius, 'data-fact': fact }, mark.kind === 'text' ? textLines(mark, fontSize, at['x'] ?? 0) : titleOf(mark));
  };
  return element('svg', box, run.map(written).join(''));
}

/** Rows in a frame that their columns span: shares of it are the same in the wide and in the narrow drawing. */
function rowsToSvg(rows: Rows, fontSize: number): string {
  const x = axisOver(rows.flatMap((row) => row.marks.map((mark) => mark.x)), false);
  const written = (mark: Row['marks'][number]): string => {
    const [place, at] = [onPixels([mark])[0] as typeof mark, x.of(mark.x)];
    if (place.kind === 'group') return markToSvg({ ...place, x: place.x - x.start }, fontSize, classPen);
    if (place.kind === 'circle') return element('circle', { ...classes(mark), cx: at, cy: place.y, r: place.radius }, titleOf(mark));
    return element('text', { ...classes(mark), ...textPlace(place), x: at, y: unlessZero(place.y) }, textLines(place, fontSize, at ?? 0));
  };
  return element('svg', { x: x.start || undefined, width: x.span || undefined }, rows.map((row) => element('g', { ...classes(row), transform: translation(0, Math.floor(row.y)) }, row.marks.map(written).join(''))).join(''));
}

const strokes: Partial<Record<Role, number>> = { axis: 1.25, rail: 2 };

/** Lines that say nothing by themselves, as one path. */
function linesToSvg(lines: readonly LineMark[]): string {
  const [{ role, tone }] = lines as [LineMark];
  const d = (onPixels(lines) as LineMark[]).map(({ x1, y1, x2, y2 }) => `M${x1},${y1}L${x2},${y2}`).join('');
  return element('path', { class: `${role} ${tone} is-outline`, 'stroke-width': strokes[role] ?? 1, d: relativePath(d) });
}

/** A place that is not said is at 0. */
const unlessZero = (place: number): number | undefined => (place === 0 ? undefined : place);

const titleOf = ({ label }: Mark): string => (label === undefined ? '' : element('title', {}, escaped(label)));

/** Marks in their order, written by `pen`; `fontSize` is that of all their texts. */
export const marksToSvg = (marks: readonly Mark[], fontSize: number, pen: Pen, group?: GroupMark): string => marks.map((mark) => markToSvg(mark, fontSize, pen, group)).join('');

function markToSvg(mark: Mark, fontSize: number, pen: Pen, group?: GroupMark): string {
  const title = titleOf(mark);
  const dress = pen.dress(mark, group);
  switch (mark.kind) {
    case 'rect':
      return element('rect', { ...dress, x: mark.x, y: mark.y, width: mark.width, height: mark.height }, title);
    case 'line':
      return element('line', { ...dress, x1: unlessZero(mark.x1), y1: unlessZero(mark.y1), x2: unlessZero(mark.x2), y2: unlessZero(mark.y2) }, title);
    case 'circle':
      return element('circle', { ...dress, cx: mark.x, cy: mark.y, r: mark.radius }, title);
    case 'path':
      return element('path', { ...dress, d: mark.d, 'stroke-width': mark.strokeWidth ?? dress['stroke-width'], 'stroke-dasharray': mark.dash?.join(' ') }, title);
    case 'text':
      return pen.text(mark, fontSize, dress);
    case 'group':
      return element('g', { ...dress, transform: translation(mark.x, mark.y) }, title + marksToSvg(mark.marks, fontSize, pen, mark));
    default:
      return mark satisfies never;
  }
}

function classes(mark: Mark): Attributes {
  const states = [
    'paint' in mark && mark.paint === 'outline' && 'is-outline',
    mark.kind === 'text' && mark.isStrong && 'is-strong',
    mark.disputed && 'is-disputed',
  ];
  return { class: [mark.role, mark.tone, ...states].filter(Boolean).join(' '), 'data-fact': mark.fact };
}

const translation = (x: number, y: number): string | undefined => (x === 0 && y === 0 ? undefined : `translate(${x},${y})`);

/** Where a `<text>` element stands. */
export const textPlace = ({ x, y, anchor }: TextMark): Attributes => ({ x, y, 'text-anchor': anchor === 'start' ? undefined : anchor });

/** How far each further line of a text is below the one before. */
export const lineStep = (fontSize: number): number => Math.round(leading * fontSize * 100) / 100;

/** The inside of a `<text>` element: further lines stand under the first. No space between them: it would count as part of a centred line. */
export function textLines({ lines, x }: TextMark, fontSize: number, left: string | number = x): string {
  const [first = '', ...rest] = lines;
  return escaped(first) + rest.map((line) => element('tspan', { x: left, dy: lineStep(fontSize) }, escaped(line))).join('');
}
