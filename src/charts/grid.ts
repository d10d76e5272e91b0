import { ascending, bisectRight, descending, extent, mean, ticks } from 'd3';
import { formatQuantity } from '../lib/formats.ts';
import { parseUnit, type Unit } from '../lib/units.ts';
import type { ChartOf } from '../schema/chart.ts';
import { chartRows } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import { categoryValues, isNumericField, isShaded } from '../schema/fieldKinds.ts';
import type { Field } from '../schema/field.ts';
import type { CellValue, Row } from '../schema/table.ts';
import { cellName, chartCell, requireField, type Cell } from './cell.ts';
import { fieldPositions } from './position.ts';
import { byLabel, commonUnit, rowUnit, valueLabel } from './values.ts';

export type GridChart = ChartOf<'heat' | 'matrix'>;

/** One cell of a grid. */
export type GridCell = Cell & {
  readonly column: string;
  readonly row: string;
  /** Which of the grades its value has, counted from zero; null where it is not known. */
  readonly grade: number | null;
  /** `12%`, `Requires improvement`, `not known`. */
  readonly text: string;
  /** `2014, Help and protection: Inadequate`. */
  readonly label: string;
};

/** The first step of the chain for a grid. */
export type Grid = {
  readonly title: string;
  readonly unit: Unit;
  readonly columns: readonly string[];
  /** The columns stand in an order that a reader knows, so that not all need be named. */
  readonly isDated: boolean;
  readonly rows: readonly string[];
  /** The words of each grade: classes of numbers, or categories. */
  readonly grades: readonly string[];
  /** The grades rise from the first to the last, and are shaded so. */
  readonly isShaded: boolean;
  readonly hasHighlight: boolean;
  readonly data: readonly GridCell[];
  /** The cells of all small charts together. */
  readonly all: readonly GridCell[];
};

/** The cells that `chart` draws: columns in the order of time or of the rows, rows in that of the rows or as sorted. */
export function chartGrid(dataset: Dataset, chart: GridChart): Grid {
  const rows = chartRows(dataset, chart).filter((row) => row[chart.x] != null && row[chart.y] != null);
  if (rows.length === 0) throw new Error(`${chart.kind} scene needs at least one row: ${dataset.name}`);
  const field = requireField(dataset, chart.value);
  const unit = parseUnit(field.unit ?? commonUnit(rows));
  const grading = chart.kind === 'heat' && isNumericField(field) && !field.categories ? classes(rows.map((row) => row[chart.value]), unit) : categories(dataset, field, rows);
  const positions = fieldPositions(dataset, chart.x, rows.map((row) => row[chart.x]));
  const data = rows.map((row) => gridCell(dataset, chart, row, grading)).map((cell, index) => ({ cell, at: positions.of(rows[index]![chart.x]) })).sort((a, b) => a.at - b.at);
  const cells = data.map(({ cell }) => cell);
  const names = sortedRows(rows.map((row) => cellName(dataset, row, chart.y)), cells, chart.sort);
  // Row by row, as they are read.
  const byRow = Map.groupBy(cells, (cell) => cell.row);
  const inRows = names.flatMap((name) => byRow.get(name)!);
  return {
    title: chart.title,
    unit,
    columns: [...new Set(cells.map((cell) => cell.column))],
    isDated: positions.kind !== 'order',
    rows: names,
    grades: grading.words,
    isShaded: chart.kind === 'heat' && isShaded(field),
    hasHighlight: cells.some((cell) => cell.isHighlighted),
    data: inRows,
    all: inRows,
  };
}

/** A way to sort values into grades, and the words of each grade. */
type Grading = { readonly words: readonly string[]; readonly of: (value: CellValue) => number };

/** Up to five classes of numbers between round bounds. */
function classes(values: readonly (CellValue | undefined)[], unit: Unit): Grading {
  const [low = 0, high = 0] = extent(values.filter((value) => typeof value === 'number'));
  const inner = (count: number) => ticks(low, high, count).filter((bound) => bound > low && bound <= high);
  const bounds = [5, 4, 3, 2, 1].map(inner).find((one) => one.length <= 4) ?? [];
  const text = (bound: number) => formatQuantity(bound, unit);
  const words = bounds.map((bound, index) => (index === 0 ? `under ${text(bound)}` : `${text(bounds[index - 1]!)} to under ${text(bound)}`));
  return { words: bounds.length === 0 ? [text(low)] : [...words, `${text(bounds.at(-1)!)} and over`], of: (value) => bisectRight(bounds, Number(value)) };
}

/** The categories that the field declares, else the values in the order of the rows. */
function categories(dataset: Dataset, field: Field, rows: readonly Row[]): Grading {
  const found = rows.flatMap((row) => row[field.name] ?? []);
  const values: CellValue[] = [...new Set([...categoryValues(field), ...found])];
  return { words: values.map((value) => cellName(dataset, { [field.name]: value }, field.name)), of: (value) => values.indexOf(value) };
}

function gridCell(dataset: Dataset, chart: GridChart, row: Row, grading: Grading): GridCell {
  const cell = chartCell(dataset, chart, row);
  const value = row[chart.value] ?? null;
  const field = requireField(dataset, chart.value);
  const isNumber = typeof value === 'number' && !field.categories;
  const text = isNumber ? valueLabel(value, parseUnit(rowUnit(row) ?? field.unit), cell.approximate) : cellName(dataset, row, chart.value);
  const [column, name] = [cellName(dataset, row, chart.x), cellName(dataset, row, chart.y)];
  const label = `${[cell.facet, column, name].filter(Boolean).join(', ')}: ${text}${cell.disputed ? ' (disputed)' : ''}`;
  return { ...cell, column, row: name, grade: value === null ? null : grading.of(value), text, label };
}

/** By `value`, rows whose grades are higher on the mean come first. */
function sortedRows(given: readonly string[], cells: readonly GridCell[], sort: GridChart['sort']): string[] {
  const names = [...new Set(given)];
  if (sort === 'label') return names.sort(byLabel);
  if (sort === 'none') return names;
  const grade = new Map(names.map((name) => [name, mean(cells.filter((cell) => cell.row === name), (cell) => cell.grade) ?? -1]));
  return names.sort((a, b) => descending(grade.get(a), grade.get(b)) || ascending(names.indexOf(a), names.indexOf(b)));
}
