import { cellProblem } from './cell.ts';
import type { Chart } from './chart.ts';
import { chartProblems } from './chartRules.ts';
import { derivationSchema, rowStatuses } from './derivation.ts';
import { isNumericField, reservedFields } from './field.ts';
import { findField, keyFields, measureField, rowKey, type Row, type Table } from './table.ts';

/** A rule of the dataset that is broken, and the path of keys to where. */
export type DatasetProblem = { readonly path: (string | number)[]; readonly message: string };

type Parsed = Table & {
  readonly schema: Table['schema'] & { readonly uniqueKeys?: readonly (readonly string[])[] | undefined };
  readonly data: readonly Row[];
  readonly sources?: readonly string[] | undefined;
  readonly charts: Readonly<Record<string, Chart>>;
};

/** Everything that the shape of the JSON does not say: fields, keys, rows and charts that do not fit each other. */
export function checkDataset(dataset: Parsed): DatasetProblem[] {
  const schema = schemaProblems(dataset);
  if (schema.length > 0) return schema;
  return [...dataset.data.flatMap((row, index) => rowProblems(dataset, row, index)), ...keyProblems(dataset), ...chartProblems(dataset)];
}

function schemaProblems(dataset: Parsed): DatasetProblem[] {
  const { fields } = dataset.schema;
  const names = fields.map((field) => field.name);
  const known = names.join(', ');
  const problems: DatasetProblem[] = [];
  fields.forEach((field, index) => {
    if (names.indexOf(field.name) !== index) problems.push({ path: ['schema', 'fields', index, 'name'], message: `"${field.name}" is declared twice` });
    const type = reservedFields[field.name];
    if (type && field.type !== type)
      problems.push({ path: ['schema', 'fields', index, 'type'], message: `is "${field.type}", but "${field.name}" means the same in every dataset and is of type ${type}` });
  });
  for (const name of keyFields(dataset))
    if (!names.includes(name)) problems.push({ path: ['schema', 'primaryKey'], message: `names "${name}", which is not among the fields: ${known}` });
  if (dataset.measure !== undefined && !names.includes(dataset.measure))
    problems.push({ path: ['measure'], message: `is "${dataset.measure}", which is not among the fields: ${known}` });
  return problems;
}

function rowProblems(dataset: Parsed, row: Row, index: number): DatasetProblem[] {
  const at = (name: string, message: string): DatasetProblem => ({ path: ['data', index, name], message });
  const problems: DatasetProblem[] = [];
  for (const name of Object.keys(row))
    if (!findField(dataset, name))
      problems.push(at(name, `is not a declared field. The fields are: ${dataset.schema.fields.map((field) => field.name).join(', ')}`));
  for (const field of dataset.schema.fields) {
    const message = cellProblem(field, row[field.name]);
    if (message) problems.push(at(field.name, message));
  }
  for (const name of keyFields(dataset))
    if (row[name] === null || row[name] === undefined) problems.push(at(name, `is missing, but "${name}" is part of the primary key`));
  return [...problems, ...meaningProblems(dataset, row).map(([name, message]) => at(name, message))];
}

/** What the fields with a fixed meaning ask of a row. */
function meaningProblems(dataset: Parsed, row: Row): [field: string, message: string][] {
  const { status, derivation, source, note } = row;
  const problems: [string, string][] = [];
  if (typeof status === 'string' && !(rowStatuses as readonly string[]).includes(status))
    problems.push(['status', `is "${status}": write one of ${rowStatuses.join(', ')}`]);
  if (status === 'derived' && !derivation) problems.push(['status', 'is "derived", so "derivation" must say how']);
  if (derivation && status !== 'derived') problems.push(['derivation', 'is given, so "status" must be "derived"']);
  if (derivation) problems.push(...derivationProblems(derivation));
  if (!source && !derivation && !dataset.sources)
    problems.push(['source', 'is missing: name the source of the row here, or that of every row in the dataset\'s "sources"']);
  const measure = measureField(dataset);
  if (measure && row[measure.name] === null && !note) problems.push([measure.name, 'is null, so "note" must say why there is no value']);
  if (derivation && !(measure && isNumericField(measure)))
    problems.push(['derivation', 'gives the value of the measure, but the dataset has no "measure" that is a number']);
  return problems;
}

function derivationProblems(derivation: NonNullable<Row[string]>): [string, string][] {
  const result = derivationSchema.safeParse(derivation);
  return result.success ? [] : result.error.issues.map((issue) => ['derivation', issue.message]);
}

function keyProblems(dataset: Parsed): DatasetProblem[] {
  const unique = dataset.schema.fields.filter((field) => field.constraints?.unique).map((field) => [field.name]);
  const problems = repeats(dataset.data, (row) => rowKey(dataset, row)).map(([index, first, key]) => ({
    path: ['data', index, keyFields(dataset)[0]!],
    message: `repeats the key "${key}" of row ${first + 1}; every row needs a key of its own`,
  }));
  for (const names of [...unique, ...(dataset.schema.uniqueKeys ?? [])])
    for (const [index, first, value] of repeats(dataset.data, (row) => (names.some((name) => row[name] == null) ? undefined : names.map((name) => String(row[name])).join('/'))))
      problems.push({ path: ['data', index, names[0]!], message: `repeats "${value}" of row ${first + 1}, but ${names.join(' + ')} must be unique` });
  return problems;
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
