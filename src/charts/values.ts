import { formatQuantity } from '../lib/formats.ts';
import type { Unit } from '../lib/units.ts';
import type { Row } from '../schema/table.ts';

/** `about 1,500`, `£68.3m`, `not known`. */
export function valueLabel(value: number | null, unit: Unit, approximate: boolean): string {
  if (value === null) return 'not known';
  return `${approximate ? 'about ' : ''}${formatQuantity(value, unit)}`;
}

export const rowUnit = (row: Row): string | undefined => (typeof row['unit'] === 'string' ? row['unit'] : undefined);

/** The unit of all rows, where each row has a unit of its own and they agree. */
export function commonUnit(rows: readonly Row[]): string | undefined {
  const units = new Set(rows.map(rowUnit));
  return units.size === 1 ? [...units][0] : undefined;
}

/** As a reader counts: `Ward 9` before `Ward 10`. */
export const byLabel = new Intl.Collator('en', { numeric: true }).compare;
