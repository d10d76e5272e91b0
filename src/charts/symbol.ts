import { symbol, symbolDiamond2, symbolSquare2, symbolTriangle, symbolWye, type SymbolType } from 'd3';
import type { GroupMark, Mark } from './scene.ts';

/** One shape a lane, so that lanes are told apart without colour; those with long points have a smaller share of the area. */
const shapes: readonly (readonly [type: SymbolType | 'circle', share: number])[] = [['circle', 1], [symbolSquare2, 1], [symbolDiamond2, 0.95], [symbolTriangle, 0.75], [symbolWye, 0.75]];

/** Square pixels of a symbol. */
const area = 95;

/** The symbol of the lane at `index`, centred on `x` and `y`; hollow where the record is disputed. */
export function symbolMark(index: number, mark: Pick<GroupMark, 'x' | 'y' | 'tone' | 'fact' | 'label' | 'disputed' | 'role'>, size = area): Mark {
  const [type, share] = shapes[index % shapes.length]!;
  const paint = mark.disputed ? 'outline' : 'fill';
  if (type === 'circle') return { kind: 'circle', ...mark, radius: Math.sqrt(size / Math.PI), paint };
  const d = symbol(type, size * share).digits(2)() ?? '';
  return { kind: 'group', ...mark, marks: [{ kind: 'path', role: mark.role, tone: mark.tone, d, paint, strokeWidth: 2 }] };
}
