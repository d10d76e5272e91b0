import { describe, expect, it } from 'vitest';
import { importOf } from './importDesk.ts';
import { workbookOf, zipOf, type SheetCell } from './importWorkbook.ts';

const xlsx = (rows: readonly (readonly SheetCell[])[], merges: readonly string[] = [], ...args: string[]) => importOf(workbookOf({ Data: rows }, merges), ['--yes', ...args], 'table.xlsx');

const utf16 = (text: string, mark: string): Buffer => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return mark === 'be' ? bytes.swap16() : bytes;
};

const table = 'Name,Cost\nZoë – A,£5\n';
const read = [{ name: 'zoe-a', name_name: 'Zoë – A', cost: 5 }];

describe('encodings', () => {
  it('reads UTF-8 without a mark', async () => expect((await importOf(table)).dataset?.data).toEqual(read));
  it('reads UTF-8 with a mark, which is no part of the first heading', async () => expect((await importOf(`\uFEFF${table}`)).dataset?.data).toEqual(read));
  it('reads UTF-16 of either order by its mark', async () => {
    expect((await importOf(utf16(table, 'le'))).dataset?.data).toEqual(read);
    expect((await importOf(utf16(table, 'be'))).dataset?.data).toEqual(read);
  });
  it('reads Windows-1252 where the bytes are no UTF-8, and says so', async () => {
    const { dataset, words } = await importOf(Buffer.from('Name,Cost\nZo\xeb \x96 A,\xa35\n', 'latin1'));
    expect(dataset?.data).toEqual(read);
    expect(words).toContain('The file is not UTF-8. See that £, dashes and accents are right.');
  });
  it('refuses bytes that are no text', async () => {
    expect((await importOf(Buffer.from([1, 0, 2, 0]))).words).toBe('table.csv:1:1  import-encoding  The file holds NUL bytes, so it is not text, or is UTF-16 without a byte order mark.\n    Save it as "CSV UTF-8".\n1 problem.\nNothing was written.');
    expect((await importOf(workbookOf({ Data: [['a']] }))).words).toContain('The file is a workbook or another zip archive, not text.\n    Give it its own ending, such as .xlsx.');
  });
});

describe('separators', () => {
  it.each([[','], [';'], ['\t'], ['|']])('finds %j', async (separator) => {
    const { dataset } = await importOf(['place,name|cost', 'a,5', 'b,6'].map((line) => line.replace(',', separator === '|' ? ';' : separator).replace('|', '-').replace(';', separator)).join('\n'));
    expect(dataset?.data).toEqual([{ place: 'a', name_cost: 5 }, { place: 'b', name_cost: 6 }]);
  });
  it('is not misled by commas in words and quotation marks', async () => expect((await importOf('Place;Words\na;"one, two; three"\nb;four, five, six\n')).dataset?.data[0]).toEqual({ place: 'a', words: 'one, two; three' }));
  it('obeys the line by which a spreadsheet tells its separator, and counts it', async () => expect((await importOf('sep=;\nPlace;Cost\na;x1\n')).words).toContain('the heading is line 2'));
  it('keeps new lines inside quotation marks, and counts them', async () => {
    expect((await importOf('Place,Words\na,"one\r\ntwo"\nb,c\n')).dataset?.data[0]).toEqual({ place: 'a', words: 'one\ntwo' });
    expect((await importOf('Place,Words\na,"one\ntwo"\nb\n')).words).toContain('table.csv:4:1  import-row');
  });
  it('reads a column alone', async () => expect((await importOf('Place\na\nb\n')).dataset?.data).toEqual([{ place: 'a' }, { place: 'b' }]));
});

describe('workbooks', () => {
  const heading = ['Place', 'Share', 'Cost', 'On'];
  const styled = (value: number, style: number): SheetCell => ({ xml: `<c r="@" s="${style}"><v>${value}</v></c>` });

  it('reads percentages, pounds and dates by their number formats', async () => {
    const { dataset, words } = await xlsx([heading, ['a', styled(0.285, 1), styled(1200, 2), styled(40360, 3)]]);
    expect(dataset?.data).toEqual([{ place: 'a', share: 28.5, cost: 1200, on: '2010-07-01' }]);
    expect(dataset?.schema.fields.map(({ type, unit }) => [type, unit])).toEqual([['string', undefined], ['number', '%'], ['integer', '£'], ['date', undefined]]);
    expect(words).toContain('table.xlsx: sheet "Data"; the heading is row 1; 1 row, 4 columns.');
  });
  it('gives the saved value of a formula, and evaluates none', async () => {
    const { dataset } = await xlsx([['Place', 'Cost'], ['a', { xml: '<c r="@"><f>1+1</f><v>7</v></c>' }], [{ xml: '<c r="@" t="str"><f>"b"</f><v>=cmd()</v></c>' }, 8]]);
    expect(dataset?.data.map(({ cost }) => cost)).toEqual([7, 8]);
    expect(Object.values(dataset?.data[1] ?? {})).toContain('=cmd()');
  });
  it('refuses formulas without a saved value, and errors, by sheet, row and column', async () => {
    const { words } = await xlsx([['Place', 'Cost'], ['a', { xml: '<c r="@"><f>1+1</f></c>' }], ['b', { xml: '<c r="@" t="e"><f>A9</f><v>#REF!</v></c>' }]]);
    expect(words).toBe(
      [
        'table.xlsx:2:2  import-formula  Sheet "Data", cell B2: The cell holds a formula, and the value it gives was not saved with it.',
        '    Open the file in a spreadsheet program and save it, or write the value in place of the formula.',
        'table.xlsx:3:2  import-error-cell  Sheet "Data", cell B3: The cell holds the error #REF!.',
        '    Mend the formula, or write what is true; where there is no value, write ".." or leave it blank.',
        '2 problems.',
        'Nothing was written.',
      ].join('\n'),
    );
  });
  it('refuses merged cells in the table, and passes over those above it', async () => {
    const rows = [['Table 1: Costs', null, null], [], ['Place', 'Area', 'Cost'], ['a', 'North', 1], ['b', null, 2]];
    expect((await xlsx(rows, ['A1:C1'])).code).toBe(0);
    expect((await xlsx(rows, ['A1:C1', 'B4:B5'])).words).toBe('table.xlsx:4:2  import-merged  Sheet "Data", cell B4: The cells B4:B5 are merged into one.\n    Unmerge them, and write the text into each cell that it is meant for.\n1 problem.\nNothing was written.');
  });
  it('asks which of several sheets is meant', async () => {
    const book = workbookOf({ Notes: [['x']], Data: [['Place', 'Cost'], ['a', 1]] });
    expect((await importOf(book, ['--yes'], 'table.xlsx')).words).toBe('table.xlsx:1:1  import-sheet  The workbook has 2 sheets.\n    Name the one that is wanted: --sheet "Notes". The sheets are: "Notes", "Data".\n1 problem.\nNothing was written.');
    expect((await importOf(book, ['--yes', '--sheet', 'Dota'], 'table.xlsx')).words).toContain('There is no sheet "Dota".\n    Did you mean "Data"? The sheets are: "Notes", "Data".');
    expect((await importOf(book, ['--yes', '--sheet', 'Data'], 'table.xlsx')).dataset?.data).toEqual([{ place: 'a', cost: 1 }]);
  });
  it('refuses files that are no workbooks', async () => {
    const message = 'table.xlsx:1:1  import-workbook  The file cannot be read as a workbook: it is damaged, or of another kind.\n    Open it in a spreadsheet program and save it again as .xlsx or as "CSV UTF-8".\n1 problem.\nNothing was written.';
    expect((await importOf('Place,Cost\na,1\n', ['--yes'], 'table.xlsx')).words).toBe(message);
    expect((await importOf(zipOf({ 'word/document.xml': '<w/>' }), ['--yes'], 'table.xlsx')).words).toBe(message);
    expect((await importOf(workbookOf({ Data: [['a']] }).subarray(0, 900), ['--yes'], 'table.xlsx')).words).toBe(message);
    expect((await importOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'), ['--yes'], 'table.xlsx')).words).toContain('The file is a workbook of the older kind, .xls, or is locked by a password.');
  });
});

describe('Data Packages', () => {
  const resource = (changes: object) => JSON.stringify({ name: 'costs', data: [{ place: 'a', cost: 1 }], ...changes });
  const importJson = (text: string, ...args: string[]) => importOf(text, ['--yes', ...args], 'table.json');
  const schema = { primaryKey: 'place', fields: [{ name: 'place', type: 'string', title: 'Authority' }, { name: 'cost', type: 'number', unit: '£m', description: 'Cash.', constraints: { minimum: 0 } }] };

  it('keeps what a resource declares', async () => {
    const { dataset } = await importJson(resource({ title: 'Costs', description: 'What it cost.', licenses: [{ name: 'OGL-UK-3.0' }], schema }));
    expect(dataset).toMatchObject({ title: 'Costs', description: 'What it cost.', licenses: [{ name: 'OGL-UK-3.0' }], schema: { primaryKey: ['place'], fields: [{ title: 'Authority' }, { name: 'cost', type: 'number', unit: '£m', description: 'Cash.', constraints: { minimum: 0 } }] }, data: [{ place: 'a', cost: 1 }] });
  });
  it('reads the one resource of a package, or the one that is named', async () => {
    const pack = JSON.stringify({ resources: [JSON.parse(resource({})), { name: 'posts', data: [['place', 'posts'], ['b', 2]] }] });
    expect((await importJson(pack)).words).toContain('The package has 2 resources.\n    Name the one that is wanted: --sheet costs. The resources are: costs, posts.');
    expect((await importJson(pack, '--sheet', 'posts')).dataset?.data).toEqual([{ place: 'b', posts: 2 }]);
  });
  it('names the line of a row that breaks a rule of the resource', async () => {
    const text = `{"name": "costs", "schema": ${JSON.stringify(schema)}, "data": [\n{"place": "a", "cost": 1},\n{"place": "b", "cost": -2}\n]}`;
    expect((await importJson(text)).words).toBe('table.json:3:16  import-cell  The value under "cost" is -2, under the minimum of 0.\n    Correct the value, or the "constraints" of the field.\n1 problem.\nNothing was written.');
  });
  it('fetches nothing and leaves its folder for nothing', async () => {
    expect((await importJson('{"path": "https://example.org/a.csv"}')).words).toContain('table.json:1:10  import-resource  The rows are on the web, at "https://example.org/a.csv".\n    Download that file and put its name under "path": the import fetches nothing.');
    expect((await importJson('{"path": "../a.csv"}')).words).toContain('The path "../a.csv" leads out of the folder of the package.');
    expect((await importJson('{"path": "a.csv"}')).words).toContain('There is no file "a.csv" beside it.');
  });
  it('refuses other JSON and broken JSON', async () => {
    expect((await importJson('[1]')).words).toContain('The file is neither a Data Package nor a Data Resource.');
    expect((await importJson('{"data": [')).words).toContain('table.json:1:11  json-malformed');
    expect((await importJson('{"data": [{"a": {"b": 1}}]}')).words).toContain('import-nested  The value under "a" is a list or an object.\n    A cell of a table is one text, number or date: take it apart.');
  });
});
