import type { Chart } from './chart.ts';
import { bandFields, encodedField, encodings } from './encodings.ts';
import { isNumericField } from './fieldKinds.ts';
import type { SchemaFault } from './primitives.ts';
import { findField, rowKey, type Row, type Table } from './table.ts';

/** Numbers from here on have more digits than a reader can take in; with a word such as `thousand` behind each, fewer are too many. */
const tooMuch = ({ unit }: { readonly unit?: unknown }): number => (/^(?:thousand|million|billion)/i.test(String(unit)) ? 1e9 : 1e12);

/** Numbers nearer to nothing than this are printed as zero. */
const tooLittle = 1e-6;

/** Numbers that cannot be written beside a mark: too long, or nothing but noughts. */
export function sizeProblems(table: Table, chart: Chart, rows: readonly Row[]): SchemaFault[] {
  const numbers = encodings.flatMap((encoding) => {
    const name = encodedField(chart, encoding);
    const field = name === undefined ? undefined : findField(table, name);
    return field && isNumericField(field) && !field.categories ? [{ path: [encoding as string], field }] : [];
  });
  const ends = (bandFields(chart) ?? []).map((name, index) => ({ path: ['band', index === 0 ? 'low' : 'high'], field: findField(table, name)! }));
  return [...numbers, ...ends].flatMap(({ path, field }) => {
    const { name } = field;
    const mostOf = (row: Row): number => tooMuch({ unit: row['unit'] ?? field.unit });
    const row = rows.find((one) => typeof one[name] === 'number' && !canBeRead(one[name], mostOf(one)));
    if (!row) return [];
    const isLarge = Math.abs(Number(row[name])) >= mostOf(row);
    const message = `names the field "${name}", which is ${row[name]} in the row "${rowKey(table, row)}", ${isLarge ? 'a number with too many digits to be read' : 'which would be printed as 0'}`;
    return [{ path, message, mend: isLarge ? 'Give the field in thousands, millions or billions, and say so in its "unit".' : 'Give the field in a smaller unit, or write 0 where it is nothing.' }];
  });
}

const canBeRead = (value: number, most: number): boolean => value === 0 || (Math.abs(value) >= tooLittle && Math.abs(value) < most);
