import { rowStatuses } from '../../schema/derivation.ts';
import { reservedFields } from '../../schema/fieldKinds.ts';
import type { TypedColumn } from './typedColumn.ts';

/** Values that the fields with a fixed meaning may hold, where not any text will do. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // A derived row needs its arithmetic, which no table gives.
  status: rowStatuses.filter((status) => status !== 'derived'),
  precision: ['day', 'month', 'year'],
};

/** Gives a column another name where it is called as a field with a fixed meaning and means something else: `Status`, `Source`. */
export function withoutFalseReserved(typed: TypedColumn, sources: readonly string[]): TypedColumn {
  const { name, type } = typed.field;
  if (!Object.hasOwn(reservedFields, name)) return typed;
  const values = name === 'source' ? sources : allowed[name];
  const fits = type === reservedFields[name] && (values === undefined || typed.values.every((value) => value === null ? name !== 'source' : values.includes(String(value))));
  return fits ? typed : { ...typed, field: { ...typed.field, name: `given_${name}` } };
}
