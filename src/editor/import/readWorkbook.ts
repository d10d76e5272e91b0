import readSheets from 'read-excel-file/node';
import { suggestion } from '../../lib/nearest.ts';
import { fileProblem, quoted, tableProblem, type RawTable, type Read } from './rawTable.ts';
import { cellMarks, mergesOf, sheetsOf, type CellMark, type Sheet } from './sheetMarks.ts';
import { unzipXml } from './unzip.ts';

const damaged = (file: string): Read<never> => ({ problems: [fileProblem(file, { rule: 'import-workbook', message: 'The file cannot be read as a workbook: it is damaged, or of another kind.', mend: 'Open it in a spreadsheet program and save it again as .xlsx or as "CSV UTF-8".' })] });

/** Reads one sheet of an `.xlsx` file. Formulas give the value that was saved with them; nothing is worked out. */
export async function readWorkbook(file: string, bytes: Buffer, wanted: string | undefined): Promise<Read<RawTable>> {
  const files = unzipXml(bytes);
  if (files === 'tooLarge') return { problems: [fileProblem(file, { rule: 'import-large', message: 'The workbook unpacks to more than 200 MB.', mend: 'Save the one sheet that is wanted as "CSV UTF-8".' })] };
  if (!files?.has('xl/workbook.xml')) return damaged(file);
  const chosen = chooseSheet(file, sheetsOf(files), wanted);
  if (!chosen.value) return { problems: chosen.problems };
  const sheet = chosen.value;
  const empty: RawTable = { file, sheet: sheet.name, rows: [], merges: mergesOf(files, sheet), reading: `sheet ${quoted(sheet.name)}` };
  const marks = cellMarks(files, sheet);
  const problems = marks.flatMap((mark) => markProblem(empty, mark));
  if (problems.length > 0) return { problems };
  const values = await valuesOf(bytes, sheet);
  return values ? { value: { ...empty, rows: rowsOf(values, marks) }, problems: [] } : damaged(file);
}

/** The sheet that was asked for, else the only one that is shown: which of several is meant cannot be guessed. */
function chooseSheet(file: string, sheets: readonly Sheet[], wanted: string | undefined): Read<Sheet> {
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const names = sheets.map(({ name }) => name);
  const refuse = (message: string, mend: string): Read<Sheet> => ({ problems: [fileProblem(file, { rule: 'import-sheet', message, mend })] });
  if (wanted !== undefined) {
    const sheet = sheets.find(({ name }) => name === wanted);
    return sheet ? { value: sheet, problems: [] } : refuse(`There is no sheet ${quoted(wanted)}.`, `${suggestion(wanted, names)}The sheets are: ${names.map((name) => quoted(name)).join(', ')}.`);
  }
  if (shown.length === 1) return { value: shown[0]!, problems: [] };
  return refuse(shown.length === 0 ? 'The workbook has no sheet that is shown.' : `The workbook has ${shown.length} sheets.`, `Name the one that is wanted: --sheet ${quoted((shown[0] ?? sheets[0])?.name ?? 'Sheet')}. The sheets are: ${names.map((name) => quoted(name)).join(', ')}.`);
}

function markProblem(table: RawTable, { line, column, error, isUnsaved }: CellMark): ReturnType<typeof tableProblem>[] {
  if (error !== undefined) return [tableProblem(table, line, column, { rule: 'import-error-cell', message: `The cell holds the error ${error}.`, mend: 'Mend the formula, or write what is true; where there is no value, write ".." or leave it blank.', text: error })];
  if (isUnsaved) return [tableProblem(table, line, column, { rule: 'import-formula', message: 'The cell holds a formula, and the value it gives was not saved with it.', mend: 'Open the file in a spreadsheet program and save it, or write the value in place of the formula.' })];
  return [];
}

type Value = string | number | boolean | Date | null;

async function valuesOf(bytes: Buffer, { name }: Sheet): Promise<readonly (readonly Value[])[] | undefined> {
  try {
    const sheets = (await readSheets(bytes)) as unknown as readonly { readonly sheet: string; readonly data: readonly (readonly Value[])[] }[];
    return sheets.find(({ sheet }) => sheet === name)?.data;
  } catch {
    return undefined; // whatever it is, nothing can be read
  }
}

/** Each value as the text that a spreadsheet shows for it, so that one set of rules reads every kind of file. */
function rowsOf(values: readonly (readonly Value[])[], marks: readonly CellMark[]): RawTable['rows'] {
  const formats = new Map(marks.map(({ line, column, format }) => [`${line}/${column}`, format]));
  return values.map((row, index) => ({ line: index + 1, cells: row.map((value, at) => textOf(value, formats.get(`${index + 1}/${at + 1}`) ?? '')) }));
}

function textOf(value: Value, format: string): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'number') return String(value).trim();
  const shown = format.split(';')[0]!.replace(/\\./g, '');
  if (/%/.test(shown.replace(/"[^"]*"/g, ''))) return `${Number((value * 100).toPrecision(15))}%`;
  const currency = /\[\$([£$€])|([£€])|"\$"/.exec(shown);
  const symbol = currency ? (currency[1] ?? currency[2] ?? '$') : '';
  return `${value < 0 ? '-' : ''}${symbol}${Math.abs(value)}`;
}

/** A time without a day is stored as one of the first days of the spreadsheet's calendar. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().replace(/\.000Z$/, '').replace(/Z$/, '').split('T');
  if (date.getUTCFullYear() < 1900) return time;
  return time === '00:00:00' ? day : `${day}T${time}`;
}
