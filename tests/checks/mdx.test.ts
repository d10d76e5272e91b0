import { describe, expect, test } from 'vitest';
import { samples } from '../contentFolder.ts';
import { articleAs, articleWith, report } from './report.ts';

describe('front matter', () => {
  test('with quotes, lists and comments has no problem', () => expect(report(articleAs('title: A short article', "# a comment\ntitle: 'A short article: told'\nredirects: ['/old/']"))).toBe(''));
  test('with lines that end as on Windows has no problem', () => expect(report({ 'articles/short.mdx': samples.article.replaceAll('\n', '\r\n') })).toBe(''));
  test('that is missing', () => expect(report({ 'articles/short.mdx': 'Prose.\n' })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:1:1  front-matter-missing  The file does not begin with front matter.
        Begin the file with a line of "---", the keys of the front matter, and another line of "---"."
  `));
  test('that is not closed', () => expect(report({ 'articles/short.mdx': '---\ntitle: A\n\nProse.\n' })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:1:1  front-matter-missing  The front matter has no closing line of "---".
        Begin the file with a line of "---", the keys of the front matter, and another line of "---"."
  `));
  test('that is empty', () => expect(report({ 'articles/short.mdx': '---\n---\n\nProse.\n' })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:2:1  schema  The file holds no keys.
        It must be keys and values, as in "title: …"."
  `));
  test('that is a list', () => expect(report({ 'articles/short.mdx': '---\n- title\n---\n\nProse.\n' })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:2:1  schema  The file is a list.
        It must be keys and values, as in "title: …"."
  `));
  test('of an empty file', () => expect(report({ 'articles/short.mdx': '' })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:1:1  front-matter-missing  The file is empty.
        Begin the file with a line of "---", the keys of the front matter, and another line of "---"."
  `));
  test('with a second colon', () => expect(report(articleAs('A short article', 'The cuts: a short article'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:2:8  yaml-malformed  The front matter cannot be read: there is a second ": " in this line.
        Put a text that holds ": " or " #", or that begins with one of [ { & * ! | > % @ \`, in double quotes."
  `));
  test('with a quote that is not closed', () => expect(report(articleAs('A short article', '"A short article'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:2:24  yaml-malformed  The front matter cannot be read: a closing quote, bracket or comma is missing, or a space behind ":" or "-".
        Write what is missing."
  `));
  test('with a text that begins with a bracket', () => expect(report(articleAs('A short article', '[The cuts](fact:x) in short'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:2:18  yaml-malformed  The front matter cannot be read: this cannot stand here.
        Correct the line. Put a text that holds ": " or " #", or that begins with one of [ { & * ! | > % @ \`, in double quotes."
  `));
  test('with a text that begins with a percent sign', () => expect(report(articleAs('A short article', '%s'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:2:8  yaml-malformed  The front matter cannot be read: a text cannot begin with this character.
        Put a text that holds ": " or " #", or that begins with one of [ { & * ! | > % @ \`, in double quotes."
  `));
  test('with a tab', () => expect(report(articleAs('findings:\n  -', 'findings:\n\t-'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:7:1  yaml-malformed  The front matter cannot be read: the line begins with a tab.
        Begin it with spaces."
  `));
  test('with a key twice', () => expect(report(articleAs('strand: cuts', 'strand: cuts\ndek: Again.'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:5:1  yaml-malformed  The front matter cannot be read: this key stands twice, so one of its values would be lost.
        Delete or rename one of them."
  `));
  test('with a line that is no key', () => expect(report(articleAs('strand: cuts', 'strand: cuts\nmore words'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:5:1  yaml-malformed  The front matter cannot be read: this line is neither "key: value" nor part of the text before it.
        Write "key: value", or put a text of several lines in double quotes."
  `));
  test('with an alias', () => expect(report(articleAs('strand: cuts', 'strand: *cuts'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:4:9  yaml-malformed  The front matter cannot be read: "*" before a word has a meaning of its own here.
        Put a text that holds ": " or " #", or that begins with one of [ { & * ! | > % @ \`, in double quotes."
  `));
  test('with a tag', () => expect(report(articleAs('strand: cuts', 'strand: !cuts x'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:4:9  yaml-malformed  The front matter cannot be read: "!" before a word has a meaning of its own here.
        Put a text that holds ": " or " #", or that begins with one of [ { & * ! | > % @ \`, in double quotes."
  `));
  test('with an unknown key', () => expect(report(articleAs('strand: cuts', 'strand: cuts\nauthor: A writer\nfinding: One.'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:5:1  key-unknown  The key "author" is not known.
        The keys here are: title, dek, strand, published, findings, unknown, sensitive, exceptions, draft, redirects.
    content/articles/short.mdx:6:1  key-unknown  The key "finding" is not known.
        Did you mean "findings"? The keys here are: title, dek, strand, published, findings, unknown, sensitive, exceptions, draft, redirects."
  `));
  test('with hostile keys', () => expect(report(articleAs('strand: cuts', 'strand: cuts\n__proto__: {draft: true}\nconstructor: x'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:5:1  key-unknown  The key "__proto__" is not known.
        The keys here are: title, dek, strand, published, findings, unknown, sensitive, exceptions, draft, redirects.
    content/articles/short.mdx:6:1  key-unknown  The key "constructor" is not known.
        The keys here are: title, dek, strand, published, findings, unknown, sensitive, exceptions, draft, redirects."
  `));
  test('with values of the wrong type', () => expect(report(articleAs('strand: cuts', 'strand: cut\ndraft: "yes"\nredirects: /old/\nsensitive: 1'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:4:9  schema  "strand" is "cut".
        Did you mean "cuts"? It must be one of: "cuts", "khyra-ishaq", "ofsted".
    content/articles/short.mdx:5:8  schema  "draft" is "yes".
        It must be true or false, without quotes.
    content/articles/short.mdx:6:12  schema  "redirects" is "/old/".
        It must be a list: each entry on a line of its own that begins with "- ".
    content/articles/short.mdx:7:12  schema  "sensitive" is 1.
        It must be true or false, without quotes."
  `));
  test('with a date that is none', () => expect(report(articleAs('2026-11-22', '2026-02-30'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:5:12  schema  "published" is "2026-02-30".
        It must be a real date written as 2010-12-01."
  `));
  test('with a key missing', () => expect(report(articleAs('strand: cuts\n', ''))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:2:1  schema  "strand" is missing.
        Add it: it must be one of: "cuts", "khyra-ishaq", "ofsted"."
  `));
});

describe('prose', () => {
  test('of plain Markdown has no problem', () => expect(report(articleWith('# A heading\n\n*Some* **words**, `code`, a [link](https://example.org), \\< and \\{.\n\n- a\n- b\n\n| a | b |\n| - | - |\n| c | d |\n\n> Said.\n\n{/* a comment */}\n\n<details><summary>More</summary>Words.</details>'))).toBe(''));
  test('with a component that is not closed', () => expect(report(articleWith('<Quote source="report">\n\nWords.'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  mdx-malformed  The prose cannot be read: <Quote> is not closed.
        Close it where it was opened: in the same paragraph, or on lines of their own with empty lines between."
  `));
  test('with a tag that is not closed in its paragraph', () => expect(report(articleWith('Some <b>words.'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:6  mdx-malformed  The prose cannot be read: <b> is not closed.
        Close it where it was opened: in the same paragraph, or on lines of their own with empty lines between."
  `));
  test('with tags that cross', () => expect(report(articleWith('<b><i>words</b></i>'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:12  mdx-malformed  The prose cannot be read: </b> stands here, but <i> of line 14 is still open.
        Close the inner one first."
  `));
  test('with a closing tag alone', () => expect(report(articleWith('Words.</b>'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:8  mdx-malformed  The prose cannot be read: a tag is closed here that was not opened.
        Open it, or delete this. A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with a brace that is not closed', () => expect(report(articleWith('A brace { here.'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:16  mdx-malformed  The prose cannot be read: a tag or a brace that was opened is never closed.
        Close it. A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with a less-than sign', () => expect(report(articleWith('Where a < b and c <d.'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:22  mdx-malformed  The prose cannot be read: a tag or a brace that was opened is never closed.
        Close it. A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with an arrow', () => expect(report(articleWith('This <- that.'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:7  mdx-malformed  The prose cannot be read: "-" cannot stand in a tag or brace.
        A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with an HTML comment', () => expect(report(articleWith('<!-- a comment -->'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:2  mdx-malformed  The prose cannot be read: "!" cannot stand in a tag or brace.
        A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with an address in angle brackets', () => expect(report(articleWith('<https://example.org>'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:8  mdx-malformed  The prose cannot be read: "/" cannot stand in a tag or brace.
        An address is written [words](https://…). A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with an attribute without a quote', () => expect(report(articleWith('<Chart id="posts />'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:15:1  mdx-malformed  The prose cannot be read: a tag or a brace that was opened is never closed.
        Close it. A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with an attribute without a value', () => expect(report(articleWith('<Chart id= />'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:12  mdx-malformed  The prose cannot be read: "/" cannot stand in a tag or brace.
        A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with code that breaks off', () => expect(report(articleWith('{1 +}'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:5  mdx-malformed  The prose cannot be read: there is code here, and it breaks off.
        Delete it: prose holds no code. A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}."
  `));
  test('with an import that breaks off', () => expect(report(articleWith('import { a'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  mdx-import  An article imports and exports nothing.
        Delete the line: Chart and Quote are handed to every article."
  `));
  test('with imports and exports', () => expect(report(articleWith('import a from "b"\n\nexport const c = 1'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  mdx-import  An article imports and exports nothing.
        Delete the line: Chart and Quote are handed to every article.
    content/articles/short.mdx:16:1  mdx-import  An article imports and exports nothing.
        Delete the line: Chart and Quote are handed to every article."
  `));
  test('with an expression', () => expect(report(articleWith('Words {process.env.HOME} and more.'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:7  mdx-expression  Prose holds code in braces, {process.env.HOME}.
        Write what it should say. A brace that is meant as text is written \\{."
  `));
  test('that is nested without end', () => expect(report(articleWith(`${'>'.repeat(400)} words`))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:101  mdx-malformed  The prose cannot be read: quotations, lists or brackets stand too deep in each other.
        Write it flatter."
  `));
});

describe('a component', () => {
  test('with what it takes has no problem', () => expect(report(articleWith('<Quote source="report" locator="page" by="A leader">\n\nWords.\n\n</Quote>'))).toBe(''));
  test('that is not known', () => expect(report(articleWith('<Charts id="posts" />'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  component-unknown  There is no component <Charts>.
        Did you mean "Chart"? Articles may use <Chart> and <Quote>. A "<" that is meant as text is written \\<."
  `));
  test('with a hostile name', () => expect(report(articleWith('<constructor />\n\n<toString />\n\n<__proto__ />'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  component-unknown  There is no component <constructor>.
        Articles may use <Chart> and <Quote>. A "<" that is meant as text is written \\<.
    content/articles/short.mdx:16:1  component-unknown  There is no component <toString>.
        Articles may use <Chart> and <Quote>. A "<" that is meant as text is written \\<.
    content/articles/short.mdx:18:1  component-unknown  There is no component <__proto__>.
        Articles may use <Chart> and <Quote>. A "<" that is meant as text is written \\<."
  `));
  test('without its id or source', () => expect(report(articleWith('<Chart />\n\n<Quote>Words.</Quote>'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  component-attribute  <Chart> has no id.
        Write <Chart id="…" /> with the id of a chart, such as "posts".
    content/articles/short.mdx:16:1  component-attribute  <Quote> has no source.
        Add source="…"."
  `));
  test('with attributes that it does not take', () => expect(report(articleWith('<Chart id="posts" wide />\n\n<Chart id={name} />\n\n<Chart {...all} id="posts" />'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  component-attribute  <Chart> has the attribute "wide", which it does not take.
        It takes: id, each as id="…".
    content/articles/short.mdx:16:1  component-attribute  <Chart> has the attribute "id", which must be text in double quotes.
        It takes: id, each as id="…".
    content/articles/short.mdx:18:1  component-attribute  <Chart> has the attribute "{…}", which it does not take.
        It takes: id, each as id="…"."
  `));
  test.each(['script', 'style', 'iframe', 'object', 'form', 'svg', 'link'])('<%s> is refused', (name) => expect(report(articleWith(`<${name}>x</${name}>`))).toContain(`content/articles/short.mdx:14:1  component-unknown  There is no component <${name}>.`));
  test('with a handler or a style', () => expect(report(articleWith('<b onclick="x()">a</b> <i style="color: red">b</i>'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  component-attribute  <b> has the attribute "onclick", which it does not take.
        It takes: lang, title, datetime, dir, id, each as lang="…".
    content/articles/short.mdx:14:24  component-attribute  <i> has the attribute "style", which it does not take.
        It takes: lang, title, datetime, dir, id, each as lang="…"."
  `));
  test('that Markdown has a way for', () => expect(report(articleWith('<img src="/a.png" /> <a href="/">b</a>'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  component-unknown  There is no component <img>.
        Write an image as ![what is to be seen](/image.png). Articles may use <Chart> and <Quote>. A "<" that is meant as text is written \\<.
    content/articles/short.mdx:14:22  component-unknown  There is no component <a>.
        Write a link as [words](address). Articles may use <Chart> and <Quote>. A "<" that is meant as text is written \\<."
  `));
  test('in a data file is refused', () => expect(report({ 'glossary/plan.json': { term: 'plan', definition: 'Words <b>in bold</b>.', basis: 'None.', source: 'report' } })).toMatchInlineSnapshot(`
    "content/glossary/plan.json:3:24  component-unknown  This text holds HTML, "<b>".
        Write it as Markdown. A "<" that is meant as text is written \\<.
    content/glossary/plan.json:3:34  component-unknown  This text holds HTML, "</b>".
        Write it as Markdown. A "<" that is meant as text is written \\<."
  `));
});

describe('a link or an image', () => {
  test('to a page that is there has no problem', () => expect(report(articleWith('[a](/glossary/) [b](/sources/report/#x) [c](https://example.org) [d](mailto:a@example.org) [e](#f) ![words](/a.png)'))).toBe(''));
  test('that would run code', () => expect(report(articleWith('[a](javascript:alert(1)) [b](data:text/html,c)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  link-unsafe  A link has the address "javascript:alert(1)", and javascript: is not a kind of address that is known here.
        Links are fact:…, source:…, term:…, https://…, or an address on this site such as /glossary/.
    content/articles/short.mdx:14:26  link-unsafe  A link has the address "data:text/html,c", and data: is not a kind of address that is known here.
        Links are fact:…, source:…, term:…, https://…, or an address on this site such as /glossary/."
  `));
  test('of a kind that is misspelt', () => expect(report(articleWith('[a](sorce:report) [b](Term:plan)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  link-unsafe  A link has the address "sorce:report", and sorce: is not a kind of address that is known here.
        Did you mean "source"? Links are fact:…, source:…, term:…, https://…, or an address on this site such as /glossary/.
    content/articles/short.mdx:14:19  link-unsafe  A link has the address "Term:plan", and Term: is not a kind of address that is known here.
        Did you mean "term"? Links are fact:…, source:…, term:…, https://…, or an address on this site such as /glossary/."
  `));
  test('to no page', () => expect(report(articleWith('[a](/glosary/) [b](/glossary) [c](data) [d](//example.org/)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  link-broken  A link goes to "/glosary/", and the site has no such page.
        Did you mean "/glossary/"?
    content/articles/short.mdx:14:16  link-broken  A link goes to "/glossary", and the site has no such page.
        Write "/glossary/", with the slash at the end.
    content/articles/short.mdx:14:31  link-broken  A link has the address "data", which depends on the page it stands on.
        Begin an address on this site with "/", as in /glossary/.
    content/articles/short.mdx:14:41  link-unsafe  A link has the address "//example.org/", which leaves out https:.
        Write the whole address."
  `));
  test('from elsewhere, or without words', () => expect(report(articleWith('![](/a.png) ![words](https://example.org/a.png)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  alt-missing  The image "/a.png" has no description.
        Write what is to be seen between the square brackets.
    content/articles/short.mdx:14:13  image-remote  An image has the address "https://example.org/a.png".
        Put the file into public/ and write its address from there, beginning with "/"."
  `));
});
