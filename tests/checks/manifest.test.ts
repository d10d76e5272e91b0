import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

describe('npm run verify', () => {
  it('passes a folder as it was built, and says how many files it looked at', () => {
    expect(runCommand('verify', site(), '.')).toMatchObject({ code: 0, output: expect.stringContaining('2 files') });
  });

  it.each([
    ['a changed file', (folder: string) => writeFileSync(join(folder, 'b.csv'), 'b\n2\n'), 'changed  b.csv'],
    ['a missing file', (folder: string) => rmSync(join(folder, 'a/index.html')), 'missing  a/index.html'],
    ['a file that is not of the site', (folder: string) => writeFileSync(join(folder, 'c.js'), ''), 'not of the site  c.js'],
    ['a missing manifest', (folder: string) => rmSync(join(folder, manifestName)), 'cannot be verified'],
    ['a manifest that is none', (folder: string) => writeFileSync(join(folder, manifestName), '{"files": [1]}'), 'cannot be verified'],
  ])('tells of %s', (_, damage, words) => {
    const folder = site();
    damage(folder);
    expect(runCommand('verify', folder, '.')).toMatchObject({ code: 1, errors: expect.stringContaining(words) });
  });
});
