import { expect, test } from 'vitest';
import { parseAddress } from '../../src/lib/facts.ts';
import { findNearest, suggestion } from '../../src/lib/nearest.ts';
import { evidencePages, fieldAnchor, routes, rowPlaces, withBase } from '../../src/lib/routes.ts';
import type { Dataset } from '../../src/schema/dataset.ts';

test.each([
  ['posts/july', { dataset: 'posts', row: 'july', field: undefined }],
  ['posts/july#posts', { dataset: 'posts', row: 'july', field: 'posts' }],
  ['spend/birmingham/2012-13#amount', { dataset: 'spend', row: 'birmingham/2012-13', field: 'amount' }],
  ['posts/Row 1 (gross)', { dataset: 'posts', row: 'Row 1 (gross)', field: undefined }],
  ['posts', undefined],
  ['posts/', undefined],
  ['/july', undefined],
  ['posts/july#', undefined],
  ['', undefined],
])('parseAddress(%j)', (address, parts) => expect(parseAddress(address)).toEqual(parts));

const datasetOf = (primaryKey: string[], data: object[]): Dataset => ({ name: 'odd', schema: { primaryKey, fields: primaryKey.map((name) => ({ name, type: 'string' })) }, data, charts: {} }) as unknown as Dataset;
const pagesOf = (dataset: Dataset): [key: string, page: string][] => [...rowPlaces(dataset)].map(([key, { page }]) => [key, page]);
const keysOf = (...keys: string[]): Dataset => datasetOf(['id'], keys.map((id) => ({ id })));

test('rowPlaces(dataset) makes paths that any host can keep', () =>
  expect(Object.fromEntries(pagesOf(keysOf('2012-13', 'Two Words', 'a/b', 'Café Zoë', '50% (gross)', '../../etc', '東京', '…', '__proto__', 'constructor')))).toEqual({
    '2012-13': '2012-13',
    'Two Words': 'two-words',
    'a/b': 'a-b',
    'Café Zoë': 'cafe-zoe',
    '50% (gross)': '50-gross',
    '../../etc': 'etc',
    東京: 'row',
    '…': 'row-2',
    ['__proto__']: '__proto__',
    constructor: 'constructor',
  }));

test('rowPlaces(dataset) numbers keys that would share a path', () => expect(pagesOf(keysOf('A b', 'a-b', 'a b', 'a-b-2')).map(([, page]) => page)).toEqual(['a-b', 'a-b-2', 'a-b-3', 'a-b-2-2']));

test('rowPlaces(dataset) sets a slash between the parts of a key', () => expect(pagesOf(datasetOf(['who', 'year'], [{ who: 'Birmingham', year: '2012-13' }]))).toEqual([['Birmingham/2012-13', 'birmingham/2012-13']]));

test('rows of a ledger share a page and have anchors of their own', () => {
  const rows = [{ who: 'A b', year: '2012' }, { who: 'A b', year: '2013' }, { who: 'a-b', year: '2012' }, { who: 'A b', year: '2012…' }];
  const dataset = { ...datasetOf(['who', 'year'], rows), ledger: 'who' } as Dataset;
  expect([...rowPlaces(dataset).values()].map(({ page, anchor }) => `${page}#${anchor}`)).toEqual(['a-b#at-2012', 'a-b#at-2013', 'a-b-2#at-2012', 'a-b#at-2012-2']);
  expect([evidencePages(dataset), routes.row(dataset, 'A b/2013')]).toEqual([['a-b', 'a-b-2'], '/evidence/odd/a-b/#at-2013']);
});

test('a fact is an anchor on the page of its row', () => expect(routes.row(keysOf('Two Words'), 'Two Words') + fieldAnchor('Spend (£)')).toBe('/evidence/odd/two-words/spend'));

test.each([
  ['/data/', '/', '/data/'],
  ['/data/', '/reports/x/', '/reports/x/data/'],
  ['//example.org/', '/reports/', '//example.org/'],
  ['https://example.org/', '/reports/', 'https://example.org/'],
  ['#note', '/reports/', '#note'],
])('withBase("%s", "%s") is %s', (path, base, address) => expect(withBase(path, base)).toBe(address));

test.each([
  ['post', ['posts', 'plans'], 'posts'],
  ['Posts', ['posts'], 'posts'],
  ['decmber', ['july', 'december'], 'december'],
  ['remodelling', ['x', 'remodelling-2011-12'], 'remodelling-2011-12'],
  ['/nope/', ['/', '/data/'], undefined],
  ['x', ['y'], undefined],
  ['anything', [], undefined],
])('findNearest("%s", %j) is %s', (name, names, nearest) => expect(findNearest(name, names)).toBe(nearest));

test('suggestion(name) asks nothing where nothing is near', () => expect([suggestion('post', ['posts']), suggestion('xyz', ['posts'])]).toEqual(['Did you mean "posts"? ', '']));

test('rowPlaces(dataset) makes paths that any file system can keep: no device of Windows, and none too long', () => {
  const [con, com, long, longer] = pagesOf(keysOf('CON', 'com¹', 'x'.repeat(400), `${'x'.repeat(399)}y`)).map(([, page]) => page);
  expect([con, com, long, longer]).toEqual(['con-1', 'com1-1', 'x'.repeat(120), `${'x'.repeat(120)}-2`]);
});
