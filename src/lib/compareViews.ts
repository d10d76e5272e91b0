import type { ChartOf } from '../schema/chart.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { CellValue, Row } from '../schema/table.ts';
import { latestRow, placeOf, rankedRows, rankWords, rowOfYear, rowsOf, valueOf, type Measure } from './compare.ts';
import type { Tables } from './content.ts';
import { spelledOut } from './facts.ts';
import { fieldTitle, formatCell, inSentence } from './formats.ts';
import { datasetTable, type PrintedTable, type TableCell } from './tables.ts';

/** Authorities that stand behind the one that is chosen. */
export type Group = { readonly title: string; readonly authorities: readonly string[] };

/** Who is compared with whom: an authority, the nation, and a group where one is chosen. */
export type Comparison = { readonly measure: Measure; readonly authority: string; readonly nation: string; readonly group?: Group | undefined };

/** A drawing with its words and the table of what it draws. */
export type ComparedView = {
  readonly title: string;
  readonly subtitle: string;
  readonly chart: ChartOf<'dots' | 'line'>;
  /** The dataset with no more rows than are drawn. */
  readonly dataset: Dataset;
  readonly table: PrintedTable;
};

/** What an authority's latest figure is, beside that of the nation in the same year. */
export type Standing = { readonly name: string; readonly when: string; readonly own: TableCell; readonly nation: TableCell | undefined; readonly rank: string };

/** The latest figure of the authority, if it has one. */
export function standingOf(content: Tables, { measure, authority, nation }: Comparison): Standing | undefined {
  const row = latestRow(measure, authority);
  if (!row) return undefined;
  const year = row[measure.year.name];
  const other = rowOfYear(measure, nation, year);
  return {
    name: placeOf(measure, authority).name,
    when: whenOf(measure, year),
    own: figureOf(content, measure, row),
    nation: other && figureOf(content, measure, other),
    rank: rankWords(measure, row, rankedRows(measure, year, nation)),
  };
}

/** The same in a sentence, of texts and of figures that have evidence. */
export function summaryOf(content: Tables, comparison: Comparison): (string | TableCell)[] {
  const { measure, authority, nation } = comparison;
  const standing = standingOf(content, comparison);
  if (!standing) return [`${placeOf(measure, authority).name || authority} has no figure here: ${measure.title}.`];
  const { name, when, own, rank } = standing;
  const other = standing.nation ? [`, ${placeOf(measure, nation).name} `, standing.nation] : [];
  return [`${measure.title}, ${when}: ${name} `, own, ...other, `. ${name} is ${rank} authorities with a figure; the rank is counted by us.`];
}

/** `at 31 March 2025`, of a field of years whose title is `At 31 March`. */
const whenOf = ({ year }: Measure, value: CellValue | undefined): string => `${inSentence(fieldTitle(year))} ${formatCell(value, year)}`;

const figureOf = (content: Tables, { dataset, field }: Measure, row: Row): TableCell => datasetTable(content, dataset, [field], [row]).rows[0]![0]!;

/** Every authority in the latest year in which the chosen one, or else the nation, has a figure; nothing where neither has. */
export function stripView(content: Tables, { measure, authority, nation }: Comparison): ComparedView | undefined {
  const latest = latestRow(measure, authority) ?? latestRow(measure, nation);
  if (!latest) return undefined;
  const { field, year } = measure;
  const at = latest[year.name];
  const country = rowOfYear(measure, nation, at);
  const rows = [...(valueOf(measure, country) === undefined ? [] : [country!]), ...rankedRows(measure, at, nation)];
  return {
    title: `${measure.title}: every authority`,
    subtitle: `A dot is an authority, ${whenOf(measure, at)}.`,
    chart: { ...common(measure, [authority, nation]), kind: 'dots', x: field.name, label: nameField(measure) },
    dataset: { ...measure.dataset, data: rows },
    table: { columns: [column('Authority'), column(formatCell(at, year), true)], rows: rows.map((row) => [{ text: rowName(measure, row) }, figureOf(content, measure, row)]) },
  };
}

/** The years of the authority, of the nation and of the group; nothing where none of them has a figure. */
export function timeView(content: Tables, { measure, authority, nation, group }: Comparison): ComparedView | undefined {
  const has = (id: string): boolean => latestRow(measure, id) !== undefined;
  const [leading, behind] = [[authority, nation].filter(has), [...new Set(group?.authorities)].filter((id) => has(id) && id !== authority && id !== nation)];
  const places = [...leading, ...behind];
  if (places.length === 0) return undefined;
  const { field, year } = measure;
  const rows = places.flatMap((id) => rowsOf(measure, id));
  const known = rows.flatMap((row) => (valueOf(measure, row) === undefined ? [] : [String(row[year.name])])).sort();
  // The table may hold years of its other measures before and after.
  const isWithin = (row: Row): boolean => String(row[year.name]) >= known[0]! && String(row[year.name]) <= known.at(-1)!;
  const drawn = rows.filter(isWithin);
  const years = [...new Set(drawn.map((row) => row[year.name]))].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  const names = places.map((id) => placeOf(measure, id).name);
  const [first, last] = [years[0], years.at(-1)].map((one) => formatCell(one, year));
  return {
    title: `${measure.title}: ${inWords([...names.slice(0, leading.length), ...(behind.length > 0 ? ['others'] : [])])}`,
    subtitle: `${fieldTitle(year)}, ${first} to ${last}.${behind.length > 0 ? ` In grey: ${group!.title}.` : ''}`,
    chart: { ...common(measure, [authority, nation]), kind: 'line', x: year.name, y: field.name, series: nameField(measure) },
    dataset: { ...measure.dataset, data: drawn },
    table: {
      columns: [column(fieldTitle(year)), ...names.map((name) => column(name, true))],
      rows: years.map((at) => [{ text: formatCell(at, year) }, ...places.map((id) => cellAt(content, measure, rowOfYear(measure, id, at)))]),
    },
  };
}

const cellAt = (content: Tables, measure: Measure, row: Row | undefined): TableCell => (row ? figureOf(content, measure, row) : { text: '–' });

const column = (title: string, isNumber = false) => ({ title, isNumber });

/** `Leeds, England and others`. */
const inWords = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

/** The field whose values name authorities to a reader: the one that spells out the key, else the key. */
function nameField({ dataset, authority }: Measure): string {
  const row = dataset.data.find((one) => spelledOut(dataset, one, authority.name));
  return (row && spelledOut(dataset, row, authority.name)?.name) ?? authority.name;
}

/** What a row calls its authority. */
const rowName = (measure: Measure, row: Row): string => placeOf(measure, String(row[measure.authority.name])).name;

/** What both kinds of drawing have; the places named are drawn so that they stand out. */
const common = (measure: Measure, places: readonly string[]) => ({
  title: measure.title,
  description: measure.title,
  sort: 'none' as const,
  highlight: places.flatMap((id) => latestRow(measure, id)?.[nameField(measure)] ?? []).map(String),
  annotations: [],
});
