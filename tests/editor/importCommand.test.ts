import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, isError } from '../../src/checks/check.ts';
import { contentFolder } from '../contentFolder.ts';
import { importOf } from './importDesk.ts';

const csv = 'Place,Posts\na,"1,500"\nb,..\n';
const command = new URL('../../src/commands/import.ts', import.meta.url).pathname;

const run = (root: string, ...args: string[]) => spawnSync(process.execPath, [command, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: root } });
const folder = (): string => {
  const root = contentFolder();
  writeFileSync(join(root, 'Big Table.csv'), csv);
  return root;
};

const shown = `table.csv: UTF-8, separated by commas; the heading is line 1; 2 rows, 2 columns.

  column  name   type     unit   examples              blanks
  ------  -----  -------  -----  --------------------  ------
  Place   place  string          a, b                  0
  Posts   posts  integer  posts  1500                  1
  (made)  note   string          Posts: the table ha…  1

Key: place.
Notes: 1 row with a note; the field "note" keeps what stood where there is no value.
`;

describe('npm run import', () => {
  it('shows what it infers and writes it with --yes', () => {
    const root = folder();
    const { status, stdout, stderr } = run(root, 'Big Table.csv', '--yes', '--title', 'Posts', '--source', 'report');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.replace(/ +$/gm, '')).toContain('Wrote content/datasets/big-table.json\nFill in the line with a blank:\n  content/datasets/big-table.json:5  "description": "TODO: what the table counts, and what it does not"\n`npm run check` says what is left to do.\n');
    expect(readdirSync(join(root, 'content/datasets')).sort()).toEqual(['big-table.json', 'posts.json']);
    expect(JSON.parse(readFileSync(join(root, 'content/datasets/big-table.json'), 'utf8'))).toEqual({
      name: 'big-table',
      type: 'table',
      title: 'Posts',
      description: 'TODO: what the table counts, and what it does not',
      sources: ['report'],
      schema: { primaryKey: ['place'], fields: [{ name: 'place', type: 'string', title: 'Place' }, { name: 'posts', type: 'integer', title: 'Posts', unit: 'posts' }, { name: 'note', type: 'string', title: 'Note' }] },
      measure: 'posts',
      data: [{ place: 'a', posts: 1500, note: null }, { place: 'b', posts: null, note: 'Posts: the table has "..".' }],
      charts: {},
    });
  });

  it('writes nothing without --yes where nobody can be asked', () => {
    const root = folder();
    const { status, stdout } = run(root, 'Big Table.csv');
    expect(status).toBe(1);
    expect(stdout).toContain('Key: place.\n');
    expect(stdout).toContain('\n\nNobody can be asked here: add --yes to write content/datasets/big-table.json.\nNothing was written.\n');
    expect(readdirSync(join(root, 'content/datasets'))).toEqual(['posts.json']);
  });

  it('never overwrites a dataset', () => {
    const root = folder();
    const before = readFileSync(join(root, 'content/datasets/posts.json'), 'utf8');
    const { status, stdout } = run(root, 'Big Table.csv', '--id', 'posts', '--yes');
    expect([status, stdout]).toEqual([1, 'Big Table.csv:1:1  import-exists  There is a dataset "posts" already: content/datasets/posts.json.\n    Give the new one an id of its own, --id posts-2, or delete the old one first.\n1 problem.\nNothing was written.\n']);
    expect(readFileSync(join(root, 'content/datasets/posts.json'), 'utf8')).toBe(before);
  });

  it('names a file that is nearly the one that was meant', () => {
    const { status, stdout } = run(folder(), 'Big Tabel.csv', '--yes');
    expect([status, stdout]).toEqual([1, 'Big Tabel.csv:1:1  import-file  There is no such file.\n    Did you mean "Big Table.csv"? Give the path of a table: .csv, .tsv, .txt, .xlsx and .json are read.\n1 problem.\nNothing was written.\n']);
  });

  it('refuses a folder, no file at all, and a place that is no report', () => {
    const root = folder();
    mkdirSync(join(root, 'tables.csv'));
    expect(run(root, 'tables.csv').stdout).toContain('tables.csv:1:1  import-file  This is no file.');
    expect(run(root).stdout).toBe('Name the file of the table: npm run import -- table.csv\nNothing was written.\n');
    expect(run(join(root, 'content'), '../Big Table.csv', '--yes').stdout).toContain('content/datasets:1:1  folder-missing  The folder is missing.\n    Run the import in the folder of the report, or make the folder.');
  });
});

describe('the question', () => {
  it('writes on yes', async () => {
    const { code, words, dataset } = await importOf(csv, [], 'table.csv', 'y');
    expect([code, dataset?.name]).toEqual([0, 'table']);
    expect(words).toContain('\nWrite content/datasets/table.json? [y/N] ');
  });
  it('writes nothing on anything else', async () => {
    const { code, words, dataset } = await importOf(csv, [], 'table.csv', '');
    expect([code, dataset]).toEqual([1, undefined]);
    expect(words).toMatch(/\[y\/N\] \nNothing was written\.$/);
  });
});

describe('what is shown', () => {
  it('lists each column with its name, type, unit, examples and blanks', async () => {
    const { words } = await importOf(csv);
    expect(words.slice(0, shown.length)).toBe(shown);
  });
});

describe('the check of an imported dataset', () => {
  it('complains of its blanks and of nothing else', async () => {
    const { root } = await importOf(csv);
    const errors = checkContent(root).problems.filter((problem) => isError(problem) && problem.file === 'content/datasets/table.json');
    expect(errors.map(({ line }) => line)).toEqual([4, 5, 7]);
    expect(errors.map(({ rule }) => rule)).toEqual(['blank-left', 'blank-left', 'source-unknown']);
  });
});
