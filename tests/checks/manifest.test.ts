import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestName, manifestOf, writeManifest } from '../../src/checks/manifest.ts';
import { runCommand } from '../editor/runCommand.ts';

/** A folder of two files, with its manifest. */
function site(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unallocated-'));
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a/index.html'), '<h1>A</h1>');
  writeFileSync(join(folder, 'b.csv'), 'b\n1\n');
  writeFileSync(join(folder, manifestName), writeManifest(manifestOf(folder)));
  return folder;
}

const hash = createHash('sha256').update('').digest('hex');
const manifestWith = (...paths: readonly string[]) => (folder: string): void =>
  writeFileSync(join(folder, manifestName), JSON.stringify({ files: paths.map((path) => ({ path, bytes: 0, sha256: hash })) }));

/** What may happen to a copy, how, and the words of `verify` about it. */
const damages: readonly (readonly [what: string, damage: (folder: string) => unknown, words: string])[] = [
  ['a changed file', (folder) => writeFileSync(join(folder, 'b.csv'), 'b\n2\n'), 'changed  b.csv'],
  ['a missing file', (folder) => rmSync(join(folder, 'a/index.html')), 'missing  a/index.html'],
  ['a file that is not of the site', (folder) => writeFileSync(join(folder, 'c.js'), ''), 'not of the site  c.js'],
  ['a missing manifest', (folder) => rmSync(join(folder, manifestName)), 'cannot be verified'],
  ['a file that is as long as it was', (folder) => writeFileSync(join(folder, 'b.csv'), 'c\n1\n'), 'changed  b.csv'],
  ['a link to a file with the same bytes', (folder) => (renameSync(join(folder, 'b.csv'), `${folder}.csv`), symlinkSync(`${folder}.csv`, join(folder, 'b.csv'))), 'no plain file  b.csv'],
  ['a link to a folder with the same files', (folder) => (renameSync(join(folder, 'a'), `${folder}-a`), symlinkSync(`${folder}-a`, join(folder, 'a'))), 'missing  a/index.html\nnot of the site  a'],
  ['links to their own folder, which are not followed', (folder) => ['round', 'about'].map((name) => symlinkSync('.', join(folder, name))), 'not of the site  about\nnot of the site  round'],
  ['a pipe, which is not opened', (folder) => (rmSync(join(folder, 'b.csv')), execFileSync('mkfifo', [join(folder, 'b.csv')])), 'no plain file  b.csv'],
  ['a file of a terabyte, which is not read', (folder) => truncateSync(join(folder, 'b.csv'), 2 ** 40), 'changed  b.csv'],
  ['a name that would write to the terminal', (folder) => writeFileSync(join(folder, 'c\u001b[2J\n.js'), ''), 'not of the site  "c\\u001b[2J\\n.js"'],
  ...['../b.csv', '/etc/hostname', 'a/../../b.csv', './b.csv', 'a//index.html', 'a\\b', 'C:/b', '', '..', manifestName, 'b\u001b[2J', 'b\u202ec'].map((path) => [`a manifest that names ${JSON.stringify(path)}`, manifestWith(path), 'cannot be verified'] as const),
  ['a manifest that names a file twice', manifestWith('b.csv', 'b.csv'), 'manifest.json names b.csv twice'],
  ['a manifest that is a link', (folder) => (renameSync(join(folder, manifestName), `${folder}.json`), symlinkSync(`${folder}.json`, join(folder, manifestName))), 'manifest.json is no plain file'],
  ['a manifest that is too large to read', (folder) => truncateSync(join(folder, manifestName), 2 ** 40), 'manifest.json is no plain file of less than'],
  ['a manifest that would write to the terminal', (folder) => writeFileSync(join(folder, manifestName), '\u001b[2J'), 'manifest.json is not a list of files'],
  ['a manifest of null', (folder) => writeFileSync(join(folder, manifestName), 'null'), 'manifest.json is not a list of files'],
  ['a manifest without lengths', (folder) => writeFileSync(join(folder, manifestName), `{"files": [{"path": "b.csv", "sha256": "${hash}"}]}`), 'manifest.json is not a list of files'],
  ['a manifest that is none', (folder) => writeFileSync(join(folder, manifestName), '{"files": [1]}'), 'cannot be verified'],
];

describe('npm run verify', () => {
  it('passes a folder as it was built, and says how many files it looked at', () => {
    expect(runCommand('verify', site(), '.')).toMatchObject({ code: 0, output: expect.stringContaining('2 files') });
  });

  it('gives the hash of the manifest, by which the copy can be held against the words of its builder', () => {
    const folder = site();
    expect(runCommand('verify', folder, '.').output).toContain(createHash('sha256').update(readFileSync(join(folder, manifestName))).digest('hex'));
  });

  it.each(damages)('tells of %s', (_, damage, words) => {
    const folder = site();
    damage(folder);
    expect(runCommand('verify', folder, '.')).toMatchObject({ code: 1, errors: expect.stringContaining(words) });
  });
});

it('no manifest is written of a link, nor of a name that a host may not copy', () => {
  const folder = site();
  symlinkSync('b.csv', join(folder, 'c.csv'));
  writeFileSync(join(folder, 'd\n.csv'), '');
  expect(() => writeManifest(manifestOf(folder))).toThrow('"c.csv" is no plain file, "d\\n.csv"');
});

it('a file that is known to be untouched is not read, and every other is', () => {
  const folder = site();
  const before = manifestOf(folder);
  for (const path of ['a/index.html', 'b.csv']) writeFileSync(join(folder, path), readFileSync(join(folder, path), 'utf8').toUpperCase().replace('1', '2'));
  const now = manifestOf(folder, before, (path) => path === 'b.csv');
  expect(now.files.map(({ sha256 }, index) => sha256 === before.files[index]!.sha256)).toEqual([false, true]);
});
