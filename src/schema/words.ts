import type { Field } from './field.ts';
import { categoryLabel } from './fieldKinds.ts';
import type { Row } from './table.ts';

/** Without breaks, tabs and control characters, each run of which becomes a space; a non-breaking space stays. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u0020\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+/gu, ' ').trim();

/** What two values have in common that a reader could not tell apart as names: the words of a category, a date no finer than it is known, a financial year with either dash. */
export function nameOf(field: Field | undefined, row: Row): unknown {
  const value = field && row[field.name];
  const label = field && categoryLabel(field, value);
  if (typeof value !== 'string' && label === undefined) return value;
  const text = oneLine(label ?? String(value)).replace(/(?<=\d{4})–(?=\d\d)/g, '-');
  return field?.type === 'date' || field?.type === 'datetime' ? text.slice(0, { year: 4, month: 7 }[String(row['precision'])] ?? 10) : text;
}
