import type { Frame } from './frame.ts';
import type { Grid, GridCell } from './grid.ts';
import { gridColumns, gridRows } from './gridLayout.ts';
import type { KeyEntry } from './key.ts';
import type { Mark, Scene, TextMark, Tone } from './scene.ts';
import { centredBaseline, textHeight, textMark } from './text.ts';
import { valueShape, type Rect } from './valueShape.ts';
import { widestWord, wrapText } from './wrapText.ts';

/** Cells shaded by grade, with the value in each; where the values do not all fit, each cell is filled to the height of its grade. */
export function heatScene(grid: Grid, frame: Frame): Scene {
  const columns = gridColumns(grid, frame);
  const lines = cellLines(grid, columns.step, frame);
  const cellHeight = lines ? Math.max(frame.fontSize * 2, textHeight(Math.max(...lines.values().map((one) => one.length)), frame) + 2 * inset) : frame.fontSize * 1.8;
  const { rows, place, notes, height } = gridRows(grid, columns, { cellHeight, gap: 3 }, frame);
  const cells = grid.data.flatMap((cell) => {
    const rect = withGap(place(cell));
    return lines ? writtenMarks(cell, grid, rect, lines.get(cell.text)!, frame) : levelMarks(cell, grid, rect);
  });
  return { width: frame.width, height, fontSize: frame.fontSize, title: grid.title, marks: [...columns.names, ...rows.map((row) => row.name), ...cells, ...notes], startsAtZero: true };
}

/** The grades by their fill, if the cells are not written in. */
export function heatKey(grid: Grid, frame: Frame): KeyEntry[] {
  if (cellLines(grid, gridColumns(grid, frame).step, frame)) return [];
  const grades = grid.grades.map((text, grade) => ({ text, swatch: { draw: (square: Rect) => levelGroup(square, grade, grid, {}) } }));
  const hasUnknown = grid.data.some((cell) => cell.grade === null);
  return [...grades, ...(hasUnknown ? [{ text: 'not known', swatch: { draw: (square: Rect) => unknownMark(square, {}) } }] : [])];
}

/** Around the text of a cell. */
const inset = 5;

/** The lines of each text that stands in a cell, or nothing if one of them needs more than two or a break inside a word. */
function cellLines({ all }: Grid, step: number, frame: Frame): ReadonlyMap<string, readonly string[]> | undefined {
  const room = step - gap - 2 * inset;
  const texts = [...new Set(all.map((cell) => cell.text))];
  const lines = texts.map((text) => [text, wrapText(text, room, { ...frame, weight: 600 })] as const);
  const doFit = lines.every(([text, one]) => one.length <= 2 && widestWord(text, { ...frame, weight: 600 }) <= room);
  return doFit ? new Map(lines) : undefined;
}

/** Between cells side by side. */
const gap = 2;

const withGap = (rect: Rect): Rect => {
  const between = Math.min(gap, rect.width * 0.15);
  return { ...rect, x: rect.x + between / 2, width: rect.width - between };
};

const shades = ['shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5'] as const;

/** The shades spread over the grades, from the palest to the darkest. */
const shadeOf = (grade: number, { grades }: Grid): Tone => shades[grades.length === 1 ? 2 : Math.round((grade / (grades.length - 1)) * 4)]!;

function writtenMarks(cell: GridCell, grid: Grid, rect: Rect, lines: readonly string[], frame: Frame): Mark[] {
  const { fact, label, grade, disputed } = cell;
  const shade = grade === null ? undefined : shadeOf(grade, grid);
  const isDark = shade === 'shade-4' || shade === 'shade-5';
  const isOnShade = shade !== undefined && !disputed;
  const text: TextMark = textMark({
    role: isOnShade ? 'inside' : 'value',
    tone: isOnShade && isDark ? 'on-mark' : shade ? 'ink' : 'soft',
    fact,
    label,
    x: rect.x + rect.width / 2,
    y: centredBaseline(rect.y + rect.height / 2, lines.length, frame),
    lines,
    anchor: 'middle',
    isStrong: grid.hasHighlight && cell.isHighlighted,
  });
  return [...(shade ? [valueShape(rect, cell, shade)] : []), ...outlineMarks(cell, grid, rect), text];
}

const levelMarks = (cell: GridCell, grid: Grid, rect: Rect): Mark[] => [cell.grade === null ? unknownMark(rect, cell) : levelGroup(rect, cell.grade, grid, cell), ...outlineMarks(cell, grid, rect)];

/** A cell filled from its foot, to its top for the last of the grades, and the rule that it stands on. */
function levelGroup(rect: Rect, grade: number, grid: Grid, cell: Partial<GridCell>): Mark {
  const height = (rect.height * (grade + 1)) / grid.grades.length;
  const foot = rect.y + rect.height;
  const { fact, label, disputed = false } = cell;
  const level = valueShape({ ...rect, y: foot - height, height }, { disputed }, shadeOf(grade, grid));
  const rule: Mark = { kind: 'line', role: 'axis', tone: 'muted', x1: rect.x, x2: rect.x + rect.width, y1: foot, y2: foot };
  return { kind: 'group', role: 'mark', tone: 'ink', ...(fact !== undefined && { fact, label }), ...(disputed && { disputed }), x: 0, y: 0, marks: [level, rule] };
}

/** A dash in an empty cell. */
function unknownMark({ x, y, width, height }: Rect, { fact, label }: Partial<GridCell>): Mark {
  const middle = y + height / 2;
  const half = Math.min(5, width * 0.4);
  const dash: Mark = { kind: 'line', role: 'rail', tone: 'muted', x1: x + width / 2 - half, x2: x + width / 2 + half, y1: middle, y2: middle };
  return { kind: 'group', role: 'mark', tone: 'muted', ...(fact !== undefined && { fact, label }), x: 0, y: 0, marks: [dash] };
}

/** Highlighted cells have an edge of ink, unless their whole row is named in bold. */
const outlineMarks = ({ isHighlighted, row }: GridCell, { data }: Grid, rect: Rect): Mark[] => {
  const isRow = data.every((cell) => cell.row !== row || cell.isHighlighted);
  return isHighlighted && !isRow ? [{ kind: 'rect', role: 'mark', tone: 'ink', ...rect, paint: 'outline' }] : [];
};
