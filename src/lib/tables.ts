import type { Chart, ChartKind } from '../schema/chart.ts';
import { bandFields, chartRows, encodedField, measureName, type Encoding } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Field } from '../schema/field.ts';
import { categoryLabel, isNumericField } from '../schema/fieldKinds.ts';
import { findField, rowKey, type Row } from '../schema/table.ts';
import type { Content, Tables } from './content.ts';
import { factOf, sourcesOfRows, spelledOut, type Fact } from './facts.ts';
import { fieldTitle, formatCell, formatQuantity, inSentence, nbsp, precisionOf } from './formats.ts';
import { routes, rowsByPage } from './routes.ts';
import { parseUnit, unitTitle, withUnit } from './units.ts';

/** A cell of a printed table; `fact` is there where it is a figure with evidence of its own, `route` where it leads to another page. */
export type TableCell = { readonly text: string; readonly fact?: Fact | undefined; readonly route?: string };
export type TableColumn = { readonly title: string; readonly isNumber: boolean };
/** A table as it is printed: the first cell of each row names the row. */
export type PrintedTable = { readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly TableCell[])[] };

/** Every row and every column of a dataset but its bookkeeping; `source` and `note` are printed by the page. */
export function datasetTable(content: Tables, dataset: Dataset, fields = readerFields(dataset), rows: readonly Row[] = dataset.data): PrintedTable {
  return {
    columns: fields.map((field) => ({ title: columnTitle(field), isNumber: isNumericField(field) })),
    rows: rows.map((row) => fields.map((field) => cellOf(content, dataset, row, field))),
  };
}

/** A dataset whose rows share pages of the ledger: the last row of each page, whose name leads to the others. */
export function ledgerTable(content: Content, dataset: Dataset): PrintedTable {
  const fields = readerFields(dataset).filter(({ name }) => name !== dataset.ledger || !dataset.data.some((row) => spelledOut(dataset, row, name)));
  const rows = lastRows(dataset);
  const { columns, rows: cells } = datasetTable(content, dataset, fields, rows);
  return { columns, rows: cells.map(([first, ...rest], index) => [{ ...first!, route: routes.row(dataset, rowKey(dataset, rows[index]!)) }, ...rest]) };
}

/** The last row of each page of the ledger: the latest, where the rows stand in order. */
export const lastRows = (dataset: Dataset, rows: readonly Row[] = dataset.data): Row[] => [...rowsByPage(dataset, rows).values()].map((shared) => shared.at(-1)!);

const hidden = ['source', 'locator', 'derivation', 'approximate', 'status', 'unit', 'precision'];

/** The fields that a reader of the whole table sees. A key that only names rows for links is left out. */
export function readerFields(dataset: Dataset): Field[] {
  const [key] = dataset.schema.primaryKey;
  const isBareKey = (field: Field): boolean => dataset.schema.primaryKey.length === 1 && field.name === key && dataset.data.every((row) => /^[a-z][a-z0-9-]*$/.test(String(row[field.name])));
  return dataset.schema.fields.filter((field) => !hidden.includes(field.name) && !isBareKey(field) && field.type !== 'object' && dataset.data.some((row) => row[field.name] != null));
}

/** `Posts (£ million)`: the unit stands in the heading unless it is the heading's own word, or differs by row. */
export const columnTitle = (field: Field): string => withUnit(fieldTitle(field), field.unit ?? '');

function cellOf(content: Tables, dataset: Dataset, row: Row, field: Field): TableCell {
  const value = row[field.name];
  if (value == null) return { text: isNumericField(field) ? 'not known' : '–' };
  const grade = categoryLabel(field, value);
  if (!isNumericField(field) || grade) return { text: grade ?? formatCell(value, field, { precision: precisionOf(row) }) };
  const fact = factOf(content, dataset, row, field);
  return { text: numberText(fact), fact };
}

/** A number whose unit stands in the heading: no words behind it, its symbols kept; "about" and "disputed" said. */
function numberText(fact: Fact): string {
  if (typeof fact.value !== 'number') return fact.text;
  const hasOwnUnit = typeof fact.row.unit === 'string';
  return `${fact.approximate ? `about${nbsp}` : ''}${hasOwnUnit ? fact.text : formatQuantity(fact.value, fact.unit)}${fact.status === 'disputed' ? ' (disputed)' : ''}`;
}

/** The encodings of each kind in the order in which a table has them as columns; `facet` comes before all. */
const columnOrder: Readonly<Record<ChartKind, readonly Encoding[]>> = {
  bar: ['y', 'series', 'x'],
  column: ['x', 'series', 'y'],
  line: ['x', 'series', 'y'],
  area: ['x', 'series', 'y'],
  dumbbell: ['y', 'series', 'x'],
  slope: ['y', 'series', 'x'],
  dots: ['label', 'x'],
  scatter: ['label', 'x', 'y'],
  heat: ['y', 'x', 'value'],
  matrix: ['y', 'x', 'value'],
  waffle: ['label', 'value'],
  timeline: ['x', 'series', 'label'],
};

/** The encodings whose values run across and down a table that is read in both directions. */
const crossed: Readonly<Partial<Record<ChartKind, readonly [across: Encoding, down: Encoding]>>> = {
  column: ['series', 'x'],
  line: ['series', 'x'],
  area: ['series', 'x'],
  dumbbell: ['series', 'y'],
  slope: ['series', 'y'],
  heat: ['x', 'y'],
  matrix: ['x', 'y'],
};

/** The rows that a chart draws: a column a series, or the grid of a chart that is one; for others, for small charts, and for lines with a range or breaks, one line a row. */
export function chartTable(content: Content, dataset: Dataset, chart: Chart): PrintedTable {
  const rows = chartRows(dataset, chart);
  const [across, down] = (crossed[chart.kind] ?? []).map((encoding) => encodedField(chart, encoding));
  const beside = [...(bandFields(chart) ?? []), encodedField(chart, 'break')];
  if (across && down && !chart.facet && beside.every((name) => name === undefined)) return pivotTable(content, dataset, rows, { across, down, value: measureName(chart) });
  const names = [chart.facet, ...columnOrder[chart.kind].map((encoding) => encodedField(chart, encoding)), ...beside];
  const fields = [...new Set(names)].flatMap((name) => (name ? (findField(dataset, name) ?? []) : []));
  return datasetTable(content, dataset, fields, rows);
}

function pivotTable(content: Content, dataset: Dataset, rows: readonly Row[], { across, down, value }: { across: string; down: string; value: string }): PrintedTable {
  const [acrossField, downField, valueField] = [findField(dataset, across)!, findField(dataset, down)!, findField(dataset, value)!];
  const nameOf = (field: Field, name: Row[string]): string => categoryLabel(field, name) ?? (typeof name === 'number' ? String(name) : formatCell(name, field, {}));
  const columns = [...new Set(rows.map((row) => row[across]))];
  const steps = [...new Set(rows.map((row) => row[down]))];
  const find = (step: unknown, column: unknown): Row | undefined => rows.find((row) => row[down] === step && row[across] === column);
  return {
    columns: [{ title: fieldTitle(downField), isNumber: false }, ...columns.map((column) => ({ title: nameOf(acrossField, column), isNumber: isNumericField(valueField) }))],
    rows: steps.map((step) => [
      { text: nameOf(downField, step) },
      ...columns.map((column): TableCell => {
        const row = find(step, column);
        return row ? crossedCell(content, dataset, row, valueField) : { text: '–' };
      }),
    ]),
  };
}

/** A cell of a table read in both directions: it has no column beside it to say that nothing is known, or that the record disagrees. */
function crossedCell(content: Content, dataset: Dataset, row: Row, field: Field): TableCell {
  const cell = cellOf(content, dataset, row, field);
  if (row[field.name] == null) return { ...cell, text: 'not known' };
  return isNumericField(field) || row['status'] !== 'disputed' ? cell : { ...cell, text: `${cell.text} (disputed)` };
}

/** What the subtitle of a chart says where its editor gave none: measure, unit, population and period. These are words of the table, and no Markdown: `subtitles.ts` sets them. */
export function subtitleOf(dataset: Dataset, chart: Chart): string {
  const rows = chartRows(dataset, chart);
  const measure = findField(dataset, measureName(chart))!;
  const same = (name: string): string | undefined => {
    const values = new Set(rows.map((row) => row[name]));
    const [only] = values;
    return values.size === 1 && typeof only === 'string' ? only : undefined;
  };
  const title = chart.kind === 'scatter' ? `${measureTitle(rows, measure)} and ${inSentence(measureTitle(rows, findField(dataset, chart.x)!))}` : measureTitle(rows, measure);
  return [title, same('population'), same('basis'), same('period') ?? periodOf(dataset, chart, rows)].filter(Boolean).join(', ');
}

/** What a number is and its unit: `Spending (£ million)`. */
const measureTitle = (rows: readonly Row[], field: Field): string => withUnit(fieldTitle(field), isNumericField(field) ? unitTitle(factUnit(rows, field)) : '');

const factUnit = (rows: readonly Row[], field: Field) => parseUnit(typeof rows[0]?.unit === 'string' ? rows[0].unit : field.unit);

/** The encoding that may be time. */
const timeEncodings: Readonly<Partial<Record<ChartKind, Encoding>>> = { column: 'x', line: 'x', area: 'x', dumbbell: 'series', slope: 'series', heat: 'x', matrix: 'x', timeline: 'x' };

/** `2010–11 to 2013–14`, from the ordered axis or the pair of a chart over time, or the one year that all rows are of. */
function periodOf(dataset: Dataset, chart: Chart, rows: readonly Row[]): string | undefined {
  const encoding = timeEncodings[chart.kind];
  const field = encoding ? findField(dataset, encodedField(chart, encoding)!) : onlyYear(dataset, rows);
  if (!field) return undefined;
  const values = rows.flatMap((row) => row[field.name] ?? []).map((value) => formatCell(value, field, { precision: field.type === 'date' ? 'year' : 'day' }));
  const [first, last] = [values[0], values.at(-1)];
  return first === undefined || !/\d{4}/.test(first) ? undefined : first === last ? first : `${first} to ${last}`;
}

/** The field of years, calendar or financial, that has the same year in every row. */
const onlyYear = (dataset: Dataset, rows: readonly Row[]): Field | undefined =>
  dataset.schema.fields.find(({ name, type }) => (type === 'year' || rows.every((row) => /^\d{4}([-/–]\d{2,4})?$/.test(String(row[name])))) && new Set(rows.map((row) => row[name])).size === 1);

/** Ids of the sources of the rows that a chart draws, in the order of rows. */
export const chartSources = (content: Content, dataset: Dataset, chart: Chart): string[] => sourcesOfRows(content, dataset, chartRows(dataset, chart));
