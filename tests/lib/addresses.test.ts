import { expect, test } from 'vitest';
import { parseAddress } from '../../src/lib/facts.ts';
import { findNearest, suggestion } from '../../src/lib/nearest.ts';
import { fieldAnchor, routes, rowSlugs, withBase } from '../../src/lib/routes.ts';
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
const keysOf = (...keys: string[]): Dataset => datasetOf(['id'], keys.map((id) => ({ id })));

test('rowSlugs(dataset) makes paths that any host can keep', () =>
  expect(Object.fromEntries(rowSlugs(keysOf('2012-13', 'Two Words', 'a/b', 'Café Zoë', '50% (gross)', '../../etc', '東京', '…', '__proto__', 'constructor')))).toEqual({
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

test('rowSlugs(dataset) numbers keys that would share a path', () => expect([...rowSlugs(keysOf('A b', 'a-b', 'a b', 'a-b-2')).values()]).toEqual(['a-b', 'a-b-2', 'a-b-3', 'a-b-2-2']));

test('rowSlugs(dataset) sets a slash between the parts of a key', () => expect([...rowSlugs(datasetOf(['who', 'year'], [{ who: 'Birmingham', year: '2012-13' }])).values()]).toEqual(['birmingham/2012-13']));

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
