import { expect, test } from 'vitest';
import { csvwOf } from '../../src/lib/csvw.ts';
import { csvOf } from '../../src/lib/downloads.ts';
import type { Content } from '../../src/lib/content.ts';
import { datasetSchema } from '../../src/schema/dataset.ts';

const datasetWith = (field: object, value: unknown) =>
  datasetSchema.parse({ name: 'odd', title: 'Odd', description: 'A table.', sources: ['report'], schema: { primaryKey: ['id'], fields: [{ name: 'id' }, field] }, data: [{ id: 'a', [(field as { name: string }).name]: value }] });

const lineOf = (text: string): string => csvOf(datasetWith({ name: 'x' }, text)).split('\n').slice(1).join('\n').trimEnd();

test.each([
  ['=1+1', "a,'=1+1"],
  ['+44 121', "a,'+44 121"],
  ['-2+3', "a,'-2+3"],
  ['@SUM(A1)', "a,'@SUM(A1)"],
  [' =1+1', "a,' =1+1"],
  ['\t=1+1', "a,'\t=1+1"],
  ['\r=1', 'a,"\'\r=1"'],
  ['\n=1', 'a,"\'\n=1"'],
  ['＝1+1', "a,'＝1+1"],
  ['＠SUM', "a,'＠SUM"],
  ['﹦1+1', "a,'﹦1+1"],
  ['⁼1', "a,'⁼1"],
  ['\u200b=1', "a,'\u200b=1"],
  ['\ufeff=1', "a,'\ufeff=1"],
  ['\u0001=1', "a,'\u0001=1"],
  ['\u00ad\u200e @x', "a,'\u00ad\u200e @x"],
  ['a, b "c"', 'a,"a, b ""c"""'],
  ['plain – words', 'a,plain – words'],
])('a spreadsheet runs nothing of %j', (text, line) => expect(lineOf(text)).toBe(line));

test('numbers stay numbers, below zero too', () => expect(csvOf(datasetWith({ name: 'x', type: 'number' }, -2.5))).toBe('id,x\na,-2.5\n'));

test('a heading is no formula either', () => expect(csvOf(datasetWith({ name: '=x' }, 'v'))).toBe("id,'=x\na,v\n"));

test('CSVW names a column as a URI template may', () => {
  const content = { site: { language: 'en-GB', publisher: 'A publisher' }, sources: new Map([['report', { title: 'A report', publisher: 'A council', published: null, url: null }]]), datasets: new Map() } as unknown as Content;
  const { tableSchema, 'dc:source': sources } = csvwOf(content, datasetWith({ name: '_Spend (£)', type: 'number', unit: '£m', title: 'Spending' }, 1));
  expect(tableSchema).toEqual({
    columns: [
      { name: 'id', titles: 'id', 'dc:title': 'Id', datatype: 'string', required: false },
      { name: '%5FSpend%20%28%C2%A3%29', titles: '_Spend (£)', 'dc:title': 'Spending', 'schema:unitText': '£m', datatype: 'double', required: false },
    ],
    primaryKey: ['id'],
  });
  expect(sources).toEqual([{ 'dc:identifier': 'report', 'dc:title': 'A report', 'dc:publisher': 'A council' }]);
});
