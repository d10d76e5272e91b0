import { symbol, symbolDiamond2, symbolPlus, symbolSquare2, symbolStar, symbolTimes, symbolTriangle, symbolWye, type SymbolType } from 'd3';
import type { GroupMark, Mark, Tone } from './scene.ts';

/** What a value is drawn as: a disc, a ring, a half disc, a question mark, a dash where nothing is known, or one of the shapes. */
export type Sign = 'disc' | 'ring' | 'half' | 'question' | 'dash' | number;

/** Shapes, and their area for a circle of radius one that they stand in place of, so that no point of them reaches far beyond it. */
const shapes: readonly (readonly [type: SymbolType, area: number])[] = [[symbolSquare2, 2.6], [symbolDiamond2, 2.6], [symbolTriangle, 1.9], [symbolPlus, 1.9], [symbolWye, 1.9], [symbolStar, 1.6], [symbolTimes, 2.6]];

/** Words that have a sign of their own, so that an answer of no never looks like the lack of one. */
const meanings: readonly (readonly [pattern: RegExp, sign: Sign])[] = [
  [/^(?:yes|true|found|met)$/i, 'disc'],
  [/^(?:no|none|false|not found|not met)$/i, 'ring'],
  [/^(?:partly|partial|partially|in part|partly met)$/i, 'half'],
  [/\b(?:no|not|un|without|lack of|insufficient)\b.*\b(?:evidence|known|clear|retrieved|stated|recorded|record|data|said)\b|^(?:unknown|unclear|unstated)$/i, 'question'],
];

/** A sign for each of `words`, no two alike: by its meaning, or the next of the shapes; the first without a meaning is a disc if no yes is. */
export function signsOf(words: readonly string[]): Sign[] {
  const used = new Set<Sign>();
  const take = (sign: Sign): Sign | undefined => (used.has(sign) ? undefined : (used.add(sign), sign));
  const meant = words.map((word) => meanings.flatMap(([pattern, sign]) => (pattern.test(word) ? (take(sign) ?? []) : []))[0]);
  const rest: readonly Sign[] = ['disc', ...shapes.keys(), 'half', 'ring', 'question'];
  return meant.map((sign) => sign ?? rest.find((one) => take(one) !== undefined) ?? 'dash');
}

/** The tone of a sign where nothing is highlighted: what is not there stands back. */
export const signTone = (sign: Sign): Tone => (sign === 'ring' || sign === 'question' || sign === 'dash' ? 'soft' : 'accent');

/** A sign within `size` square, centred on `x` and `y`. */
export function signMark(sign: Sign, size: number, mark: Pick<GroupMark, 'x' | 'y' | 'tone' | 'fact' | 'label' | 'disputed' | 'role'>): Mark {
  const { role, tone } = mark;
  const r = Math.round(size * 50) / 100;
  const path = (d: string, paint: 'fill' | 'outline'): Mark => ({ kind: 'path', role, tone, d, paint, strokeWidth: size < 8 ? 1 : 2 });
  const circle = (paint: 'fill' | 'outline'): Mark => ({ kind: 'circle', role, tone, x: 0, y: 0, radius: paint === 'fill' ? r : r - 1, paint });
  return { kind: 'group', ...mark, marks: signShapes(sign, r, path, circle) };
}

type Path = (d: string, paint: 'fill' | 'outline') => Mark;

function signShapes(sign: Sign, r: number, path: Path, circle: (paint: 'fill' | 'outline') => Mark): Mark[] {
  switch (sign) {
    case 'disc':
      return [circle('fill')];
    case 'ring':
      return [circle('outline')];
    case 'half':
      return [circle('outline'), path(`M0,${-r}A${r},${r} 0 0 0 0,${r}Z`, 'fill')];
    case 'question':
      return [path(`M${-r / 2},${-r / 2}A${r / 2},${r / 2} 0 1 1 ${r / 8},${-r / 8}L0,${r / 3}M0,${r * 0.75}L0,${r}`, 'outline')];
    case 'dash':
      return [path(`M${-r * 0.7},0L${r * 0.7},0`, 'outline')];
    default: {
      const [type, area] = shapes[sign % shapes.length]!;
      return [path(symbol(type, r * r * area).digits(2)() ?? '', sign === 3 || sign === 6 ? 'outline' : 'fill')];
    }
  }
}
