import type { Dataset } from '../schema/dataset.ts';
import { milliseconds } from '../schema/instant.ts';
import type { CellValue } from '../schema/table.ts';
import { requireField } from './cell.ts';

/**
 * How the values of an axis stand to each other: `order` one after another, `year` by calendar or financial year,
 * `date` by milliseconds, `number` by size.
 */
export type PositionKind = 'order' | 'year' | 'date' | 'number';

/** A way to place the values of a field along an axis. */
export type Positions = { readonly kind: PositionKind; readonly of: (value: CellValue | undefined) => number };

const calendarYear = /^\d{4}$/;
const financialYear = /^(\d{4})[-/–](?:\d{2}|\d{4})$/;

/** The most slots, as wide as the closest two places are apart, that columns are spread over in proportion. */
export const maxSlots = 80;

/** Places for `values` of the field `name`: in proportion where they are years, no two written in two ways, or dates or numbers; otherwise in their order. */
export function fieldPositions(dataset: Dataset, name: string, values: readonly (CellValue | undefined)[]): Positions {
  const { type } = requireField(dataset, name);
  if (type === 'date' || type === 'datetime' || type === 'yearmonth') return { kind: 'date', of: milliseconds };
  const years = values.map(yearOf);
  if (!years.includes(undefined) && new Set(years).size === new Set(values.map(String)).size) return { kind: 'year', of: (value) => yearOf(value)! };
  if (values.every((value) => typeof value === 'number')) return { kind: 'number', of: Number };
  const ranks = new Map([...new Set(values.map(String))].map((text, index) => [text, index]));
  return { kind: 'order', of: (value) => ranks.get(String(value))! };
}

/** `2010`, `"2010"`, `2010-11` and `2010/11` are all placed at 2010; anything else is no year. */
function yearOf(value: CellValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1000 && value <= 2999 ? value : undefined;
  const text = String(value);
  if (calendarYear.test(text)) return Number(text);
  const first = financialYear.exec(text)?.[1];
  return first === undefined ? undefined : Number(first);
}
