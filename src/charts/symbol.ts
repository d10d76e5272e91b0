import { symbol, symbolCircle, symbolDiamond2, symbolSquare2, symbolTriangle, symbolWye, type SymbolType } from 'd3';
import type { GroupMark, Mark } from './scene.ts';

/** One shape a lane, so that lanes are told apart without colour. */
const shapes: readonly SymbolType[] = [symbolCircle, symbolSquare2, symbolDiamond2, symbolTriangle, symbolWye];

/** Square pixels of a symbol. */
const area = 95;

/** The symbol of the lane at `index`, centred on `x` and `y`; hollow where the record is disputed. */
export function symbolMark(index: number, mark: Pick<GroupMark, 'x' | 'y' | 'tone' | 'fact' | 'label' | 'disputed' | 'role'>): Mark {
  const d = symbol(shapes[index % shapes.length]!, area).digits(2)() ?? '';
  const paint = mark.disputed ? 'outline' : 'fill';
  return { kind: 'group', ...mark, marks: [{ kind: 'path', role: mark.role, tone: mark.tone, d, paint, strokeWidth: 2 }] };
}
