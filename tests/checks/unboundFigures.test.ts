import { expect, test } from 'vitest';
import { blocksOf } from '../../src/checks/blocks.ts';
import { findUnboundFigures } from '../../src/checks/unboundFigures.ts';
import { parseInline } from '../../src/lib/trees.ts';
import { figureCorpus } from './figureCorpus.ts';
import { figureCorpusHeldOut } from './figureCorpusHeldOut.ts';

type Sentence = (typeof figureCorpus)[number];

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/^an? /i, '').trim();
const found = (text: string): string[] => blocksOf(parseInline(text)).flatMap((block) => findUnboundFigures(block.text)).map(({ text: figure }) => plain(figure));

/** How many figures were rightly found, wrongly found and missed; a figure is found where one holds the other's words. */
function score(sentences: readonly Sentence[]) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { text, figures } of sentences) {
    const left = found(text);
    for (const figure of figures.map(plain)) {
      const index = left.findIndex((one) => one.includes(figure) || figure.includes(one));
      if (index < 0) missed += 1;
      else {
        left.splice(index, 1);
        right += 1;
      }
    }
    wrong += left.length;
  }
  return { right, precision: right / (right + wrong), recall: right / (right + missed) };
}

test('findUnboundFigures finds the figures of the corpus, and little else', () => {
  const { right, precision, recall } = score(figureCorpus);
  console.log(`corpus: ${figureCorpus.length} sentences, ${right} figures found, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  expect(right).toBeGreaterThan(200);
  expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.98);
});

test('findUnboundFigures does as well on a second corpus, by another hand', () => {
  const { right, precision, recall } = score(figureCorpusHeldOut);
  console.log(`second corpus: ${figureCorpusHeldOut.length} sentences, ${right} figures found, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
  expect(right).toBeGreaterThan(130);
  expect(Math.min(precision, recall)).toBeGreaterThanOrEqual(0.98);
});

test('findUnboundFigures tells where each figure stands', () => {
  expect(findUnboundFigures('In 2010 the plan took £13m from 14 teams.')).toEqual([
    { text: '£13m', index: 22 },
    { text: '14', index: 32 },
  ]);
});
