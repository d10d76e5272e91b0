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

/** The same after the keys that say something by themselves, such as a year; a bare key like `july-2010` only names the row. */
export function particularsWithKeys(fact: Fact): Particular[] {
  const { dataset, row, field } = fact;
  const particulars = particularsOf(fact);
  const keys = dataset.schema.fields.filter((other) => other !== field && keyFields(dataset).includes(other.name) && /^\d/.test(String(row[other.name])) && !particulars.some((one) => one.field === other));
  return [...keys.map((key) => ({ field: key, name: fieldTitle(key), text: formatCell(row[key.name], key) })), ...particulars];
}

/** Whether a field says what time a row is about. */
export const isPeriod = ({ name, type }: Field): boolean => /^(?:period|year|date)$/.test(name) || type === 'year' || type === 'yearmonth';

/** Words for the state of a figure: approximate, disputed, derived; nothing for one that a source states outright. */
export const stateWords = ({ approximate, status }: Fact): string[] => [
  ...(approximate ? ['approximate'] : []),
  ...(status === 'disputed' ? ['disputed'] : []),
  ...(status === 'derived' ? ['worked out by us'] : []),
];

/** How a figure that we worked out came about, before the cells that it came from. */
export const operationWords: Readonly<Record<string, string>> = {
  sum: 'The sum of',
  difference: 'The first less the second of',
  ratio: 'The first divided by the second of',
  percentChange: 'The change in per cent from the first to the second of',
  mean: 'The mean of',
};
