import { describe, expect, test } from 'vitest';
import { samples } from '../contentFolder.ts';
import { changed, datasetWith, report, rowWith } from './report.ts';

describe('the rows of a dataset', () => {
  test('with a note for what is missing have no problem', () => expect(report(datasetWith((one) => { one.schema.fields.push({ name: 'note', type: 'string' }); one.data.push({ ...one.data[0], id: 'none', posts: null, note: 'Not counted.' }); }))).toBe(''));
  test('of the wrong type', () => expect(report(datasetWith((one) => { one.data = [null, 1, [], 'x']; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:43:5  schema  Row 1 is null.
        It must be keys and values in braces.
    content/datasets/posts.json:44:5  schema  Row 2 is 1.
        It must be keys and values in braces.
    content/datasets/posts.json:45:5  schema  Row 3 is an empty list.
        It must be keys and values in braces.
    content/datasets/posts.json:46:5  schema  Row 4 is "x".
        It must be keys and values in braces."
  `));
  test('with cells of the wrong type', () => expect(report(rowWith({ posts: '3,500', reported: '1 December 2010', counted: 5 }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:53:19  schema  "reported" in row 2 is "1 December 2010", and the field is of type date.
        Write a real date written as "2010-12-01".
    content/datasets/posts.json:54:7  schema  "counted" in row 2 is 5, and the field is of type string.
        Write text in double quotes.
    content/datasets/posts.json:55:16  schema  "posts" in row 2 is "3,500", and the field is of type integer.
        Write a whole number without quotes, commas or units."
  `));
  test('with more wrong cells', () => expect(report(rowWith({ posts: 3500.5, reported: '2010-02-30', counted: '' }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:53:19  schema  "reported" in row 2 is "2010-02-30", and the field is of type date.
        Write a real date written as "2010-12-01".
    content/datasets/posts.json:54:18  schema  "counted" in row 2 is "".
        Where nothing is known, write null, with a note.
    content/datasets/posts.json:55:7  schema  "posts" in row 2 is 3500.5, and the field is of type integer.
        Write a whole number without quotes, commas or units."
  `));
  test('with a number too large', () => expect(report({ 'datasets/posts.json': JSON.stringify(samples.dataset, null, 2).replace('1500', '1e999') })).toMatchInlineSnapshot(`
    "content/datasets/posts.json:47:7  schema  "posts" in row 1 is too large a number.
        Write it in full, as in 1500; give the unit a scale, such as £m, where it is very large."
  `));
  test('with a key twice', () => expect(report(rowWith({ id: 'july' }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:52:13  duplicate-id  "id" in row 2 gives the row the key "july", which row 1 has.
        Give every row a key of its own."
  `));
  test('without a key', () => expect(report(rowWith({ id: null }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:52:7  schema  "id" in row 2 is missing, and it is part of the primary key.
        Give the row its key."
  `));
  test('with an undeclared field', () => expect(report(rowWith({ locater: 'page' }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:58:18  schema  "locater" in row 2 is not among the fields that "schema" declares.
        Did you mean "locator"? The fields are: id, reported, counted, posts, source, locator."
  `));
  test('without a source', () => expect(report(rowWith({ source: null }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:56:7  row-unsourced  "source" in row 2 is missing.
        Name the source of the row here, or that of every row in the dataset's "sources"."
  `));
  test('without a value or a note', () => expect(report(rowWith({ posts: null }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:55:7  schema  "posts" in row 2 is null, and no "note" says why.
        Add "note" with the reason why there is no value."
  `));
  test('with a status that there is not', () => expect(report(datasetWith((one) => { one.schema.fields.push({ name: 'status', type: 'string' }); one.data[1].status = 'sure'; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:62:17  schema  "status" in row 2 is "sure".
        Write one of: stated, derived, disputed."
  `));
  test('that are none', () => expect(report(datasetWith((one) => { one.data = []; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:42:3  schema  "data" is an empty list.
        It must have at least one row."
  `));
  test('that are no list', () => expect(report(datasetWith((one) => { one.data = { july: 1500 }; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:42:3  schema  "data" is an object.
        It must be a list in square brackets."
  `));
  test('with hostile keys have no problem', () => expect(report(datasetWith((one) => { one.data.push(...['__proto__', 'constructor', 'toString', 'a/b', 'Two Words', 'é'].map((id) => ({ ...one.data[0], id }))); }))).toBe(''));
  test('against their constraints', () => expect(report(datasetWith((one) => { Object.assign(one.schema.fields[3], { constraints: { minimum: 2000 } }); Object.assign(one.schema.fields[2], { constraints: { enum: ['jobs in the plan'], maxLength: 5 } }); }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:55:18  schema  "counted" in row 1 is "posts set to go", longer than the maximum length of 5.
        Correct the value, or the "constraints" of the field.
    content/datasets/posts.json:56:7  schema  "posts" in row 1 is 1500, under the minimum of 2000.
        Correct the value, or the "constraints" of the field.
    content/datasets/posts.json:63:18  schema  "counted" in row 2 is "jobs in the plan", longer than the maximum length of 5.
        Correct the value, or the "constraints" of the field."
  `));
});

describe('the fields of a dataset', () => {
  test('that are none', () => expect(report(datasetWith((one) => { one.schema.fields = []; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:10:5  schema  "schema.fields" is an empty list.
        It must declare at least one field."
  `));
  test('with an unknown type, key or name', () => expect(report(datasetWith((one) => { Object.assign(one.schema.fields[3], { type: 'interger', unitt: 'posts' }); one.schema.primarykey = 'id'; one.mesure = 'posts'; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:27:17  schema  "type" in entry 4 of "schema.fields" is "interger".
        Did you mean "integer"? It must be one of: "string", "number", "integer", "boolean", "date", "datetime", "time", "year", "yearmonth", "duration", "object", "array", "list", "geopoint", "geojson", "any".
    content/datasets/posts.json:30:9  key-unknown  The key "unitt" in entry 4 of "schema.fields" is not known.
        Did you mean "unit"? The keys here are: name, type, format, title, description, unit, constraints, categories, categoriesOrdered, example, rdfType, missingValues.
    content/datasets/posts.json:41:5  key-unknown  The key "schema.primarykey" is not known.
        Did you mean "primaryKey"? The keys here are: $schema, fields, fieldsMatch, primaryKey, uniqueKeys, foreignKeys, missingValues.
    content/datasets/posts.json:71:3  key-unknown  The key "mesure" is not known.
        Did you mean "measure"? The keys here are: $schema, name, type, profile, title, description, homepage, format, mediatype, encoding, sources, licenses, schema, measure, ledger, data, charts."
  `));
  test('declared twice', () => expect(report(datasetWith((one) => { one.schema.fields.push({ name: 'posts', type: 'integer' }); }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:40:17  schema  "name" in entry 7 of "schema.fields" is "posts", as another field's is.
        Give each field a name of its own."
  `));
  test('with a fixed meaning and another type', () => expect(report(datasetWith((one) => { one.schema.fields[5].type = 'integer'; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:37:17  schema  "type" in entry 6 of "schema.fields" is "integer", but "locator" means the same in every dataset and is of type string.
        Write "type": "string", or give the field another name."
  `));
  test('that no program can keep', () => expect(report(datasetWith((one) => { one.schema.fields.push({ name: 'constructor', type: 'string' }, { name: 'toString', type: 'string' }); }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:40:17  schema  "name" in entry 7 of "schema.fields" is "constructor", a name that programs keep for themselves.
        Give the field another name.
    content/datasets/posts.json:44:17  schema  "name" in entry 8 of "schema.fields" is "toString", a name that programs keep for themselves.
        Give the field another name."
  `));
  test('that its key and measure do not name', () => expect(report(datasetWith((one) => { one.schema.primaryKey = ['Id']; one.measure = 'post'; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:7:5  schema  "schema.primaryKey" names "Id", which is not among the fields.
        Did you mean "id"? The fields are: id, reported, counted, posts, source, locator.
    content/datasets/posts.json:41:14  schema  "measure" names "post", which is not among the fields.
        Did you mean "posts"? The fields are: id, reported, counted, posts, source, locator."
  `));
});

describe('a chart', () => {
  const chart = (keys: object) => datasetWith((one) => { Object.assign(one.charts.posts, keys); });
  test('with all that it takes has no problem', () => expect(report(chart({ subtitle: 'Posts', sort: 'value', highlight: ['july'], note: 'Words.', where: { id: ['july', 'december'] }, annotations: [{ fact: 'posts/july', text: 'Words.' }], facet: 'source' }))).toBe(''));
  test('of no kind', () => expect(report(chart({ kind: undefined })).split('\n')[0]).toBe('content/datasets/posts.json:61:14  schema  "charts.posts.kind" is missing.'));
  test('of a kind that there is not', () => expect(report(chart({ kind: 'bars' }))).toContain('content/datasets/posts.json:62:15  schema  "charts.posts.kind" is "bars".\n    Did you mean "bar"? It must be one of bar, '));
  test('with an unknown key', () => expect(report(chart({ titel: 'Words.' })).split(' The keys')[0]).toMatchInlineSnapshot(`
    "content/datasets/posts.json:67:7  key-unknown  The key "charts.posts.titel" is not known.
        Did you mean "title"?"
  `));
  test('of fields that there are not, or of the wrong type', () => expect(report(chart({ x: 'counted', y: 'count' }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:63:12  schema  "charts.posts.x" names the field "counted", which is of type string; the x of a bar chart must be a number.
        Name one of: posts.
    content/datasets/posts.json:64:12  schema  "charts.posts.y" names the field "count", which the dataset lacks.
        Did you mean "counted"? Its fields are: id, reported, counted, posts, source, locator."
  `));
  test('of rows that there are not', () => expect(report(chart({ where: { id: ['juli'], year: '2010' }, highlight: ['juli'] }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:68:9  schema  "charts.posts.where.id" keeps rows whose id is "juli", and there are none.
        Did you mean "july"? Correct or delete it.
    content/datasets/posts.json:71:17  schema  "charts.posts.where.year" names the field "year", which the dataset lacks.
        Its fields are: id, reported, counted, posts, source, locator.
    content/datasets/posts.json:73:7  schema  "charts.posts.highlight" names "juli", which is no series, category or row key of the rows drawn.
        Correct or delete it."
  `));
  test('with hostile names', () => expect(report(chart({ where: { constructor: 'x' }, highlight: '__proto__', facet: 'toString' }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:68:24  schema  "charts.posts.where.constructor" names the field "constructor", which the dataset lacks.
        Its fields are: id, reported, counted, posts, source, locator.
    content/datasets/posts.json:70:20  schema  "charts.posts.highlight" names "__proto__", which is no series, category or row key of the rows drawn.
        Correct or delete it.
    content/datasets/posts.json:71:16  schema  "charts.posts.facet" names the field "toString", which the dataset lacks.
        Its fields are: id, reported, counted, posts, source, locator."
  `));
  test('without what it must have', () => expect(report(chart({ title: undefined, description: '' }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:61:14  schema  "charts.posts.title" is missing.
        Add it: it must be text in double quotes.
    content/datasets/posts.json:65:22  schema  "charts.posts.description" is "".
        It must not be empty; where nothing is known, write null if the key allows it, or leave the key out."
  `));
});

describe('other files', () => {
  const source = (keys: object) => ({ 'sources/report.json': { ...samples.source, ...keys } });
  test('a source with what it must have has no problem', () => expect(report(source({ published: null, publishedNote: 'Not dated.', url: null, note: 'In the library.' }))).toBe(''));
  test('a source without a date or an address', () => expect(report(source({ published: null, url: null }))).toMatchInlineSnapshot(`
    "content/sources/report.json:5:3  source-undated  "published" is null, and no "publishedNote" says why.
        Write the date, or add "publishedNote" with the reason why there is none.
    content/sources/report.json:6:3  schema  "url" is null, and no "note" says where the document can be found.
        Write the address, or add "note" with the place where it can be read."
  `));
  test('a source with values of the wrong sort', () => expect(report(source({ published: '2010-13', url: 'example.org', kind: 'newspaper', read: 'half', licence: 3, autor: 'X' }))).toMatchInlineSnapshot(`
    "content/sources/report.json:5:16  schema  "published" is "2010-13".
        It must be a real date written as 2010-12-01, 2010-12 or 2010.
    content/sources/report.json:6:10  schema  "url" is "example.org".
        It must be an address that begins with http:// or https://.
    content/sources/report.json:7:11  schema  "kind" is "newspaper".
        Did you mean "news"? It must be one of: "news", "official", "statistics", "report", "judgment", "parliament", "law", "press-release", "blog".
    content/sources/report.json:8:11  schema  "read" is "half".
        It must be one of: "whole", "opening", "excerpt".
    content/sources/report.json:10:3  schema  "licence" is 3.
        It must be text in double quotes.
    content/sources/report.json:12:3  key-unknown  The key "autor" is not known.
        Did you mean "author"? The keys here are: title, publisher, author, published, publishedNote, url, kind, read, accessed, licence, note."
  `));
  test('a term with half a basis', () => expect(report({ 'glossary/plan.json': { term: 'plan', definition: 'Words.', basis: { then: 'A law.', nwo: 'Another.' }, source: 'report' } })).toMatchInlineSnapshot(`
    "content/glossary/plan.json:4:12  schema  "basis.now" is missing.
        Add it: it must be text in double quotes.
    content/glossary/plan.json:6:5  key-unknown  The key "basis.nwo" is not known.
        Did you mean "now"? The keys here are: then, now."
  `));
  test('a term with a number', () => expect(report({ 'glossary/plan.json': { term: 5, definition: 'Words.', basis: 'None.', source: 7 } })).toMatchInlineSnapshot(`
    "content/glossary/plan.json:2:3  schema  "term" is 5.
        It must be text in double quotes.
    content/glossary/plan.json:5:3  schema  "source" is 7.
        It must be text in double quotes, or a list in square brackets."
  `));
  test('a discrepancy of one fact', () => expect(report({ 'discrepancies/count.mdx': samples.discrepancy.replace('[posts/july, posts/december]', '[posts/july]').replace('unresolved', 'unsure') })).toMatchInlineSnapshot(`
    "content/discrepancies/count.mdx:3:8  schema  "facts" is a list.
        It must list two facts or more.
    content/discrepancies/count.mdx:4:12  schema  "certainty" is "unsure".
        It must be one of: "settled", "likely", "unresolved"."
  `));
  test('a discrepancy of no address', () => expect(report({ 'discrepancies/count.mdx': samples.discrepancy.replace('[posts/july,', '[july,') })).toMatchInlineSnapshot(`
    "content/discrepancies/count.mdx:3:9  schema  Entry 1 of "facts" is "july".
        It must be the address of a fact: "dataset/row" or "dataset/row#field"."
  `));
  test('a site with unknown and missing keys', () => expect(report({ 'site.json': changed(samples.site, (one) => { delete one.publisher; one.strands.pop(); one.help[0].fone = '1'; one.base = 'reports'; }) })).toMatchInlineSnapshot(`
    "content/site.json:1:1  schema  "publisher" is missing.
        Add it: it must be text in double quotes.
    content/site.json:9:3  schema  "strands" is a list.
        It must be a list of 3 or more.
    content/site.json:29:7  key-unknown  The key "fone" in entry 1 of "help" is not known.
        Did you mean "phone"? The keys here are: name, what, phone, url, source.
    content/site.json:33:11  schema  "base" is "reports".
        It must begin and end with "/"."
  `));
});
