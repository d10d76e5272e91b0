import { describe, expect, it } from 'vitest';
import { datasetSchema } from '../../src/schema/dataset.ts';
import { hostileStrings } from '../site/hostileStrings.ts';
import { importOf } from './importDesk.ts';
import { workbookOf, zipOf } from './importWorkbook.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** What a terminal could be steered by. */
const steering = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/;
const plain = hostileStrings.filter((text) => text.isWellFormed() && text.trim() !== '' && !/^#[A-Z/]+!?$/.test(text));

/** A table of a text a row, and what came of it: the texts, or what was complained of. */
async function importedTexts(content: string | Uint8Array, file: string, ...args: string[]) {
  const { code, words, dataset } = await importOf(content, ['--yes', '--source', 'report', '--title', 'T', '--type', 'text=string', ...args], file);
  expect(code === 0).toBe(dataset !== undefined);
  expect(words).not.toMatch(steering);
  if (dataset) expect(datasetSchema.safeParse(dataset).error).toBeUndefined();
  return { words, texts: dataset?.data.map(({ text }) => text) };
}

describe('an import', () => {
  it('keeps the strings of a CSV file as they are, without the spaces around them, and with one sort of line break', async () => {
    const kept = plain.filter((text) => !/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/.test(text));
    expect(kept.length).toBeGreaterThan(600);
    const { words, texts } = await importedTexts(`Id,Text\n${kept.map((text, index) => `r${index},${quoted(text)}`).join('\n')}\n`, 'table.csv');
    expect(texts?.length ?? words).toBe(kept.length);
    const changed = kept.flatMap((text, index) => (texts![index] === text.replace(/\r\n/g, '\n').trim() || texts![index] === null ? [] : [[text, texts![index]]]));
    expect(changed).toEqual([]);
  });

  it('refuses a control character at its place, and does not print it', async () => {
    const bad = plain.filter((text) => /[\x01-\x08\v\f\x0e-\x1f]/.test(text));
    expect(bad.length).toBeGreaterThan(4);
    for (const text of bad) expect((await importedTexts(`Id,Text\nr1,a\nr2,${quoted(text)}\n`, 'table.csv')).words).toMatch(/^table\.csv:3:\d+ {2}import-control/);
  });

  it('makes plain names of any headings', async () => {
    const headings = plain.filter((text) => !/[\0-\x1f\x7f-\x9f]/.test(text) && text.length < 100).slice(0, 300);
    const { code, dataset, words } = await importOf(`Id,${headings.map((text, index) => quoted(`${text} ${String.fromCharCode(97 + (index % 26))}${index}`)).join(',')}\nr1${',a'.repeat(headings.length)}\nr2${',b'.repeat(headings.length)}\n`, ['--yes', '--source', 'report']);
    expect(code, words.slice(0, 500)).toBe(0);
    expect(dataset!.schema.fields.map(({ name }) => name).filter((name) => !/^[a-z][a-z0-9_]*$/.test(name) || name in {})).toEqual([]);
  });

  it('keeps the strings of a workbook as they are', async () => {
    const kept = plain.filter((text) => !/[\0-\x1f\x7f-\x9f\ufffe\uffff]/.test(text));
    const { words, texts } = await importedTexts(workbookOf({ Sheet: [['Id', 'Text'], ...kept.map((text, index) => [`r${index}`, text])] }), 'table.xlsx');
    expect(texts?.length ?? words.slice(0, 500)).toBe(kept.length);
    expect(kept.flatMap((text, index) => (texts![index] === text.trim() || texts![index] === null ? [] : [[text, texts![index]]]))).toEqual([]);
  });

  it('opens no entity of a workbook', async () => {
    const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'.split('').map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`).join('')}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const sheet = (cell: string) => `${laughs}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Id</t></is></c><c r="B1" t="inlineStr"><is><t>Text</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>r</t></is></c><c r="B2" t="inlineStr"><is><t>${cell}</t></is></c></row></sheetData></worksheet>`;
    for (const cell of ['&j;', '&f;']) {
      const { words, texts } = await importedTexts(zipOf({
        'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheet(cell),
      }), 'table.xlsx');
      expect(words.length).toBeLessThan(5000);
      expect(JSON.stringify(texts ?? [])).not.toMatch(/haha|root:/);
    }
  });
});
