import { formatCell } from '../../src/lib/formats.ts';
import { parseUnit } from '../../src/lib/units.ts';
import type { Fact } from '../../src/lib/facts.ts';
import type { Field } from '../../src/schema/field.ts';
import type { CellValue } from '../../src/schema/table.ts';

const typeOf = (value: CellValue): Field['type'] => (Array.isArray(value) ? 'array' : typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string');

/** A fact of one cell; only what binding reads of it. */
export function fact(value: CellValue, { unit, type = typeOf(value), precision, grades, operation }: { unit?: string; type?: Field['type']; precision?: 'month' | 'year'; grades?: string[]; operation?: string } = {}): Fact {
  const field = { name: 'x', type, ...(grades && { categories: grades }) } as Field;
  return { address: 'd/r#x', value, field, unitText: unit, unit: parseUnit(unit), text: formatCell(value, field, { unit, precision }), derivation: operation && { operation, operands: [] } } as unknown as Fact;
}
