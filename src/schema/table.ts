import type { Field } from './field.ts';
import { isNumericField } from './fieldKinds.ts';

/** A value of a cell, as JSON has it. */
export type CellValue = string | number | boolean | null | readonly CellValue[] | { readonly [key: string]: CellValue };

/** One row: field name to value. */
export type Row = Readonly<Record<string, CellValue | undefined>>;

/** What is needed to know which row is which and what it measures. */
export type Table = {
  readonly schema: { readonly fields: readonly Field[]; readonly primaryKey: readonly string[] };
  readonly measure?: string | undefined;
};

/** Field names declared as the primary key. */
export const keyFields = (table: Table): readonly string[] => table.schema.primaryKey;

/** The key of a row: its key values joined by `/`, such as `birmingham/2012-13`. */
export const rowKey = (table: Table, row: Row): string => keyFields(table).map((name) => String(row[name])).join('/');

/** The field named `name`, if the table declares it. */
export const findField = (table: Table, name: string): Field | undefined => table.schema.fields.find((field) => field.name === name);

/** The field that holds the table's one measure: the one named by `measure`, or its only number outside the key. */
export function measureField(table: Table): Field | undefined {
  if (table.measure !== undefined) return findField(table, table.measure);
  const numbers = table.schema.fields.filter((field) => isNumericField(field) && !keyFields(table).includes(field.name));
  return numbers.length === 1 ? numbers[0] : undefined;
}
