import type { Frame } from './frame.ts';
import type { Grid, GridCell } from './grid.ts';
import { gridColumns, gridRows } from './gridLayout.ts';
import type { KeyEntry } from './key.ts';
import type { NamedRow } from './namedRows.ts';
import type { Mark, Scene } from './scene.ts';
import { signMark, signsOf, signTone, type Sign } from './signs.ts';
import { textBox } from './text.ts';
import { valueShape, type Rect } from './valueShape.ts';

/** A sign in each cell; the key has its words. A cell without a row is blank. */
export function matrixScene(grid: Grid, frame: Frame): Scene {
  const columns = gridColumns(grid, frame);
  const signs = signsOf(grid.grades);
  const cellHeight = frame.fontSize * 1.9;
  const { rows, place, notes, height } = gridRows(grid, columns, { cellHeight, gap: ruleGap }, frame);
  const right = columns.left + columns.step * grid.columns.length;
  const rules = rows.map((row) => ruleOver(row, right, frame));
  const cells = grid.data.flatMap((cell) => cellMarks(cell, cell.grade === null ? 'dash' : signs[cell.grade]!, place(cell), { grid, frame }));
  return { width: frame.width, height, fontSize: frame.fontSize, title: grid.title, marks: [...columns.names, ...rules, ...rows.map((row) => row.name), ...cells, ...notes], startsAtZero: true };
}

/** Between rows, for the rule. */
const ruleGap = 6;

/** A fine rule over a row and its name. */
function ruleOver({ name, top }: NamedRow, right: number, { fontSize }: Frame): Mark {
  const y = Math.min(top, textBox(name, fontSize).top) - ruleGap / 2;
  return { kind: 'line', role: 'grid', tone: 'faint', x1: 0, x2: right, y1: y, y2: y };
}

/** The words of the signs that are drawn. */
export function matrixKey(grid: Grid, frame: Frame): KeyEntry[] {
  const signs = signsOf(grid.grades);
  const drawn = grid.grades.flatMap((text, grade) => (grid.data.some((cell) => cell.grade === grade) ? [{ text, sign: signs[grade]! }] : []));
  const unknown = grid.data.some((cell) => cell.grade === null) ? [{ text: 'not known', sign: 'dash' as const }] : [];
  return [...drawn, ...unknown].map(({ text, sign }) => ({ text, swatch: { draw: (square: Rect) => signIn(square, sign, frame, grid.hasHighlight ? 'soft' : signTone(sign)) } }));
}

type Drawn = { readonly grid: Grid; readonly frame: Frame };

function cellMarks(cell: GridCell, sign: Sign, rect: Rect, { grid, frame }: Drawn): Mark[] {
  const { fact, label, disputed, isHighlighted } = cell;
  const tone = grid.hasHighlight ? (isHighlighted ? 'accent' : 'muted') : signTone(sign);
  const hatched = { x: rect.x + 1, y: rect.y + 1, width: Math.max(0, rect.width - 2), height: rect.height - 2 };
  return [...(disputed ? [valueShape(hatched, { disputed }, 'faint')] : []), { ...signIn(rect, sign, frame, tone), fact, label, ...(disputed && { disputed }) }];
}

const signIn = ({ x, y, width, height }: Rect, sign: Sign, frame: Frame, tone: Mark['tone']): Mark =>
  signMark(sign, Math.min(frame.fontSize * 0.85, width * 0.8), { role: 'point', tone, x: x + width / 2, y: y + height / 2 });
