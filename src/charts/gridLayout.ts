import { range } from 'd3';
import type { Frame } from './frame.ts';
import type { Grid, GridCell } from './grid.ts';
import type { KeyEntry } from './key.ts';
import { namedRows, namesWidth, type NamedRow } from './namedRows.ts';
import { placedTicks } from './positionTicks.ts';
import { noteHeight, noteLines, noteMark } from './rowNotes.ts';
import type { Mark, TextMark } from './scene.ts';
import { textBox } from './text.ts';
import type { Rect } from './valueShape.ts';
import { widestWord } from './wrapText.ts';

/** The columns of a grid in pixels, and the words over them. */
export type GridColumns = {
  /** Where the cells begin. */
  readonly left: number;
  /** From one column to the next. */
  readonly step: number;
  readonly names: readonly TextMark[];
  /** The numbers that stand for names too long for their columns. */
  readonly entries: readonly KeyEntry[];
  /** Row names stand above their cells. */
  readonly isUnder: boolean;
};

/** The rows of a grid, and how to find the place of a cell. */
export type GridRows = { readonly rows: readonly NamedRow[]; readonly place: (cell: GridCell) => Rect; readonly notes: readonly Mark[]; readonly height: number };

const widestCell = 130;

/** A row name stands beside its cells if that leaves each so much. */
const leastCell = 30;

/**
 * The columns of `grid`. Row names stand beside the cells unless, where it is narrow, column names fit only when rows are
 * named above. Where column names fit neither way, dates are named now and then, and other names are numbered.
 */
export function gridColumns(grid: Grid, frame: Frame): GridColumns {
  const beside = columnsFrom(namesWidth(grid.rows, { ...frame, isNarrow: false }, grid.hasHighlight), grid, frame);
  if (!frame.isNarrow) return beside;
  const under = { ...columnsFrom(0, grid, frame), isUnder: true };
  const isBeside = beside.step >= leastCell && (beside.areAllNamed || !under.areAllNamed);
  return isBeside ? beside : under;
}

function columnsFrom(left: number, grid: Grid, frame: Frame): GridColumns & { readonly areAllNamed: boolean } {
  const step = Math.min(widestCell, (frame.width - left) / grid.columns.length);
  const named = (texts: readonly string[]) =>
    placedTicks(texts.map((text, position) => ({ position, text })), { x: (position) => left + (position + 0.5) * step, step, top: 0, ends: [0, frame.width] }, frame);
  const names = named(grid.columns);
  const areAllNamed = names.length === grid.columns.length && grid.columns.every((text) => widestWord(text, frame) <= step);
  const isNumbered = !areAllNamed && !grid.isDated;
  const entries = isNumbered ? grid.columns.map((text, index) => ({ text: `${index + 1}: ${text}` })) : [];
  return { left, step, names: onOneLine(isNumbered ? named(range(1, grid.columns.length + 1).map(String)) : names, frame), entries, isUnder: false, areAllNamed };
}

/** Names that all end on the line of the lowest, close to their cells. */
function onOneLine(names: readonly TextMark[], { fontSize }: Frame): TextMark[] {
  const bottom = Math.max(...names.map((name) => textBox(name, fontSize).bottom));
  return names.map((name) => ({ ...name, y: name.y + bottom - textBox(name, fontSize).bottom }));
}

type RowSizes = { readonly cellHeight: number; readonly gap: number };

/** The rows of `grid`, and under each the annotations of its cells. */
export function gridRows(grid: Grid, { left, step, names, isUnder }: GridColumns, { cellHeight, gap }: RowSizes, frame: Frame): GridRows {
  const room = { ...frame, isNarrow: isUnder };
  const top = Math.max(...names.map((name) => textBox(name, frame.fontSize).bottom)) + frame.fontSize * 0.4;
  const cellsOf = (row: string) => grid.data.filter((cell) => cell.row === row);
  const shown = grid.rows.filter((row) => cellsOf(row).length > 0);
  const linesOf = (cell: GridCell) => noteLines({ annotation: cell.annotation && `${cell.column}: ${cell.annotation}` }, frame.width - left, frame);
  const sizes = shown.map((name) => ({ name, marks: cellHeight, notes: cellsOf(name).reduce((sum, cell) => sum + noteHeight(linesOf(cell), frame), 0), isStrong: cellsOf(name).every((cell) => cell.isHighlighted) }));
  const rows = namedRows(sizes, left, room, { top, gap: isUnder ? frame.fontSize * 0.6 : gap });
  const place = (cell: GridCell): Rect => ({ x: left + grid.columns.indexOf(cell.column) * step, y: rows[shown.indexOf(cell.row)]!.top, width: step, height: cellHeight });
  const notes = shown.flatMap((name, index) => {
    let bottom = rows[index]!.top + cellHeight;
    return cellsOf(name).flatMap((cell) => {
      const marks = noteMark(cell, linesOf(cell), { x: left, bottom }, frame);
      bottom += noteHeight(linesOf(cell), frame);
      return marks;
    });
  });
  return { rows, place, notes, height: rows.at(-1)!.bottom };
}
