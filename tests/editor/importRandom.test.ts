import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTable } from '../../src/editor/import/importTable.ts';
import { readDelimited } from '../../src/editor/import/readDelimited.ts';
import { readNumber } from '../../src/editor/import/readNumber.ts';
import { datasetSchema } from '../../src/schema/dataset.ts';

const atom = fc.oneof(
  fc.constantFrom('1', '"1,500"', '£5', '£1m', '30%', '(12)', '..', 'c', 'x', 'y', 'n', 'yes', '', '-', '2010', '2010-11', '1/7/2010', '31/2/2010', '#N/A', 'West Midlands', '=cmd()', '__proto__', 'constructor', 'status', 'source', 'derivation', 'unit', 'id', 'Note', '12 [r]', '007', '"a\nb"', 'Source: x', 'July 2010'),
  fc.string({ maxLength: 6 }).map((text) => `"${text.replaceAll('"', '""')}"`),
);
const csv = fc.array(fc.array(atom, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(',')), { minLength: 1, maxLength: 8 }).map((lines) => lines.join('\n'));

const importCsv = (text: string) => {
  const { value, problems } = readDelimited('table.csv', text, 'UTF-8');
  return value ? importTable(value, { id: 'table', types: new Map() }, ['report']) : { problems };
};

describe('any table at all', () => {
  it('is refused with a reason, or becomes a dataset that keeps to the schema', () =>
    fc.assert(
      fc.property(csv, (text) => {
        const { value, problems } = importCsv(text);
        expect(value === undefined).toBe(problems.length > 0);
        if (value) expect(datasetSchema.safeParse(JSON.parse(value.text)).error).toBeUndefined();
      }),
      { numRuns: 500, seed: 1 },
    ));

  it('is refused in lines and columns that it has', () =>
    fc.assert(
      fc.property(csv, (text) => {
        for (const { line, column } of importCsv(text).problems) expect([line >= 1, line <= text.split('\n').length, column >= 1, column <= 8]).toEqual([true, true, true, true]);
      }),
      { numRuns: 500, seed: 2 },
    ));
});

describe('any number at all', () => {
  it('is read as it was written, with or without commas', () => {
    const number = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(number, (value) => {
        expect(readNumber(String(value))?.value).toBe(value === 0 ? 0 : value);
        expect(readNumber(value.toLocaleString('en-GB', { maximumFractionDigits: 2 }))?.value).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});
