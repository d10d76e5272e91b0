import type { Field } from '../schema/field.ts';
import { isNumericField, reservedFields } from '../schema/fieldKinds.ts';
import { keyFields } from '../schema/table.ts';
import { keyText, spelledOut, type Fact } from './facts.ts';
import { fieldTitle, formatCell, precisionOf } from './formats.ts';

/** A field of a row, named and formatted for a reader. */
export type Particular = { readonly field: Field; readonly name: string; readonly text: string };

/** What a row says beside a figure: what was counted, who says so, the period, the basis. Keys of one field and other numbers are left out. */
export function particularsOf({ dataset, row, field }: Fact): Particular[] {
  const keys = keyFields(dataset);
  return dataset.schema.fields
    .filter((other) => other !== field && !(other.name in reservedFields) && !isNumericField(other))
    .filter((other) => row[other.name] != null && other.type !== 'object' && (keys.length > 1 || !keys.includes(other.name)) && !(keys.includes(other.name) && spelledOut(dataset, row, other.name)))
    .map((other) => ({ field: other, name: fieldTitle(other), text: keys.includes(other.name) ? keyText(dataset, row, other.name) : formatCell(row[other.name], other, { precision: precisionOf(row) }) }));
}

/** Words for the state of a figure: approximate, disputed, derived; nothing for one that a source states outright. */
export const stateWords = ({ approximate, status }: Fact): string[] => [
  ...(approximate ? ['approximate'] : []),
  ...(status === 'disputed' ? ['disputed'] : []),
  ...(status === 'derived' ? ['worked out by us'] : []),
];
