import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { suggestion } from '../../lib/nearest.ts';
import { decodeText } from './decodeText.ts';
import { fileProblem, type RawTable, type Read } from './rawTable.ts';
import { readDelimited } from './readDelimited.ts';
import { readResource } from './readResource.ts';
import { readWorkbook } from './readWorkbook.ts';

/** The check reads no content file that is larger, and rows seldom shrink on their way into JSON. */
export const largest = 20e6;

const endings = '.csv, .tsv, .txt, .xlsx and .json';

/** Reads the table of a file. `file` is the path as it was typed, `path` where it is found. */
export async function readTable(file: string, path: string, sheet: string | undefined): Promise<Read<RawTable>> {
  const refuse = (rule: string, message: string, mend: string): Read<never> => ({ problems: [fileProblem(file, { rule, message, mend })] });
  if (!existsSync(path)) return refuse('import-file', 'There is no such file.', `${neighbour(path)}Give the path of a table: ${endings} are read.`);
  if (!statSync(path).isFile()) return refuse('import-file', 'This is no file.', `Give the path of a table: ${endings} are read.`);
  const { size } = statSync(path);
  if (size > largest) return refuse('import-large', `The file is ${Math.round(size / 1e6)} MB.`, `Leave out rows and columns that no reader needs: a dataset may have ${largest / 1e6} MB.`);
  const ending = extname(path).toLowerCase();
  const bytes = readFileSync(path);
  if (size === 0) return refuse('import-empty', 'The file is empty.', 'Give a table with a heading and at least one row.');
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return refuse('import-file', 'The file is a workbook of the older kind, .xls, or is locked by a password.', 'Save it as .xlsx without a password, or as "CSV UTF-8".');
  if (ending === '.xlsx') return readWorkbook(file, bytes, sheet);
  if (!['.csv', '.tsv', '.txt', '.json'].includes(ending)) return refuse('import-file', `Files with the ending "${ending}" are not read.`, `Save it as "CSV UTF-8": ${endings} are read.`);
  const decoded = decodeText(bytes);
  if (!('text' in decoded)) return refuse('import-encoding', decoded.message, decoded.mend);
  if (decoded.text.trim() === '') return refuse('import-empty', 'The file is empty.', 'Give a table with a heading and at least one row.');
  if (ending === '.json') return readResource(file, path, decoded.text, sheet);
  if (sheet !== undefined) return refuse('import-sheet', 'A text file has no sheets.', 'Leave --sheet out.');
  return readDelimited(file, decoded.text, decoded.encoding, ending === '.tsv' ? '\t' : undefined);
}

/** The file in the same folder whose name is nearest. */
function neighbour(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) && statSync(folder).isDirectory() ? suggestion(basename(path), readdirSync(folder)) : '';
}
