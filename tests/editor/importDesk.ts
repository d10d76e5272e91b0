import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../../src/editor/import/runImport.ts';
import { contentFolder } from '../contentFolder.ts';

type Written = { readonly name: string; readonly title: string; readonly sources?: string[]; readonly measure?: string; readonly schema: { readonly primaryKey: string[]; readonly fields: { readonly name: string; readonly type: string; readonly title?: string; readonly unit?: string }[] }; readonly data: Record<string, unknown>[] };

/** What an import said, its exit code, and the dataset `table` if it was written. */
export type Outcome = { readonly code: number; readonly words: string; readonly dataset: Written | undefined; readonly root: string };

/** Puts `content` into a file of a new report, and imports it with the words of a command line. */
export async function importOf(content: string | Uint8Array, args: readonly string[] = ['--yes'], file = 'table.csv', answer?: string): Promise<Outcome> {
  const root = contentFolder();
  writeFileSync(join(root, file), content);
  const said: string[] = [];
  const ask = answer === undefined ? undefined : (question: string) => Promise.resolve((said.push(question), answer));
  const code = await runImport(root, [file, ...args], { print: (words) => said.push(words), ask });
  const path = join(root, 'content/datasets/table.json');
  return { code, words: said.join('\n'), dataset: existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Written) : undefined, root };
}

/** The rows that a CSV becomes. */
export const rowsOf = async (csv: string, ...args: string[]): Promise<unknown> => (await importOf(csv, ['--yes', ...args])).dataset?.data;

/** The fields that a CSV becomes, as `name type unit`. */
export const fieldsOf = async (csv: string, ...args: string[]): Promise<string[] | undefined> => (await importOf(csv, ['--yes', ...args])).dataset?.schema.fields.map(({ name, type, unit }) => [name, type, unit].filter(Boolean).join(' '));
