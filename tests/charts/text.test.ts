import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../../src/charts/spreadLabels.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { wrapText } from '../../src/charts/wrapText.ts';

describe('textWidth', () => {
  test('textWidth(text, size) sums the advances of its letters, with 4 % of slack', () => {
    expect(textWidth('mm', 100)).toBeCloseTo(2 * textWidth('m', 100));
    expect(textWidth('0', 1000)).toBeCloseTo(497 * 1.04);
  });
  test('textWidth(text, size) grows with the size and the weight', () => {
    expect(textWidth('Birmingham', 30)).toBeCloseTo(2 * textWidth('Birmingham', 15));
    expect(textWidth('Birmingham', 15, 600)).toBeGreaterThan(textWidth('Birmingham', 15));
  });
  test('textWidth(text, size) takes an unknown letter for a wide one', () => expect(textWidth('漢', 10)).toBeGreaterThan(textWidth('M', 10)));
});

describe('wrapText', () => {
  const wrapped = (text: string, width: number, maxLines?: number) => wrapText(text, width, { fontSize: 10, maxLines });

  test('wrapText(text, width) leaves a text that fits on one line', () => expect(wrapped('Early help', 100)).toEqual(['Early help']));
  test('wrapText(text, width) breaks at spaces', () => expect(wrapped('Early help for families', 60)).toEqual(['Early help for', 'families']));
  test('wrapText(text, width) breaks behind a hyphen', () => expect(wrapped('re-inspection', 45)).toEqual(['re-', 'inspectio', 'n']));
  test('wrapText(text, width) keeps a non-breaking space whole', () => expect(wrapped('12\u00a0June 2010', 48)).toEqual(['12\u00a0June', '2010']));
  test('wrapText(text, width) ends in an ellipsis after three lines', () => expect(wrapped('one two three four five', 25)).toEqual(['one', 'two', 'thr…']));
  test('wrapText(text, width, {maxLines}) allows more', () => expect(wrapped('one two six ten', 25, 4)).toEqual(['one', 'two', 'six', 'ten']));
  test('wrapText(text, width) gives no line wider than the width', () => {
    for (const line of wrapped('Rhabarberbarbarabarbarbaren und Kuchen', 60)) expect(textWidth(line, 10)).toBeLessThanOrEqual(60.01);
  });
  test('wrapText(text, width) does not break a text at its own width', () => expect(wrapped('of 0.1 + 0.2', textWidth('of 0.1 + 0.2', 10))).toEqual(['of 0.1 + 0.2']));
});

describe('spreadLabels', () => {
  const spread = (...places: number[]) => spreadLabels(places.map((at) => ({ at, size: 10 })), [0, 100]);

  test('spreadLabels(labels) leaves labels that are apart where they are', () => expect(spread(20, 40, 60)).toEqual([20, 40, 60]));
  test('spreadLabels(labels) moves two that meet apart by the same amount', () => expect(spread(50, 54)).toEqual([47, 57]));
  test('spreadLabels(labels) answers in the order it was asked', () => expect(spread(54, 50)).toEqual([57, 47]));
  test('spreadLabels(labels) keeps labels within the bounds', () => expect(spread(0, 1, 99)).toEqual([5, 15, 95]));
  test('spreadLabels(labels) lets a cluster push the next one', () => expect(spread(50, 50, 52)).toEqual([40.666666666666664, 50.666666666666664, 60.666666666666664]));
  test('spreadLabels([]) is empty', () => expect(spread()).toEqual([]));
});
