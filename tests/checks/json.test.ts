import { describe, expect, test } from 'vitest';
import { samples } from '../contentFolder.ts';
import { report, sourceAs } from './report.ts';

describe('a JSON file', () => {
  test('that is sound has no problem', () => expect(report({ 'sources/report.json': samples.source })).toBe(''));
  test('in one line has no problem', () => expect(report({ 'sources/report.json': JSON.stringify(samples.source) })).toBe(''));
  test('with lines that end as on Windows has no problem', () => expect(report({ 'sources/report.json': JSON.stringify(samples.source, null, 2).replaceAll('\n', '\r\n') })).toBe(''));
  test('without a comma between two lines', () => expect(report(sourceAs('"A budget report",', '"A budget report"'))).toMatchInlineSnapshot(`
    "content/sources/report.json:3:3  json-malformed  The file is not JSON: a comma is missing before "publisher".
        Write "," between the two."
  `));
  test('with a comma behind the last value', () => expect(report(sourceAs('"note": null', '"note": null,'))).toMatchInlineSnapshot(`
    "content/sources/report.json:11:15  json-malformed  The file is not JSON: there is a comma before the closing }.
        Delete that comma."
  `));
  test('without a colon', () => expect(report(sourceAs('"kind":', '"kind"'))).toMatchInlineSnapshot(`
    "content/sources/report.json:7:10  json-malformed  The file is not JSON: a colon is missing before "official".
        Write ":" between the key and its value."
  `));
  test('without a value', () => expect(report(sourceAs('"licence": null', '"licence": '))).toMatchInlineSnapshot(`
    "content/sources/report.json:10:14  json-malformed  The file is not JSON: a value is missing before ",".
        Write the value; where nothing is known, write null."
  `));
  test('without a closing quote', () => expect(report(sourceAs('"A council"', '"A council'))).toMatchInlineSnapshot(`
    "content/sources/report.json:3:16  json-malformed  The file is not JSON: the text "A council, has no closing double quote.
        Write the closing quote; a quote inside text is written \\", a new line \\n."
  `));
  test('with single quotes', () => expect(report(sourceAs('"A council"', "'A council'"))).toMatchInlineSnapshot(`
    "content/sources/report.json:3:16  json-malformed  The file is not JSON: "'A" is no word of JSON.
        Put keys and text in straight double quotes; without quotes stand only true, false, null and numbers."
  `));
  test('with curly quotes', () => expect(report(sourceAs('"A council"', '“A council”'))).toMatchInlineSnapshot(`
    "content/sources/report.json:3:16  json-malformed  The file is not JSON: "“A" is no word of JSON.
        Put keys and text in straight double quotes; without quotes stand only true, false, null and numbers."
  `));
  test('with a key without quotes', () => expect(report(sourceAs('"publisher"', 'publisher'))).toMatchInlineSnapshot(`
    "content/sources/report.json:3:3  json-malformed  The file is not JSON: "publisher" is no word of JSON.
        Put keys and text in straight double quotes; without quotes stand only true, false, null and numbers."
  `));
  test('with a comment', () => expect(report(sourceAs('"kind"', '// the kind\n  "kind"'))).toMatchInlineSnapshot(`
    "content/sources/report.json:7:3  json-malformed  The file is not JSON: "// the kind" is a comment, which JSON does not allow.
        Delete it, or keep it in a "note"."
  `));
  test('with a backslash', () => expect(report(sourceAs('A council', 'A \\council'))).toMatchInlineSnapshot(`
    "content/sources/report.json:3:16  json-malformed  The file is not JSON: "A \\council" holds a backslash that means nothing.
        Write \\\\ for a backslash, \\" for a quote."
  `));
  test('with a line break in a text', () => expect(report(sourceAs('A council', 'A\ncouncil'))).toMatchInlineSnapshot(`
    "content/sources/report.json:3:16  json-malformed  The file is not JSON: the text "A has no closing double quote.
        Write the closing quote; a quote inside text is written \\", a new line \\n."
  `));
  test('with a tab in a text', () => expect(report(sourceAs('A council', 'A\tcouncil'))).toMatchInlineSnapshot(`
    "content/sources/report.json:3:16  json-malformed  The file is not JSON: "A council" holds a control character.
        Write \\n for a new line and \\t for a tab."
  `));
  test('with None for null', () => expect(report(sourceAs('"note": null', '"note": None'))).toMatchInlineSnapshot(`
    "content/sources/report.json:11:11  json-malformed  The file is not JSON: "None" is no word of JSON.
        Put keys and text in straight double quotes; without quotes stand only true, false, null and numbers."
  `));
  test('with a number of two points', () => expect(report(sourceAs('"note": null', '"note": 1.2.3'))).toMatchInlineSnapshot(`
    "content/sources/report.json:11:14  json-malformed  The file is not JSON: ".3" is no word of JSON.
        Put keys and text in straight double quotes; without quotes stand only true, false, null and numbers."
  `));
  test('that breaks off', () => expect(report({ 'sources/report.json': '{\n  "title": "A report",\n  "kind": "off' })).toMatchInlineSnapshot(`
    "content/sources/report.json:3:11  json-malformed  The file is not JSON: the text "off has no closing double quote.
        Write the closing quote; a quote inside text is written \\", a new line \\n."
  `));
  test('with two objects', () => expect(report({ 'sources/report.json': `${JSON.stringify(samples.source)}\n{}` })).toMatchInlineSnapshot(`
    "content/sources/report.json:2:1  json-malformed  The file is not JSON: "{" stands behind the end of the JSON.
        Delete it, or see which bracket was closed too early."
  `));
  test('that is empty', () => expect(report({ 'sources/report.json': '' })).toMatchInlineSnapshot(`
    "content/sources/report.json:1:1  json-malformed  The file is empty.
        Fill it in, or delete it."
  `));
  test('that is a list', () => expect(report({ 'sources/report.json': '[]' })).toMatchInlineSnapshot(`
    "content/sources/report.json:1:1  schema  The file is an empty list.
        It must be keys and values in braces."
  `));
  test('that is null', () => expect(report({ 'sources/report.json': 'null' })).toMatchInlineSnapshot(`
    "content/sources/report.json:1:1  schema  The file holds no keys.
        It must be keys and values in braces."
  `));
  test('with two faults on two lines tells both', () => expect(report({ 'sources/report.json': '{\n  "title": "A"\n  "publisher": "B",\n  "author" null\n}' })).toMatchInlineSnapshot(`
    "content/sources/report.json:3:3  json-malformed  The file is not JSON: a comma is missing before "publisher".
        Write "," between the two.
    content/sources/report.json:4:12  json-malformed  The file is not JSON: a colon is missing before "null".
        Write ":" between the key and its value."
  `));
  test('with a key twice', () => expect(report(sourceAs('"kind"', '"title": "Another",\n  "kind"'))).toMatchInlineSnapshot(`
    "content/sources/report.json:7:3  duplicate-key  The key "title" stands twice in one object, so one of its values would be lost.
        Delete or rename one of them."
  `));
  test('with __proto__ as a key', () => expect(report(sourceAs('"kind"', '"__proto__": {},\n  "kind"'))).toMatchInlineSnapshot(`
    "content/sources/report.json:7:3  duplicate-key  The key "__proto__" cannot be kept: programs keep this name for themselves.
        Give it another name.
    content/sources/report.json:7:3  key-unknown  The key "__proto__" is not known.
        The keys here are: title, publisher, author, published, publishedNote, url, kind, read, accessed, licence, note."
  `));
  test('that is nested without end', () => expect(report({ 'sources/report.json': `{"title": ${'['.repeat(100_000)}${']'.repeat(100_000)}}` })).toMatchInlineSnapshot(`
    "content/sources/report.json:1:74  json-malformed  Lists and objects stand more than 64 deep in each other here.
        No file of the report is nested like this: write it flatter."
  `));
});
