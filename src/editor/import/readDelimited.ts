import { CsvError, parse, type Info } from 'csv-parse/sync';
import { fileProblem, type RawTable, type Read } from './rawTable.ts';
import { separators, sniffSeparator } from './separator.ts';

/** The first line by which a spreadsheet tells another its separator: `sep=;`. */
const told = /^sep=([,;\t|])(?=\n)/i;

/** Reads delimited text. Rows of any length are let through: which are wrong is known once the heading is. */
export function readDelimited(file: string, given: string, encoding: string, separator?: string): Read<RawTable> {
  const whole = given.replace(/\r\n?/g, '\n');
  const text = whole.replace(told, '');
  const chosen = separator ?? told.exec(whole)?.[1] ?? sniffSeparator(text);
  try {
    const records = parse(text, { delimiter: chosen, record_delimiter: '\n', info: true, relax_column_count: true }) as unknown as { readonly record: string[]; readonly info: Info }[];
    const rows = records.map(({ record, info }) => ({ line: info.lines - newlinesIn(record), cells: record.map((cell) => cell.trim()) }));
    return { value: { file, rows, merges: [], reading: `${encoding}, separated by ${separators.get(chosen) ?? `"${chosen}"`}` }, problems: [] };
  } catch (error) {
    if (error instanceof CsvError) return { problems: [quoteProblem(file, text, error)] };
    throw error;
  }
}

const newlinesIn = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** The reader stops at a quotation mark that it cannot pair: nothing behind it can be trusted. */
function quoteProblem(file: string, text: string, error: CsvError): ReturnType<typeof fileProblem> {
  const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE';
  if (isOpen) return fileProblem(file, { rule: 'import-quote', message: 'A quotation mark opens in the row that begins here and is never closed.', mend: 'Close it behind the cell, or write it twice ("") where it is part of the text.' }, openLine(text));
  return fileProblem(file, { rule: 'import-quote', message: 'A quotation mark stands in the middle of a cell.', mend: 'Put the whole cell in quotation marks and write the inner one twice: "a ""quoted"" word".' }, Number(error.lines), Number(error.index) + 1);
}

/** The line of the last row that begins outside quotation marks. */
function openLine(text: string): number {
  let [line, start, isQuoted] = [1, 1, false];
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character !== '\n') continue;
    line += 1;
    if (!isQuoted) start = line;
  }
  return start;
}
