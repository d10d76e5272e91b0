import { expect, test } from 'vitest';
import { blocksOf } from '../../src/checks/blocks.ts';
import { readContent } from '../../src/checks/read.ts';
import { readTree, type Parser } from '../../src/lib/trees.ts';
import { referencesIn } from '../../src/lib/prose.ts';
import { allTexts } from '../../src/lib/texts.ts';
import { root } from '../builtSite.ts';
import { figureCorpus } from '../checks/figureCorpus.ts';

/** What the rules see of a text: what it points at and where, and the words of its blocks. */
function seen(text: string, isBody: boolean, parser: Parser) {
  const tree = readTree(text, isBody, parser);
  return {
    references: referencesIn(tree).map(({ kind, target, typed, before, after, node }) => ({ kind, target, typed, before, after, start: node.position?.start.line, column: node.position?.start.column })),
    blocks: blocksOf(tree).map((block) => block.text),
  };
}

test('both parsers see the same in every text of the report', () => {
  const texts = allTexts(readContent(root).content!);
  for (const { text, isBody, place } of texts) expect(seen(text, isBody, 'fast'), `${place.collection}/${place.id}`).toEqual(seen(text, isBody, 'build'));
  expect(texts.length).toBeGreaterThan(150);
});

test('both parsers see the same in the corpus of sentences', () => {
  for (const { text } of figureCorpus) expect(seen(text, false, 'fast')).toEqual(seen(text, false, 'build'));
});

test('both parsers see the same in a component, a table, a footnote and a list', () => {
  const prose = '<Quote source="a">It was [1](fact:a/b) and more.</Quote>\n\n| A | [2](fact:a/c) |\n|---|---|\n| é | **[3][x]** |\n\n[x]: fact:a/d\n\n- One.[^1]\n  - [four](fact:a/e)\n\n[^1]: A [note](source:b).\n\n<Chart id="c" />\n';
  expect(seen(prose, true, 'fast')).toEqual(seen(prose, true, 'build'));
});

test('readTree(text) throws the message of the build for broken MDX', () => {
  expect(() => readTree('a\n\n<Chart id="c"\n', true, 'fast')).toThrow(/Unexpected end of file/);
});
