import { formatCell, precisionOf } from '../lib/formats.ts';
import type { Chart } from '../schema/chart.ts';
import { encodedField, measureName, namingFields } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Field } from '../schema/field.ts';
import { categoryLabel } from '../schema/fieldKinds.ts';
import { findField, rowKey, type CellValue, type Row } from '../schema/table.ts';
import { oneLine } from '../schema/words.ts';

/** What every drawn cell has, whatever the kind of chart. */
export type Cell = {
  /** `<dataset>/<row key>#<field>`. */
  readonly fact: string;
  /** The name of its series; empty where there is none. */
  readonly series: string;
  /** The name of its small chart; empty where there is one chart only. */
  readonly facet: string;
  readonly isHighlighted: boolean;
  readonly disputed: boolean;
  /** The row says that its value is not exact. */
  readonly approximate: boolean;
  /** Words set beside it; empty where there are none. */
  readonly annotation: string;
};

/** The cell of `row` that `chart` draws. */
export function chartCell(dataset: Dataset, chart: Chart, row: Row): Cell {
  const key = rowKey(dataset, row);
  const fact = `${dataset.name}/${key}#${measureName(chart)}`;
  const highlightable = [key, ...namingFields(chart).map((name) => row[name])].filter((one) => one != null).map(String);
  return {
    fact,
    series: cellName(dataset, row, encodedField(chart, 'series')),
    facet: cellName(dataset, row, chart.facet),
    isHighlighted: highlightable.some((name) => chart.highlight.includes(name)),
    disputed: row['status'] === 'disputed',
    approximate: row['approximate'] === true,
    annotation: chart.annotations.filter((one) => one.fact === fact || one.fact === `${dataset.name}/${key}`).map((one) => one.text).join(' '),
  };
}

/** The cell of `row` under `name` in a reader's words; empty where the chart has no such encoding. */
export function cellName(dataset: Dataset, row: Row, name: string | undefined): string {
  if (name === undefined) return '';
  const field = requireField(dataset, name);
  const label = categoryLabel(field, row[name]) ?? (isYearNumber(row[name]) ? String(row[name]) : undefined);
  return oneLine(label ?? formatCell(row[name], field, { unit: undefined, precision: precisionOf(row) }));
}

/** As a name, such a number is a year, which has no comma. */
const isYearNumber = (value: CellValue | undefined): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1000 && value <= 2999;

export function requireField(dataset: Dataset, name: string): Field {
  const field = findField(dataset, name);
  if (!field) throw new Error(`chart names a field that the dataset lacks: ${name}`);
  return field;
}
