import { leading } from './text.ts';
import type { Mark, Scene, TextMark } from './scene.ts';

/** Characters that end a text or an attribute. */
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]));
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** The scene as the text of an `<svg>` element. Looks come from the classes alone; `styles/chart.css` has them. */
export const sceneToSvg = (scene: Scene): string => svgElement(scene, { 'aria-hidden': 'true', focusable: 'false' }, '');

/** The scene as an SVG file that stands on its own, with its title and the rules of a style sheet inside. */
export const sceneToSvgFile = (scene: Scene, css: string): string =>
  svgElement(scene, { xmlns: 'http://www.w3.org/2000/svg' }, element('title', {}, escaped(scene.title)) + element('style', {}, css.replace(/[&<]/g, escaped)));

function svgElement(scene: Scene, attributes: Attributes, head: string): string {
  const own = { class: 'scene', viewBox: `0 0 ${scene.width} ${scene.height}`, 'font-size': scene.fontSize };
  return element('svg', { ...attributes, ...own }, head + scene.marks.map((mark) => markToSvg(mark, scene.fontSize)).join(''));
}

function markToSvg(mark: Mark, fontSize: number): string {
  const title = mark.label === undefined ? '' : element('title', {}, escaped(mark.label));
  switch (mark.kind) {
    case 'rect':
      return element('rect', { ...common(mark), x: mark.x, y: mark.y, width: mark.width, height: mark.height }, title);
    case 'line':
      return element('line', { ...common(mark), x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2 }, title);
    case 'circle':
      return element('circle', { ...common(mark), cx: mark.x, cy: mark.y, r: mark.radius }, title);
    case 'path':
      return element('path', { ...common(mark), d: mark.d, 'stroke-width': mark.strokeWidth, 'stroke-dasharray': mark.dash?.join(' ') }, title);
    case 'text':
      return element('text', { ...common(mark), ...textAttributes(mark) }, linesToSvg(mark, fontSize));
    case 'group':
      return element('g', { ...common(mark), transform: translation(mark.x, mark.y) }, title + mark.marks.map((one) => markToSvg(one, fontSize)).join(''));
    default:
      return mark satisfies never;
  }
}

function common(mark: Mark): Attributes {
  const states = [
    'paint' in mark && mark.paint === 'outline' && 'is-outline',
    mark.kind === 'text' && mark.isStrong && 'is-strong',
    mark.disputed && 'is-disputed',
  ];
  return { class: [`role-${mark.role}`, `tone-${mark.tone}`, ...states].filter(Boolean).join(' '), 'data-fact': mark.fact };
}

const translation = (x: number, y: number): string | undefined => (x === 0 && y === 0 ? undefined : `translate(${x},${y})`);

const textAttributes = ({ x, y, anchor }: TextMark): Attributes => ({ x, y, 'text-anchor': anchor === 'start' ? undefined : anchor });

/** Further lines stand under the first. No space between them: it would count as part of a centred line. */
function linesToSvg({ lines, x }: TextMark, fontSize: number): string {
  const [first = '', ...rest] = lines;
  const dy = Math.round(leading * fontSize * 100) / 100;
  return escaped(first) + rest.map((line) => element('tspan', { x, dy }, escaped(line))).join('');
}
