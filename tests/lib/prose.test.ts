import { expect, test } from 'vitest';
import { plainText, readReference, referencesIn, sentenceOf } from '../../src/lib/prose.ts';
import { parseArticle, parseInline } from '../../src/lib/trees.ts';
import { typesetBlocks } from '../../src/lib/typesetBlocks.ts';

const found = (body: string) => referencesIn(parseArticle(body)).map(({ kind, target, typed }) => `${kind} ${target} "${typed}"`);

test.each([
  ['a paragraph', 'It was [1,500](fact:a/b) posts.', ['fact a/b "1,500"']],
  ['a heading', '## The [cuts](source:s)', ['source s "cuts"']],
  ['a list', '- [1](fact:a/b)\n  - [2](fact:a/c)', ['fact a/b "1"', 'fact a/c "2"']],
  ['a table', '| a | b |\n| - | - |\n| [1](fact:a/b) | [2](fact:a/c) |', ['fact a/b "1"', 'fact a/c "2"']],
  ['a quotation', '> [1](fact:a/b)', ['fact a/b "1"']],
  ['a footnote', 'Words.[^1]\n\n[^1]: See [1](fact:a/b).', ['fact a/b "1"']],
  ['a component', '<Quote source="s">\n\n[1](fact:a/b)\n\n</Quote>', ['source s "1"', 'fact a/b "1"']],
  ['an inline component', 'Words <b>[1](fact:a/b)</b>.', ['fact a/b "1"']],
  ['a link by reference', 'It was [1,500][x] and [y].\n\n[x]: fact:a/b\n[y]: term:t', ['fact a/b "1,500"', 'term t "y"']],
  ['emphasis in a link', '[*almost* 1,500](fact:a/b)', ['fact a/b "almost 1,500"']],
  ['a link in emphasis', '**[1,500](fact:a/b)** and *[2](fact:a/c)*', ['fact a/b "1,500"', 'fact a/c "2"']],
  ['a target in angle brackets', '[1](<fact:a/Row 1#x>)', ['fact a/Row 1#x "1"']],
  ['a target that is encoded', '[1](fact:a/Row%201#x)', ['fact a/Row 1#x "1"']],
  ['an empty link', '[](fact:a/b)', ['fact a/b ""']],
  ['a chart', '<Chart id="c" />', ['chart c ""']],
  ['code', '`[1](fact:a/b)`', []],
  ['an ordinary link', '[a](https://example.org)', []],
])('a reference in %s is found', (_, body, references) => expect(found(body)).toEqual(references));

test('a reference knows the words around it in its block', () => {
  const [first, second] = referencesIn(parseArticle('One **two** [three](fact:a/b) four [five](fact:a/c), six.\n\nSeven.'));
  expect([first!.before, first!.after, second!.before, second!.after]).toEqual(['One two ', ' four five, six.', 'One two three four ', ', six.']);
});

test('sentenceOf(reference) is the sentence that it stands in', () => expect(sentenceOf(referencesIn(parseInline('One. Two is [2](fact:a/b) here. Three.'))[0]!)).toBe('Two is 2 here.'));

test.each([
  ['fact:a/b', { scheme: 'fact', target: 'a/b' }],
  ['fact: a/b ', { scheme: 'fact', target: 'a/b' }],
  ['fact:100%', { scheme: 'fact', target: '100%' }],
  ['FACT:a/b', undefined],
  ['https://example.org', undefined],
])('readReference("%s")', (url, reference) => expect(readReference(url)).toEqual(reference));

test.each([
  ['almost [1,500](fact:a/b) *posts*', 'almost 1,500 posts'],
  ["the council's \"plan\"", 'the council’s “plan”'],
  ['`code` & more', 'code & more'],
])('plainText("%s") is %s', (text, plain) => expect(plainText(text)).toBe(plain));

test('typesetBlocks(body) gives the printed words of paragraphs, headings and lines of tables, and none of components', () => {
  const body = "## The *cuts*\n\nIt's [1,500](fact:a/b) in 2012-13.\n\n<Chart id=\"c\" />\n\n- One\n\n| a | b |\n| - | - |\n| [1](fact:a/b) | two |";
  expect(typesetBlocks(body).map(({ type, depth, text }) => `${type} ${depth} ${text}`)).toEqual(['heading 2 The cuts', 'paragraph 0 It’s 1,500 in 2012–13.', 'paragraph 0 One', 'tableRow 0 a · b', 'tableRow 0 1 · two']);
});
