import { fieldTitle } from '../lib/formats.ts';
import { parseUnit, unitTitle, withUnit, type Unit } from '../lib/units.ts';
import type { ChartOf } from '../schema/chart.ts';
import { chartRows } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Row } from '../schema/table.ts';
import { cellName, chartCell, requireField, type Cell } from './cell.ts';
import { commonUnit, rowUnit, valueLabel } from './values.ts';

/** A row with both of its numbers. */
export type Point = Cell & {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** `Birmingham: vacancies 20%, caseload 17`. */
  readonly label: string;
};

/** One of the two measures: its words on the axis, and how its numbers are written. */
export type Measure = { readonly title: string; readonly unit: Unit; readonly isWhole: boolean };

/** The first step of the chain for a scatter chart. */
export type Points = {
  readonly title: string;
  readonly across: Measure;
  readonly up: Measure;
  readonly hasHighlight: boolean;
  readonly data: readonly Point[];
  /** The points of all small charts together. */
  readonly all: readonly Point[];
  /** Rows of which one number or both are not known. */
  readonly unknown: number;
};

export function chartPoints(dataset: Dataset, chart: ChartOf<'scatter'>): Points {
  const rows = chartRows(dataset, chart);
  if (rows.length === 0) throw new Error(`scatter scene needs at least one row: ${dataset.name}`);
  const [across, up] = [measureOf(dataset, chart.x, rows), measureOf(dataset, chart.y, rows)];
  const data = rows.flatMap((row): Point[] => {
    const [x, y] = [row[chart.x], row[chart.y]];
    if (typeof x !== 'number' || typeof y !== 'number') return [];
    const cell = chartCell(dataset, chart, row);
    const name = cellName(dataset, row, chart.label);
    const said = [across, up].map(({ title }, index) => `${title}: ${valueLabel(index === 0 ? x : y, parseUnit(rowUnit(row) ?? requireField(dataset, index === 0 ? chart.x : chart.y).unit), cell.approximate)}`);
    return [{ ...cell, name, x, y, label: `${[cell.facet, name].filter(Boolean).join(', ')}. ${said.join('; ')}${cell.disputed ? ' (disputed)' : ''}` }];
  });
  return { title: chart.title, across, up, hasHighlight: data.some((point) => point.isHighlighted), data, all: data, unknown: rows.length - data.length };
}

/** The field's title with its unit: `Agency share (%)`. */
function measureOf(dataset: Dataset, name: string, rows: readonly Row[]): Measure {
  const field = requireField(dataset, name);
  const unit = parseUnit(field.unit ?? commonUnit(rows));
  return { title: withUnit(fieldTitle(field), unitTitle(unit)), unit, isWhole: field.type === 'integer' };
}
