import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cached, type Inputs } from '../../src/cache/cached.ts';

let folder: string;
let made: number;
beforeEach(() => void ([folder, made] = [mkdtempSync(join(tmpdir(), 'cache-')), 0]));
afterEach(() => rmSync(folder, { recursive: true }));

const ask = async (inputs: Inputs, value = 'value'): Promise<string> => (await cached(inputs, async () => ((made += 1), Buffer.from(value)), folder)).toString();
const onlyFile = (): string => join(folder, readdirSync(folder)[0]!);

test('a value is made once, and read after that', async () => {
  expect([await ask(['a']), await ask(['a']), made]).toEqual(['value', 'value', 1]);
});

test('a value that is asked for twice at once is made once', async () => {
  expect([await Promise.all([ask(['a']), ask(['a'])]), made]).toEqual([['value', 'value'], 1]);
});

test('each input counts, and so does where one ends', async () => {
  for (const inputs of [['a', 'b'], ['ab'], ['a', 'c'], ['', 'ab'], ['a', new Uint8Array([98, 0])]]) await ask(inputs);
  expect(made).toBe(5);
});

test.each<[string, (file: string) => void]>([
  ['a byte changed', (file) => writeFileSync(file, readFileSync(file).map((byte, index) => (index === 33 ? byte ^ 1 : byte)))],
  ['a byte of its hash changed', (file) => writeFileSync(file, readFileSync(file).map((byte, index) => (index === 0 ? byte ^ 1 : byte)))],
  ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 34))],
  ['emptied', (file) => writeFileSync(file, '')],
  ['made a folder', (file) => (rmSync(file), writeFileSync(`${file}-x`, ''))],
])('a kept value that was damaged is made again: %s', async (_, damage) => {
  await ask(['a']);
  damage(onlyFile());
  expect([await ask(['a']), made]).toEqual(['value', 2]);
});

test('a value that was kept for other inputs is not believed', async () => {
  await ask(['a'], 'of a');
  const file = onlyFile();
  await ask(['b'], 'of b');
  const other = readdirSync(folder).map((name) => join(folder, name)).find((name) => name !== file)!;
  renameSync(file, other);
  expect([await ask(['b'], 'of b'), made]).toEqual(['of b', 3]);
});

test('where nothing can be kept, values are made each time', async () => {
  writeFileSync(join(folder, 'file'), '');
  const nowhere = async () => (await cached(['a'], async () => ((made += 1), Buffer.from('x')), join(folder, 'file', 'deeper'))).toString();
  expect([await nowhere(), await nowhere(), made]).toEqual(['x', 'x', 2]);
});

test('a failure is told, and not kept', async () => {
  await expect(cached(['a'], () => Promise.reject(new Error('no')), folder)).rejects.toThrow('no');
  expect(await ask(['a'])).toBe('value');
});
