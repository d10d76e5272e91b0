import { cellProblem } from './cell.ts';
import type { Chart } from './chart.ts';
import { chartProblems } from './chartRules.ts';
import { derivationSchema, rowStatuses } from './derivation.ts';
import { isNumericField, reservedFields } from './fieldKinds.ts';
import { isBuiltIn, type SchemaFault } from './primitives.ts';
import { keyFields, measureField, rowKey, type Row, type Table } from './table.ts';

type Parsed = Table & {
  readonly schema: Table['schema'] & { readonly uniqueKeys?: readonly (readonly string[])[] | undefined };
  readonly data: readonly Row[];
  readonly sources?: readonly string[] | undefined;
  readonly ledger?: string | undefined;
  readonly charts: Readonly<Record<string, Chart>>;
};

/** Everything that the shape of the JSON does not say: fields, keys, rows and charts that do not fit each other. */
export function checkDataset(dataset: Parsed): SchemaFault[] {
  const schema = schemaProblems(dataset);
  if (schema.length > 0 || dataset.data.length === 0 || dataset.schema.fields.length === 0) return schema;
  return [...dataset.data.flatMap((row, index) => rowProblems(dataset, row, index)), ...keyProblems(dataset), ...chartProblems(dataset)];
}

function schemaProblems(dataset: Parsed): SchemaFault[] {
  const { fields } = dataset.schema;
  const names = fields.map((field) => field.name);
  const known = names.join(', ');
  const problems: SchemaFault[] = [];
  if (names.length === 0) return problems;
  fields.forEach((field, index) => {
    const at = (key: string, message: string, mend: string) => problems.push({ path: ['schema', 'fields', index, key], message, mend });
    if (isBuiltIn(field.name)) at('name', `is "${field.name}", a name that programs keep for themselves`, 'Give the field another name.');
    if (names.indexOf(field.name) !== index) at('name', `is "${field.name}", as another field's is`, 'Give each field a name of its own.');
    const type = Object.hasOwn(reservedFields, field.name) ? reservedFields[field.name] : undefined;
    if (type && field.type !== type) at('type', `is "${field.type}", but "${field.name}" means the same in every dataset and is of type ${type}`, `Write "type": "${type}", or give the field another name.`);
  });
  const absent = (path: SchemaFault['path'], name: string): SchemaFault => ({ path, message: `names "${name}", which is not among the fields`, mend: `The fields are: ${known}.`, name, names });
  for (const name of keyFields(dataset)) if (!names.includes(name)) problems.push(absent(['schema', 'primaryKey'], name));
  for (const name of dataset.schema.uniqueKeys?.flat() ?? []) if (!names.includes(name)) problems.push(absent(['schema', 'uniqueKeys'], name));
  if (dataset.measure !== undefined && !names.includes(dataset.measure)) problems.push(absent(['measure'], dataset.measure));
  return [...problems, ...ledgerProblems(dataset)];
}

function ledgerProblems(dataset: Parsed): SchemaFault[] {
  const { ledger } = dataset;
  const keys = keyFields(dataset);
  if (ledger === undefined || (keys.length > 1 && keys.includes(ledger))) return [];
  const isOnlyKey = keys.includes(ledger);
  return [{ path: ['ledger'], message: isOnlyKey ? `names "${ledger}", which is the whole key, so that no rows share it` : `names "${ledger}", which is not among the fields of the key`, mend: keys.length > 1 ? `Name one of: ${keys.join(', ')}.` : 'Leave "ledger" out, or give the table a key of several fields.', name: ledger, names: keys }];
}

function rowProblems(dataset: Parsed, row: Row, index: number): SchemaFault[] {
  const names = dataset.schema.fields.map((field) => field.name);
  const path = (name: string) => ['data', index, name];
  const unknown = Object.keys(row)
    .filter((name) => !names.includes(name))
    .map((name) => ({ path: path(name), message: 'is not among the fields that "schema" declares', mend: `The fields are: ${names.join(', ')}.`, name, names }));
  const wrong = dataset.schema.fields.flatMap((field) => {
    const fault = cellProblem(field, row[field.name]);
    return fault ? [{ path: path(field.name), ...fault }] : [];
  });
  const keyless = keyFields(dataset)
    .filter((name) => row[name] === null || row[name] === undefined)
    .map((name) => ({ path: path(name), message: 'is missing, and it is part of the primary key', mend: 'Give the row its key.' }));
  const unsourced: SchemaFault[] =
    row.source || row.derivation || dataset.sources
      ? []
      : [{ path: path('source'), message: 'is missing', mend: 'Name the source of the row here, or that of every row in the dataset\'s "sources".', rule: 'row-unsourced' }];
  return [...unknown, ...wrong, ...keyless, ...unsourced, ...meaningProblems(dataset, row).map(([name, message, mend]) => ({ path: path(name), message, mend }))];
}

/** What the fields with a fixed meaning ask of a row. */
function meaningProblems(dataset: Parsed, row: Row): [field: string, message: string, mend: string][] {
  const { status, derivation, note } = row;
  const problems: [string, string, string][] = [];
  if (typeof status === 'string' && !(rowStatuses as readonly string[]).includes(status)) problems.push(['status', `is "${status}"`, `Write one of: ${rowStatuses.join(', ')}.`]);
  if (status === 'derived' && !derivation) problems.push(['status', 'is "derived", and no "derivation" says how', 'Add "derivation", such as {"sum": ["row-one", "row-two"]}, or change the status.']);
  if (derivation && status !== 'derived') problems.push(['derivation', 'is given, but the status of the row is not "derived"', 'Write "status": "derived", or delete the derivation.']);
  if (derivation) problems.push(...derivationProblems(derivation));
  const measure = measureField(dataset);
  if (measure && row[measure.name] === null && !note) problems.push([measure.name, 'is null, and no "note" says why', 'Add "note" with the reason why there is no value.']);
  if (derivation && !(measure && isNumericField(measure))) problems.push(['derivation', 'gives the value of the measure, but the dataset has no measure that is a number', 'Name the field of the value: "measure": "…".']);
  return problems;
}

function derivationProblems(derivation: NonNullable<Row[string]>): [string, string, string][] {
  const result = derivationSchema.safeParse(derivation);
  return result.success ? [] : result.error.issues.map(({ code, message }) => ['derivation', `is ${JSON.stringify(derivation)}`, `It ${code === 'custom' ? message : 'must be a key with a list of rows, such as {"sum": ["row-one", "row-two"]}'}.`]);
}

function keyProblems(dataset: Parsed): SchemaFault[] {
  const keys = keyFields(dataset);
  const unique = dataset.schema.fields.filter((field) => field.constraints?.unique).map((field) => [field.name]);
  const whole = repeats(dataset.data, (row) => (keys.length === 0 ? undefined : rowKey(dataset, row))).map(([index, first, key]) => ({
    path: ['data', index, keys[0]!],
    message: `gives the row the key "${key}", which row ${first + 1} has`,
    mend: 'Give every row a key of its own.',
    rule: 'duplicate-id',
  }));
  const others = [...unique, ...(dataset.schema.uniqueKeys ?? [])].flatMap((names) =>
    repeats(dataset.data, (row) => (names.some((name) => row[name] == null) ? undefined : names.map((name) => String(row[name])).join('/'))).map(([index, first, value]) => ({
      path: ['data', index, names[0]!],
      message: `repeats "${value}" of row ${first + 1}, but ${names.join(' + ')} must be unique`,
      mend: 'Correct one of the two, or the rule that it must be unique.',
    })),
  );
  return [...whole, ...others];
}

/** Index, first index and value of each row whose value was there before; `undefined` never repeats. */
function repeats(rows: readonly Row[], valueOf: (row: Row) => string | undefined): [number, number, string][] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index): [number, number, string][] => {
    const value = valueOf(row);
    if (value === undefined) return [];
    const first = seen.get(value);
    if (first !== undefined) return [[index, first, value]];
    seen.set(value, index);
    return [];
  });
}
