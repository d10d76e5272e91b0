import type { Chart, ChartKind } from './chart.ts';
import { bandFields, chartRows, encodedField, encodings, measureName, namingFields, type Encoding } from './encodings.ts';
import { drawingProblems } from './drawingRules.ts';
import type { Field } from './field.ts';
import { isDatedField, isNumericField } from './fieldKinds.ts';
import type { SchemaFault } from './primitives.ts';
import { findField, rowKey, type Row, type Table } from './table.ts';

type Charted = Table & { readonly data: readonly Row[]; readonly charts: Readonly<Record<string, Chart>> };

/** Charts that name fields, rows or values which the dataset lacks, or fields of a type they cannot draw. */
export const chartProblems = (dataset: Charted): SchemaFault[] =>
  Object.entries(dataset.charts).flatMap(([id, chart]) =>
    problemsOf(dataset, chart).map(({ path, ...fault }) => ({ path: ['charts', id, ...path], ...fault })),
  );

function problemsOf(dataset: Charted, chart: Chart): SchemaFault[] {
  const problems = [...encodingProblems(dataset, chart), ...bandProblems(dataset, chart), ...rowProblems(dataset, chart)];
  return problems.length > 0 ? problems : drawingProblems(dataset, chart, chartRows(dataset, chart));
}

/** The encodings that must be numbers, and those that must be dates, by kind. */
const numbers: Readonly<Partial<Record<ChartKind, readonly Encoding[]>>> = {
  bar: ['x'], column: ['y'], line: ['y'], area: ['y'], dumbbell: ['x'], slope: ['x'], dots: ['x'], scatter: ['x', 'y'], waffle: ['value'],
};
const dates: Readonly<Partial<Record<ChartKind, readonly Encoding[]>>> = { timeline: ['x'] };

function encodingProblems(dataset: Charted, chart: Chart): SchemaFault[] {
  return encodings.flatMap((encoding) => {
    const name = encodedField(chart, encoding);
    const fault = name === undefined ? undefined : encodingFault(dataset, chart, encoding, name);
    return fault ? [{ path: [encoding], ...fault }] : [];
  });
}

/** A range whose ends are no numbers, or of another unit than the value that it stands around. */
function bandProblems(dataset: Charted, chart: Chart): SchemaFault[] {
  const measure = findField(dataset, measureName(chart));
  return (bandFields(chart) ?? []).flatMap((name, index): SchemaFault[] => {
    const [end, field] = [index === 0 ? 'low' : 'high', findField(dataset, name)];
    const path = ['band', end];
    if (!field) return [{ path, ...unknownField(dataset, name) }];
    if (!isNumericField(field)) return [{ path, ...typeFault(dataset, chart, `${end} of the band`, field, 'a number', isNumericField) }];
    if (!measure || field.unit === measure.unit) return [];
    return [{ path, message: `names the field "${name}", whose unit is ${unitWords(field)}; that of "${measure.name}", which the band stands around, is ${unitWords(measure)}`, mend: 'Give both the same unit, or name another field.' }];
  });
}

const unitWords = ({ unit }: Field): string => (unit === undefined ? 'not given' : `"${unit}"`);

type Fault = Omit<SchemaFault, 'path'>;

const fieldNames = (dataset: Charted): string[] => dataset.schema.fields.map(({ name }) => name);
const unknownField = (dataset: Charted, name: string): Fault => ({ message: `names the field "${name}", which the dataset lacks`, mend: `Its fields are: ${fieldNames(dataset).join(', ')}.`, name, names: fieldNames(dataset) });

function encodingFault(dataset: Charted, chart: Chart, encoding: Encoding, name: string): Fault | undefined {
  const field = findField(dataset, name);
  if (!field) return unknownField(dataset, name);
  if (numbers[chart.kind]?.includes(encoding) && !isNumericField(field)) return typeFault(dataset, chart, encoding, field, 'a number', isNumericField);
  if (dates[chart.kind]?.includes(encoding) && !isDatedField(field)) return typeFault(dataset, chart, encoding, field, 'a date', isDatedField);
  return isPlain(field) ? undefined : typeFault(dataset, chart, encoding, field, 'text, a number or a date', isPlain);
}

const isPlain = ({ type }: Field): boolean => type !== 'object' && type !== 'geojson';

function typeFault(dataset: Charted, chart: Chart, encoding: string, field: Field, expected: string, fits: (field: Field) => boolean): Fault {
  const fitting = dataset.schema.fields.filter(fits).map(({ name }) => name);
  return { message: `names the field "${field.name}", which is of type ${field.type}; the ${encoding} of a ${chart.kind} chart must be ${expected}`, mend: fitting.length > 0 ? `Name one of: ${fitting.join(', ')}.` : 'No field of this dataset is: draw another kind of chart.' };
}

function rowProblems(dataset: Charted, chart: Chart): SchemaFault[] {
  const problems = Object.entries(chart.where ?? {}).flatMap(([name, values]): SchemaFault[] => {
    if (!findField(dataset, name)) return [{ path: ['where', name], ...unknownField(dataset, name) }];
    const there = [...new Set(dataset.data.map((row) => row[name]))];
    return [values].flat().filter((value) => !there.includes(value)).map((value) => ({ path: ['where', name], message: `keeps rows whose ${name} is ${JSON.stringify(value)}, and there are none`, mend: `Correct or delete it.`, name: String(value), names: there.map(String) }));
  });
  if (problems.length === 0 && chartRows(dataset, chart).length === 0) problems.push({ path: ['where'], message: 'keeps no row, so there is nothing to draw', mend: 'Let it keep at least one row.' });
  return [...problems, ...highlightProblems(dataset, chart)];
}

function highlightProblems(dataset: Charted, chart: Chart): SchemaFault[] {
  const rows = chartRows(dataset, chart);
  const fields = namingFields(chart);
  const known = [...new Set(rows.flatMap((row) => [rowKey(dataset, row), ...fields.flatMap((name) => (row[name] == null ? [] : [String(row[name])]))]))];
  return chart.highlight
    .filter((name) => !known.includes(name))
    .map((name) => ({ path: ['highlight'], message: `names "${name}", which is no series, category or row key of the rows drawn`, mend: 'Correct or delete it.', name, names: known }));
}
