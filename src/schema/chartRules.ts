import { encodings, type Chart } from './chart.ts';
import { isDatedField, isNumericField, type Field } from './field.ts';
import { findField, rowKey, type Row, type Table } from './table.ts';

type Charted = Table & { readonly data: readonly Row[]; readonly charts: Readonly<Record<string, Chart>> };
type Problem = { readonly path: (string | number)[]; readonly message: string };

/** Charts that name fields, rows or values which the dataset lacks, or fields of a type they cannot draw. */
export const chartProblems = (dataset: Charted): Problem[] =>
  Object.entries(dataset.charts).flatMap(([id, chart]) =>
    [...encodingProblems(dataset, chart), ...rowProblems(dataset, chart)].map(({ path, message }) => ({ path: ['charts', id, ...path], message })),
  );

/** The encodings that must be numbers, and those that must be dates, by kind. */
const numbers: Readonly<Record<Chart['kind'], readonly string[]>> = { bar: ['x'], column: ['y'], line: ['y'], timeline: [] };
const dates: Readonly<Record<Chart['kind'], readonly string[]>> = { bar: [], column: [], line: [], timeline: ['x'] };

function encodingProblems(dataset: Charted, chart: Chart): Problem[] {
  const named = Object.entries(chart).filter((entry): entry is [string, string] => (encodings as readonly string[]).includes(entry[0]));
  return named.flatMap(([encoding, name]) => {
    const message = encodingProblem(dataset, chart, encoding, name);
    return message ? [{ path: [encoding], message }] : [];
  });
}

function encodingProblem(dataset: Charted, chart: Chart, encoding: string, name: string): string | undefined {
  const field = findField(dataset, name);
  if (!field) return `names the field "${name}", which the dataset lacks. Its fields are: ${dataset.schema.fields.map((one) => one.name).join(', ')}`;
  if (numbers[chart.kind].includes(encoding) && !isNumericField(field)) return typeMessage(chart, encoding, field, 'a number');
  if (dates[chart.kind].includes(encoding) && !isDatedField(field)) return typeMessage(chart, encoding, field, 'a date');
  if (field.type === 'object' || field.type === 'geojson') return typeMessage(chart, encoding, field, 'text, a number or a date');
  return undefined;
}

const typeMessage = (chart: Chart, encoding: string, field: Field, expected: string): string =>
  `names the field "${field.name}", which is of type ${field.type}; the ${encoding} of a ${chart.kind} chart must be ${expected}`;

function rowProblems(dataset: Charted, chart: Chart): Problem[] {
  const problems: Problem[] = [];
  for (const [name, values] of Object.entries(chart.where ?? {})) {
    if (!findField(dataset, name)) {
      problems.push({ path: ['where', name], message: `is not a field of the dataset` });
      continue;
    }
    for (const value of [values].flat())
      if (!dataset.data.some((row) => row[name] === value)) problems.push({ path: ['where', name], message: `keeps rows whose ${name} is ${JSON.stringify(value)}, and there are none` });
  }
  if (problems.length === 0 && chartRows(dataset, chart).length === 0) problems.push({ path: ['where'], message: 'keeps no row, so there is nothing to draw' });
  return [...problems, ...highlightProblems(dataset, chart)];
}

function highlightProblems(dataset: Charted, chart: Chart): Problem[] {
  const rows = chartRows(dataset, chart);
  const names = 'label' in chart ? [chart.label] : 'y' in chart && chart.kind === 'bar' ? [chart.y] : [chart.x];
  const known = new Set(rows.flatMap((row) => [rowKey(dataset, row), ...[...names, chart.series].flatMap((name) => (name && row[name] != null ? [String(row[name])] : []))]));
  return chart.highlight
    .filter((name) => !known.has(name))
    .map((name) => ({ path: ['highlight'], message: `names "${name}", which is no series, category or row key of the rows drawn` }));
}

/** The rows a chart draws: those its `where` keeps, as they stand in the dataset. */
export const chartRows = (dataset: { readonly data: readonly Row[] }, chart: Pick<Chart, 'where'>): readonly Row[] =>
  dataset.data.filter((row) => Object.entries(chart.where ?? {}).every(([name, values]) => ([values].flat() as unknown[]).includes(row[name])));
