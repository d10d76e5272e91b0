import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { byPlace, formatProblem, type Problem } from '../../checks/problem.ts';
import { describeImport } from './describeImport.ts';
import { readImportArguments, type ImportRequest } from './importOptions.ts';
import { importTable } from './importTable.ts';
import { fileProblem } from './rawTable.ts';
import { readTable } from './readTable.ts';
import { writeNew } from './writeDataset.ts';

/** Where an import speaks and asks. `ask` is missing where nobody can answer. */
export type Desk = { print(words: string): void; readonly ask?: ((question: string) => Promise<string>) | undefined };

/** More complaints than anybody reads are counted. */
const mostShown = 200;

/** `npm run import -- table.csv`: shows what it makes of a table and writes the dataset once that is confirmed. Returns the exit code. */
export async function runImport(root: string, args: readonly string[], desk: Desk): Promise<0 | 1> {
  const refuse = (...lines: readonly string[]): 1 => {
    desk.print([...lines, 'Nothing was written.'].join('\n'));
    return 1;
  };
  const request = readImportArguments(args);
  if ('faults' in request) return refuse(...request.faults);
  const target = `content/datasets/${request.id}.json`;
  const path = [root, process.env.INIT_CWD ?? root].map((folder) => resolve(folder, request.file)).find(existsSync);
  const read = await readTable(request.file, path ?? resolve(root, request.file), request.sheet);
  const early = targetProblems(root, target, request);
  const made = read.value && importTable(read.value, request, sourceIds(root));
  const problems = [...early, ...read.problems, ...(made?.problems ?? [])];
  if (problems.length > 0 || !made?.value) return refuse(...complaints(problems));
  desk.print(describeImport(made.value));
  if (!request.isConfirmed && !desk.ask) return refuse('', `Nobody can be asked here: add --yes to write ${target}.`);
  if (!request.isConfirmed && !/^y(?:es)?$/i.test((await desk.ask!(`\nWrite ${target}? [y/N] `)).trim())) return refuse();
  if (!writeNew(root, target, made.value.text)) return refuse(`${target} was written by somebody else meanwhile.`);
  desk.print(['', `Wrote ${target}`, ...blanksOf(target, made.value.text), '`npm run check` says what is left to do.'].join('\n'));
  return 0;
}

/** The file that is to be written, as far as it can be refused before the table is read. */
function targetProblems(root: string, target: string, { id, file }: ImportRequest): Problem[] {
  if (!existsSync(join(root, 'content/datasets'))) return [fileProblem('content/datasets', { rule: 'folder-missing', message: 'The folder is missing.', mend: 'Run the import in the folder of the report, or make the folder.' })];
  if (!existsSync(join(root, target))) return [];
  return [fileProblem(file, { rule: 'import-exists', message: `There is a dataset "${id}" already: ${target}.`, mend: `Give the new one an id of its own, --id ${id}-2, or delete the old one first.` })];
}

const sourceIds = (root: string): string[] => {
  const folder = join(root, 'content/sources');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.')).map((name) => name.slice(0, -5)) : [];
};

function complaints(problems: readonly Problem[]): string[] {
  const shown = [...problems].sort(byPlace).slice(0, mostShown).map(formatProblem);
  const rest = problems.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest.toLocaleString('en-GB')} more`] : []), `${problems.length.toLocaleString('en-GB')} problem${problems.length === 1 ? '' : 's'}.`];
}

/** Every line with a blank, as `file:line`, which a terminal opens. */
function blanksOf(file: string, text: string): string[] {
  const lines = text.split('\n').flatMap((line, index) => (/"(?:TODO\b|todo-)/.test(line) ? [`  ${file}:${index + 1}  ${line.trim().replace(/,$/, '')}`] : []));
  return lines.length > 0 ? [`Fill in the ${lines.length === 1 ? 'line' : `${lines.length} lines`} with a blank:`, ...lines] : [];
}
