import { describe, expect, test } from 'vitest';
import { datasetSchema } from '../../src/schema/dataset.ts';
import { measureField, rowKey } from '../../src/schema/table.ts';
import { samples } from '../contentFolder.ts';
import { readsCases, refusesCases } from './cases.ts';

/** The smallest dataset, with other keys. */
const dataset = (keys: object = {}) => ({ name: 'small', title: 'Small', description: 'A table.', schema: { primaryKey: 'id', fields: [{ name: 'id' }, { name: 'posts', type: 'integer' }] }, sources: ['report'], data: [{ id: 'one', posts: 1 }], ...keys });
const full = (keys: object = {}) => ({ ...dataset(), type: 'table', schema: { primaryKey: ['id'], fields: [{ name: 'id', type: 'string' }, { name: 'posts', type: 'integer' }] }, charts: {}, ...keys });
const withFields = (fields: object[], data: object[], keys: object = {}) => dataset({ schema: { primaryKey: 'id', fields: [{ name: 'id', type: 'string' }, ...fields] }, data, ...keys });

/** The example of the design, word for word but for the words it leaves out. */
const example = {
  name: 'posts-at-risk',
  type: 'table',
  title: "Posts reported at risk in children's services",
  description: 'What each announcement counted. The figures are not stages of one programme.',
  schema: {
    primaryKey: ['id'],
    fields: [
      { name: 'id', type: 'string' },
      { name: 'reported', type: 'date', title: 'Reported' },
      { name: 'counted', type: 'string', title: 'What was counted' },
      { name: 'posts', type: 'integer', title: 'Posts', unit: 'posts', constraints: { minimum: 0 } },
      { name: 'approximate', type: 'boolean' },
      { name: 'source', type: 'string' },
      { name: 'locator', type: 'string' },
    ],
    foreignKeys: [{ fields: ['source'], reference: { resource: 'sources', fields: ['id'] } }],
  },
  measure: 'posts',
  data: [{ id: 'july-2010', reported: '2010-07-01', counted: 'posts set to disappear', posts: 1500, approximate: true, source: 'community-care-2010-07-01', locator: 'paragraph 1' }],
  charts: { 'posts-at-risk': { kind: 'bar', x: 'posts', y: 'counted', title: '…', description: '…' } },
};

describe('a dataset', () => {
  readsCases(datasetSchema, [
    ['the example of the design', example, { ...example, charts: { 'posts-at-risk': { ...example.charts['posts-at-risk'], sort: 'none', highlight: [], annotations: [] } } }],
    ['one key in place of a list', dataset(), full()],
    ['a source as the standard writes it', dataset({ sources: [{ title: 'A report', path: 'sources/report.json' }] }), full()],
    ['licences as the standard writes them', dataset({ licenses: [{ name: 'OGL-UK-3.0' }] }), full({ licenses: [{ name: 'OGL-UK-3.0' }] })],
    ['the other keys of the standard', dataset({ $schema: 'https://datapackage.org/profiles/2.0/dataresource.json', profile: 'tabular-data-resource', format: 'json', mediatype: 'application/json', encoding: 'utf-8', homepage: 'https://example.org' }), full({ $schema: 'https://datapackage.org/profiles/2.0/dataresource.json', profile: 'tabular-data-resource', format: 'json', mediatype: 'application/json', encoding: 'utf-8', homepage: 'https://example.org' })],
  ]);

  test('may have a key of several fields', () => {
    const read = datasetSchema.parse({ ...dataset({ data: [{ authority: 'birmingham', year: '2012-13', posts: 1 }] }), schema: { primaryKey: ['authority', 'year'], fields: [{ name: 'authority' }, { name: 'year' }, { name: 'posts', type: 'integer' }] } });
    expect(rowKey(read, read.data[0] as never)).toBe('birmingham/2012-13');
  });
  test('has its only number outside the key as its measure', () => expect(measureField(datasetSchema.parse(dataset()))?.name).toBe('posts'));
  test('may have a unit that differs from row to row', () => expect(datasetSchema.safeParse(withFields([{ name: 'value', type: 'number' }, { name: 'unit', type: 'string' }], [{ id: 'a', value: 1, unit: '£m' }, { id: 'b', value: 30, unit: '%' }])).success).toBe(true));
  test('may leave a cell out, and give null with a note', () => expect(datasetSchema.safeParse(withFields([{ name: 'value', type: 'number' }, { name: 'note', type: 'string' }], [{ id: 'a', value: null, note: 'Not published.' }, { id: 'b', value: 1 }])).success).toBe(true));
  test('may derive a row from others', () => expect(datasetSchema.safeParse(withFields([{ name: 'value', type: 'number' }, { name: 'status', type: 'string' }, { name: 'derivation', type: 'object' }], [{ id: 'a', value: 1 }, { id: 'b', value: 2, status: 'derived', derivation: { sum: ['a', 'a#value'] } }])).success).toBe(true));

  refusesCases(datasetSchema, [
    ['no title', dataset({ title: undefined }), ['title: Invalid input: expected string, received undefined']],
    ['an id with capitals', dataset({ name: 'Small' }), ['name: must be lower-case letters and digits joined by hyphens, as in "posts-at-risk"']],
    ...['con', 'nul', 'com1', 'x'.repeat(101)].map((name) => [`the id ${name.slice(0, 9)}`, dataset({ name }), ['name: must have at most 100 characters, and be no name that Windows keeps for itself, such as "con"']] as const),
    ['an id that ends as a file does', dataset({ name: 'posts.csv' }), ['name: must be lower-case letters and digits joined by hyphens, as in "posts-at-risk"']],
    ['another type', dataset({ type: 'json' }), ['type: Invalid input: expected "table"']],
    ['a source without a name', dataset({ sources: [{ title: 'A report' }] }), ['sources.0: Invalid input']],
    ['a ledger by a field that is not of the key', dataset({ ledger: 'posts' }), ['ledger: names "posts", which is not among the fields of the key']],
    ['a ledger by the whole key', dataset({ ledger: 'id' }), ['ledger: names "id", which is the whole key, so that no rows share it']],
    ['the address of a licence that is a script', dataset({ licenses: [{ path: 'javascript:alert(1)' }] }), ['licenses.0.path: must be an address that begins with http:// or https://']],
    ['a page elsewhere that is a script', dataset({ homepage: 'javascript://example.org/%0aalert(1)' }), ['homepage: must be an address that begins with http:// or https://']],
    ['an unknown key', dataset({ rows: [] }), [': Unrecognized key: "rows"']],
    ['a pattern that is none', withFields([{ name: 'x', constraints: { pattern: '(' } }], [{ id: 'a', x: 'b' }]), ['schema.fields.1.constraints.pattern: must be a regular expression']],
  ]);
});

describe('a field of each type', () => {
  const accepts = (type: string, value: unknown): boolean => datasetSchema.safeParse(withFields([{ name: 'x', type }], [{ id: 'a', x: value }])).success;
  test.each([
    ['string', ['a'], [1, '', ' ', true]],
    ['number', [1, 1.5, -2, 0], ['1', '1,500', true]],
    ['integer', [1, -2, 0], [1.5, '1', 1e300]],
    ['boolean', [true, false], ['true', 1, 'yes']],
    ['date', ['2010-12-01', '2012-02-29'], ['2010-12', '2010-02-29', '1 December 2010', 2010]],
    ['datetime', ['2010-12-01T09:30:00Z', '2010-12-01T09:30'], ['2010-12-01', '09:30']],
    ['time', ['09:30', '23:59:59'], ['24:00', '9:30']],
    ['year', [2010, '2010'], ['10', 20100, 2010.5]],
    ['yearmonth', ['2010-12'], ['2010-13', '2010', '2010-12-01']],
    ['duration', ['P3M', 'P1Y2M', 'PT5H'], ['P', '3 months', 'PT']],
    ['object', [{ a: 1 }], [[1], 'a']],
    ['array', [[1, 2]], [{ a: 1 }, '1,2']],
    ['list', [[1, 2]], ['1,2']],
    ['geopoint', ['1.9, 52.5'], [1]],
    ['geojson', [{ type: 'Point', coordinates: [1, 2] }], ['Point']],
    ['any', ['a', 1, [1]], []],
  ])('%s', (type, right, wrong) => {
    expect(right.map((value) => [value, accepts(type, value)])).toEqual(right.map((value) => [value, true]));
    expect(wrong.map((value) => [value, accepts(type, value)])).toEqual(wrong.map((value) => [value, false]));
  });
});

describe('a constraint', () => {
  const problemOf = (type: string, constraints: object, value: unknown): string | undefined => datasetSchema.safeParse(withFields([{ name: 'x', type, constraints }], [{ id: 'a', x: value }])).error?.issues[0]?.message;
  test.each([
    ['integer', { minimum: 1 }, 1, undefined],
    ['integer', { minimum: 1 }, 0, 'is 0, under the minimum of 1'],
    ['number', { maximum: 1 }, 1.5, 'is 1.5, over the maximum of 1'],
    ['number', { exclusiveMinimum: 0 }, 0, 'is 0, and must be over 0'],
    ['number', { exclusiveMaximum: 1 }, 1, 'is 1, and must be under 1'],
    ['string', { minLength: 2 }, 'a', 'is "a", shorter than the minimum length of 2'],
    ['string', { maxLength: 2 }, 'abc', 'is "abc", longer than the maximum length of 2'],
    ['string', { pattern: '[a-c]+' }, 'abc', undefined],
    ['string', { pattern: '[a-c]+' }, 'abd', 'is "abd", which does not fit the pattern [a-c]+'],
    ['string', { pattern: '(a+)+' }, 'aaa', undefined],
    ['string', { pattern: '(a+)+b' }, 'a'.repeat(50), `is "${'a'.repeat(50)}", which the pattern (a+)+b takes too long to read`],
    ['string', { enum: ['good', 'poor'] }, 'good', undefined],
    ['string', { enum: ['good', 'poor'] }, 'fair', 'is "fair", and the field allows "good", "poor"'],
    ['string', { required: true }, null, 'is missing, and the field is "required"'],
    ['date', { minimum: '2010-01-01' }, '2009-12-31', 'is "2009-12-31", under the minimum of 2010-01-01'],
  ])('%s %j of %j', (type, constraints, value, message) => expect(problemOf(type, constraints, value)).toBe(message));
  test('that values are unique', () => {
    const rows = withFields([{ name: 'x', type: 'string', constraints: { unique: true } }], [{ id: 'a', x: 'b' }, { id: 'b', x: 'b' }]);
    expect(datasetSchema.safeParse(rows).error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['data.1.x', 'repeats "b" of row 1, but x must be unique']]);
  });
});

test('the dataset of the tests is sound', () => expect(datasetSchema.safeParse(samples.dataset).success).toBe(true));
