import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { formatProblem } from '../../src/checks/problem.ts';
import { formatReport } from '../../src/checks/report.ts';
import { contentFolder, samples } from '../contentFolder.ts';
import { articleAs, articleWith, report, sourceAs } from './report.ts';

const bytes = (text: string, encoding: BufferEncoding) => ({ 'sources/report.json': Buffer.from(text, encoding) });

describe('the content folder', () => {
  test('of the smallest report has no problem', () => expect(report()).toBe(''));
  test('may hold a README and hidden files', () => expect(report({ 'README.md': 'Words.', '.DS_Store': 'x', 'sources/.DS_Store': 'x' })).toBe(''));
  test('tells what was examined', () => expect(formatReport(checkContent(contentFolder()))).toMatchInlineSnapshot(`"0 errors, 0 warnings. Examined 1 article, 1 dataset, 2 rows, 1 chart, 1 source, 1 term, 1 discrepancy, 0 corrections, 4 figures, 1 citation, 0 quotations, 6 links."`));
  test('that is missing', () => expect(formatReport(checkContent(mkdtempSync(join(tmpdir(), 'unallocated-'))))).toMatchInlineSnapshot(`
    "content/articles:1:1  folder-missing  The folder is missing.
        Make the folder content/articles/ and put its .mdx files there.
    content/corrections:1:1  folder-missing  The folder is missing.
        Make the folder content/corrections/ and put its .json files there.
    content/datasets:1:1  folder-missing  The folder is missing.
        Make the folder content/datasets/ and put its .json files there.
    content/discrepancies:1:1  folder-missing  The folder is missing.
        Make the folder content/discrepancies/ and put its .mdx files there.
    content/glossary:1:1  folder-missing  The folder is missing.
        Make the folder content/glossary/ and put its .json files there.
    content/site.json:1:1  file-missing  The file is missing.
        Add it, with the name of the report, its publisher and its address.
    content/sources:1:1  folder-missing  The folder is missing.
        Make the folder content/sources/ and put its .json files there.
    7 errors, 0 warnings. Examined 0 articles, 0 datasets, 0 rows, 0 charts, 0 sources, 0 terms, 0 discrepancies, 0 corrections, 0 figures, 0 citations, 0 quotations, 0 links."
  `));
  test('without a folder', () => expect(report({ 'glossary/plan.json': null, 'corrections/.gitkeep': null })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:10:92  term-unknown  There is no term "plan".
        Terms are the files of content/glossary/.
    content/corrections:1:1  folder-missing  The folder is missing.
        Make the folder content/corrections/ and put its .json files there.
    content/glossary:1:1  folder-missing  The folder is missing.
        Make the folder content/glossary/ and put its .json files there."
  `));
  test('with an empty collection', () => expect(report({ 'discrepancies/count.mdx': null, 'discrepancies/.gitkeep': '' })).toMatchInlineSnapshot(`
    "content/discrepancies:1:1  collection-empty  The folder is empty.
        Put at least one .mdx file into it."
  `));
  test('without site.json', () => expect(report({ 'site.json': null })).toMatchInlineSnapshot(`
    "content/site.json:1:1  file-missing  The file is missing.
        Add it, with the name of the report, its publisher and its address."
  `));
  test('with a folder in place of site.json', () => expect(report({ 'site.json': null, 'site.json/x': '' })).toMatchInlineSnapshot(`
    "content/site.json:1:1  file-unexpected  A folder stands where a file must.
        Rename or move it."
  `));
  test('with stray files', () => expect(report({ 'articles/notes.txt': 'x', 'datasets/Posts 2.json': '{}', 'glossary/plan.JSON': '{}', 'sources/sub/x.json': '{}', 'sorces/x.json': '{}', 'draft.mdx': 'x' })).toMatchInlineSnapshot(`
    "content/articles/notes.txt:1:1  file-unexpected  The file would not be read.
        This folder holds .mdx files only, with no folders in it: rename or move it.
    content/datasets/Posts 2.json:1:1  file-unexpected  "Posts 2" cannot be an id.
        Rename the file: lower-case letters and digits joined by hyphens, at most 100, and no name that Windows keeps for itself, such as "con".
    content/draft.mdx:1:1  file-unexpected  The file would not be read.
        The folders are: articles, datasets, sources, glossary, discrepancies, corrections; rename, move or delete it.
    content/glossary/plan.JSON:1:1  file-unexpected  The file would not be read.
        This folder holds .json files only, with no folders in it: rename or move it.
    content/sorces:1:1  file-unexpected  The folder would not be read.
        Did you mean "sources"? The folders are: articles, datasets, sources, glossary, discrepancies, corrections; rename, move or delete it.
    content/sources/sub:1:1  file-unexpected  The file would not be read.
        This folder holds .json files only, with no folders in it: rename or move it."
  `));
  test('reports the problems of all files, in order', () => expect(report({ 'sources/report.json': '{', 'articles/short.mdx': samples.article.replace('posts/december', 'posts/dec').replace('source:report', 'source:reports'), 'glossary/plan.json': {} })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:10:16  fact-unknown  The dataset "posts" has no row "dec".
        Its rows are: july, december.
    content/articles/short.mdx:10:49  source-unknown  There is no source "reports".
        Did you mean "report"? Sources are the files of content/sources/.
    content/glossary/plan.json:1:1  schema  "term" is missing.
        Add it: it must be text in double quotes.
    content/glossary/plan.json:1:1  schema  "definition" is missing.
        Add it: it must be text in double quotes.
    content/glossary/plan.json:1:1  schema  "basis" is missing.
        Add it: it must be text in double quotes, or keys and values in braces.
    content/glossary/plan.json:1:1  schema  "source" is missing.
        Add it: it must be text in double quotes, or a list in square brackets.
    content/sources/report.json:1:2  json-malformed  The file is not JSON: a closing } is missing before the end of the file.
        Close the brace."
  `));
});

describe('the text of a file', () => {
  test('in UTF-8 with accents has no problem', () => expect(report({ 'sources/report.json': { ...samples.source, publisher: 'Conseil général “é” 東京 👍' } })).toBe(''));
  test('in Latin-1', () => expect(report(bytes('{"title": "é"}', 'latin1'))).toMatchInlineSnapshot(`
    "content/sources/report.json:1:1  encoding  The file is not UTF-8 text.
        Save it as UTF-8."
  `));
  test('in UTF-16', () => expect(report(bytes('\uFEFF{"title": "a"}', 'utf16le'))).toMatchInlineSnapshot(`
    "content/sources/report.json:1:1  encoding  The file is UTF-16 text.
        Save it as UTF-8."
  `));
  test('in UTF-16 without its mark', () => expect(report(bytes('{"title": "a"}', 'utf16le'))).toMatchInlineSnapshot(`
    "content/sources/report.json:1:2  encoding  The file holds a NUL character, which no text has.
        Delete the character, or save the file as UTF-8."
  `));
  test('with a byte order mark', () => expect(report(bytes('\uFEFF{}', 'utf8'))).toMatchInlineSnapshot(`
    "content/sources/report.json:1:1  encoding  The file begins with a byte order mark, which does not show in an editor.
        Save it as UTF-8 without BOM."
  `));
  test('with a NUL', () => expect(report(bytes('{\n"title": "a\0"}', 'utf8'))).toMatchInlineSnapshot(`
    "content/sources/report.json:2:12  encoding  The file holds a NUL character, which no text has.
        Delete the character, or save the file as UTF-8."
  `));
  test.each([
    ['\\u0007', 'U+0007, a control character, which no page can hold'],
    ['\\u009b31m', 'U+009B, a control character, which no page can hold'],
    ['\\ud83d', 'U+D83D, half of a character'],
    ['\\udc00\\ud800', 'U+DC00, half of a character'],
    ['\u202eexe', 'U+202E, which turns the direction of the text behind it'],
    ['\\uffff', 'U+FFFF, a control character, which no page can hold'],
  ])('with %s in a source, a key, front matter or prose', (text, words) => {
    const found = `encoding  The text holds ${words}.\n    Delete the character. It does not show: type the words anew if it cannot be found.`;
    expect(report(sourceAs('A council', text))).toContain(`content/sources/report.json:3:16  ${found}`);
    expect(report(sourceAs('"note"', `"${text}": 1, "note"`))).toContain(found);
    expect(report(articleAs('title: A short article', `title: "a${text}"`))).toContain(`content/articles/short.mdx:2:8  ${found}`);
  });
  test('with a control character in prose', () => expect(report(articleWith('One\u0007 two \u2067three.'))).toContain('content/articles/short.mdx:14:4  encoding  The text holds U+0007'));
  test('with tabs, line breaks, whole pairs and marks of direction has no problem', () => expect(report({ 'sources/report.json': { ...samples.source, publisher: 'a\tb\nc 👩‍👩‍👧 \u200f \u200e \ufeff é' } })).toBe(''));
  test('that is enormous', () => expect(report({ 'sources/report.json': ' '.repeat(25e6) })).toMatchInlineSnapshot(`
    "content/sources/report.json:1:1  file-large  The file is 25 MB.
        Split it, or leave out what no reader needs: a file may have 20 MB."
  `));
});

test('a content folder that holds a folder named as a file is no accident to fall over', () => {
  const root = contentFolder();
  mkdirSync(join(root, 'content/sources/other.json'));
  expect(checkContent(root).problems.map(({ file, rule }) => [file, rule])).toEqual([['content/sources/other.json', 'file-unexpected']]);
});

test('a site.json that cannot be read hides no fault of the other files', () => {
  const said = report({ 'site.json': '{"title": ', 'articles/short.mdx': samples.article.replace('[3,500]', '[3,600]') });
  expect(said).toContain('content/site.json:1:11  json-malformed');
  expect(said).toContain('content/articles/short.mdx:10:16  figure-mismatch');
});

test('a problem is two lines, which steer no terminal, whatever was found', () => {
  const odd = 'a\r\nb\u2028c\u001b[31m\u009b\u202ed\ud800';
  const said = formatProblem({ file: odd, line: 1, column: 2, rule: 'schema', severity: 'error', message: odd, mend: odd, text: odd });
  expect(said).toBe('a b c\ufffd[31m\ufffd\ufffdd\ufffd:1:2  schema  a b c\ufffd[31m\ufffd\ufffdd\ufffd\n    a b c\ufffd[31m\ufffd\ufffdd\ufffd');
});
