import type { Problem } from '../../checks/problem.ts';
import { isNumericField } from '../../schema/fieldKinds.ts';
import { suggestion } from '../../lib/nearest.ts';
import { idFrom } from '../newEntry.ts';
import type { Layout } from './layout.ts';
import { keyCandidates, repeatedRows, type KeyColumn } from './primaryKey.ts';
import { fileProblem, quoted, tableProblem, type RawTable, type Read } from './rawTable.ts';
import type { TypedColumn } from './typedColumn.ts';

/** The key of a table, and the other keys that it could have. `isMade`: nothing names the rows, so they are numbered. */
export type Key = { readonly names: readonly string[]; readonly others: readonly (readonly string[])[]; readonly isMade: boolean };

/** The key that was asked for or declared, else a column called `id`, else the first that tells the rows apart. */
export function chooseKey(table: RawTable, layout: Layout, columns: readonly TypedColumn[], asked: readonly string[] | undefined): Read<Key> {
  const declared = table.declared?.primaryKey ?? [];
  const wanted = asked ?? (declared.length > 0 ? declared : columns.some(({ field }) => field.name === 'id') ? ['id'] : undefined);
  const candidates = keyCandidates(columns);
  if (wanted === undefined) return { value: { names: candidates[0] ?? ['id'], others: candidates.slice(1), isMade: candidates.length === 0 }, problems: [] };
  const chosen = wanted.map((name) => columns.find(({ field, column }) => field.name === name || column.heading === name));
  const names = columns.map(({ field }) => field.name);
  const unknown = wanted.filter((_, index) => !chosen[index]);
  if (unknown.length > 0) return { problems: unknown.map((name) => fileProblem(table.file, { rule: 'import-key', message: `The key names ${quoted(name)}, and there is no such column.`, mend: `${suggestion(name, names)}The columns are: ${names.join(', ')}.` })) };
  const known = chosen as TypedColumn[];
  const problems = keyProblems(table, layout, known, candidates);
  return problems.length > 0 ? { problems } : { value: { names: known.map(({ field }) => field.name), others: candidates.filter((names) => names.join() !== known.map(({ field }) => field.name).join()), isMade: false }, problems };
}

function keyProblems(table: RawTable, { body }: Layout, columns: readonly TypedColumn[], candidates: readonly (readonly string[])[]): Problem[] {
  const word = table.sheet === undefined && table.locate === undefined ? 'line' : 'row';
  const other = candidates.length > 0 ? ` Or name rows otherwise: --key ${candidates[0]!.join(',')}.` : '';
  const at = (index: number, { column }: TypedColumn, message: string, mend: string) => tableProblem(table, body[index]!.line, column.number, { rule: 'import-key', message, mend: mend + other });
  const blanks = columns.flatMap((typed) => typed.values.flatMap((value, index) => (value === null ? [at(index, typed, `The cell under ${quoted(typed.column.heading)} has no value, and it is part of the key.`, 'Give the row its key.')] : [])));
  if (blanks.length > 0) return blanks;
  return repeatedRows(columns).map(([index, first]) => {
    const key = columns.map(({ values }) => String(values[index])).join('/');
    return at(index, columns[0]!, `The key ${quoted(key)} stands in ${word} ${body[first]!.line} already.`, 'Give every row a key of its own.');
  });
}

const isPlain = (value: unknown): boolean => /^[\w.~-]+$/.test(String(value));

/** Key columns as they can stand in the address of a fact: `West Midlands` becomes `west-midlands`, with the words in a column beside it. */
export function withPlainKeys<Column extends KeyColumn>(columns: readonly Column[], names: readonly string[]): (Column | KeyColumn)[] {
  const taken = columns.map(({ field }) => field.name);
  const plain = columns.map((column) => (isAwkward(column, names) ? plainKey(column) : isNumberKey(column, names) ? textKey(column) : column));
  const keys = plain.filter(({ field }) => names.includes(field.name));
  if (repeatedRows(keys).length > 0 || keys.some(({ values }) => values.includes(''))) return [...columns];
  return columns.flatMap((column, index) => {
    const named = `${column.field.name}_name`;
    return isAwkward(column, names) ? [plain[index]!, { ...column, field: { ...column.field, name: taken.includes(named) ? `${named}_2` : named } }] : [plain[index]!];
  });
}

const isAwkward = ({ field, values }: KeyColumn, names: readonly string[]): boolean => names.includes(field.name) && field.type === 'string' && !values.every(isPlain);

const plainKey = ({ field, values }: KeyColumn): KeyColumn => ({ field: { name: field.name, type: 'string', title: `${field.title ?? field.name} (key)` }, values: values.map((value) => idFrom(String(value))) });

const isNumberKey = ({ field }: KeyColumn, names: readonly string[]): boolean => names.includes(field.name) && isNumericField(field);

/** A number that names a row is a name: it is neither added up nor written with commas. */
const textKey = <Column extends KeyColumn>(column: Column): Column => ({ ...column, field: { name: column.field.name, type: 'string', ...(column.field.title !== undefined && { title: column.field.title }) }, values: column.values.map(String) });
