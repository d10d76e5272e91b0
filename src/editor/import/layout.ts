import { quoted, tableProblem, type RawRow, type RawTable, type Read } from './rawTable.ts';
import { readNumber } from './readNumber.ts';
import { readFinancialYear, readYear } from './readDate.ts';

/** What the rows of a file are: one heading, the rows under it, and what stands above and below the table. */
export type Layout = { readonly heading: RawRow; readonly body: readonly RawRow[]; readonly above: readonly RawRow[]; readonly below: readonly RawRow[] };

const filled = (row: RawRow): number => row.cells.filter((cell) => cell !== '').length;
const span = (row: RawRow): number => row.cells.findLastIndex((cell) => cell !== '') + 1;

/** Finds the table among the rows of a file; `wanted` is the line of the heading where the editor says so. */
export function layoutOf(table: RawTable, wanted: number | undefined): Read<Layout> {
  const rows = table.rows.filter((row) => filled(row) > 0);
  const heading = wanted === undefined ? findHeading(rows) : rows.find(({ line }) => line === wanted);
  const word = table.sheet === undefined ? 'line' : 'row';
  const refuse = (line: number, message: string, mend: string): Read<never> => ({ problems: [tableProblem(table, line, 1, { rule: 'import-heading', message, mend })] });
  if (!heading) return wanted === undefined ? refuse(1, 'The table is empty.', 'Give a table with a heading and at least one row.') : refuse(wanted, `There is nothing in ${word} ${wanted}.`, `Give --header-row the ${word} of the headings.`);
  const before = rows[rows.indexOf(heading) - 1];
  if (wanted === undefined && before && before.line >= heading.line - 1 && filled(before) > 1)
    return refuse(before.line, `The headings seem to stand in ${word} ${heading.line}, but ${word} ${before.line} above it has ${filled(before)} cells.`, `Say which it is: --header-row ${heading.line}, or --header-row ${before.line} once each column has a heading there.`);
  const below = notesBelow(table.rows, heading.line);
  const body = rows.filter((row) => row.line > heading.line && !below.includes(row));
  if (body.length === 0) return refuse(heading.line, `There are no rows under the heading, for which ${word} ${heading.line} was taken.`, 'Give a table with at least one row, or name another heading: --header-row 3.');
  const given = heading.cells.filter((cell) => cell !== '');
  if (table.declared === undefined && given.every((cell) => readNumber(cell) && !readYear(cell) && !readFinancialYear(cell)))
    return refuse(heading.line, `The ${word} that was taken for the heading holds numbers only: ${given.slice(0, 4).map((cell) => quoted(cell)).join(', ')}.`, 'Write headings above the first row, or name their place: --header-row 3.');
  return { value: { heading, body, above: rows.filter(({ line }) => line < heading.line), below }, problems: [] };
}

/** The first row that is about as full as most: titles and notes above a table fill one cell or two. */
function findHeading(rows: readonly RawRow[]): RawRow | undefined {
  const usual = usualWidth(rows);
  if (usual < 2) return rows[0];
  return rows.find((row) => (filled(row) >= 2 && filled(row) >= 0.7 * usual) || (span(row) >= usual && filled(row) >= usual - 1));
}

/** The commonest number of filled cells; of two as common, the greater. */
function usualWidth(rows: readonly RawRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (filled(row) > 1) counts.set(filled(row), (counts.get(filled(row)) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] > best[0]) ? one : best), [1, 0])[0];
}

const noteLike = /^(?:sources?\b|notes?\b|footnotes?\b|key\b|©|crown copyright|figures\b|end of|this (?:table|file)|\(?\d{1,2}[.)]\s|[a-z][.)]\s|\[\w{1,6}\]\s|[*†‡¹²³]|\S{1,3} = )/i;

/** Sources and notes under a table: at its end, one cell each, behind a blank row or worded as a note. */
function notesBelow(rows: readonly RawRow[], headingLine: number): RawRow[] {
  const isNote = (row: RawRow): boolean => noteLike.test(row.cells.find((cell) => cell !== '') ?? '');
  const isLoose = (row: RawRow): boolean => filled(row) === 0 || (filled(row) === 1 && row.cells[0] !== '') || isNote(row);
  const width = span(rows.find(({ line }) => line === headingLine)!);
  const last = rows.findLastIndex((row) => row.line <= headingLine || !isLoose(row));
  const tail = rows.slice(last + 1);
  const start = tail.findIndex((row, index) => filled(row) > 0 && (isNote(row) || (width > 1 && tail.slice(0, index).some((earlier) => filled(earlier) === 0))));
  return start < 0 ? [] : tail.slice(start).filter((row) => filled(row) > 0);
}
