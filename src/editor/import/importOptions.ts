import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { suggestion } from '../../lib/nearest.ts';
import { isId } from '../../schema/names.ts';
import { idFrom } from '../newEntry.ts';
import type { ImportOptions } from './importTable.ts';

/** What the command line asks for. */
export type ImportRequest = ImportOptions & { readonly file: string; readonly sheet?: string | undefined; readonly isConfirmed: boolean };

export const usage = 'npm run import -- table.csv';

const options = {
  id: { type: 'string' },
  title: { type: 'string' },
  key: { type: 'string' },
  source: { type: 'string' },
  sheet: { type: 'string' },
  'header-row': { type: 'string' },
  type: { type: 'string', multiple: true },
  yes: { type: 'boolean' },
} as const;

const names = Object.keys(options).map((name) => `--${name}`);

/** Reads the words behind `npm run import --`, or says what is wrong with them, one line each. */
export function readImportArguments(args: readonly string[]): ImportRequest | { readonly faults: readonly string[] } {
  const parsed = parseWords(args);
  if ('faults' in parsed) return parsed;
  const { values, positionals } = parsed;
  const [file = ''] = positionals;
  const id = values.id ?? idFrom(basename(file, extname(file)));
  const headerRow = values['header-row'];
  const types = (values.type ?? []).map((one) => /^(.+)=([^=]+)$/.exec(one));
  const faults = [
    ...(positionals.length === 1 ? [] : [positionals.length === 0 ? `Name the file of the table: ${usage}` : `One table at a time, and there are ${positionals.length}: put a path with spaces in quotation marks.`]),
    ...(positionals.length === 1 && !isId(id) ? [`"${id}" cannot be an id. Give one with --id: lower-case letters and digits joined by hyphens.`] : []),
    ...(headerRow === undefined || /^[1-9]\d*$/.test(headerRow) ? [] : [`--header-row is "${headerRow}". Write the number of the row that holds the headings: --header-row 3.`]),
    ...(types.every(Boolean) ? [] : ['--type needs a column and its type: --type posts=string.']),
    ...(values.title?.trim() === '' ? ['--title is empty. Leave it out, or write the title in quotation marks.'] : []),
  ];
  if (faults.length > 0) return { faults };
  return {
    file,
    id,
    title: values.title,
    source: values.source,
    sheet: values.sheet,
    key: values.key?.split(',').map((name) => name.trim()),
    headerRow: headerRow === undefined ? undefined : Number(headerRow),
    types: new Map(types.map((match) => [match![1]!, match![2]!])),
    isConfirmed: values.yes === true,
  };
}

function parseWords(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    const wrong = args.find((one) => one.startsWith('-') && !names.includes(one.split('=')[0]!));
    const listed = `The options are: ${names.join(', ')}.`;
    return { faults: [wrong === undefined ? `An option has no value, or --yes has one. ${listed}` : `"${wrong}" is not an option here. ${suggestion(wrong, names)}${listed}`] };
  }
}
