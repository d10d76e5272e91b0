import { describe, expect, test } from 'vitest';
import { textsOf } from '../../src/charts/text.ts';
import { textWidth } from '../../src/charts/textWidth.ts';
import { drawCard, type Card } from '../../src/pictures/card.ts';
import { paletteOf } from '../../src/pictures/palette.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { pictureToPng } from '../../src/pictures/png.ts';
import { pngFaults } from './faults.ts';
import { oddTexts, sceneWith } from './picture.ts';

const card = (words: Partial<Card> = {}): Card => ({ title: 'Spending fell', kicker: 'The cuts', report: 'Unallocated', palette: paletteOf('cuts'), ...words });
const narrow = (height: number) => ({ ...sceneWith('label', height), width: 340, fontSize: 13.2 });

const headlineOf = ({ layers }: Picture, title: string) => layers.flatMap(({ fontSize, x, y, marks }) => textsOf(marks).map(({ lines }) => ({ fontSize, lines, x, y }))).find(({ lines }) => lines[0] !== undefined && lines[0] !== '' && title.startsWith(lines[0]))!;

/** Texts of a card outside of a drawing that stand out of it. */
const outside = ({ layers, width, height }: Picture): string[] =>
  layers.flatMap(({ x, y, fontSize, marks, view }) => (view ? [] : textsOf(marks).flatMap((mark) => mark.lines.filter((line, index) => x + textWidth(line, fontSize, mark.isStrong ? 600 : 400) > width || y + mark.y + index * fontSize * 1.25 > height))));

describe('drawCard(card)', () => {
  test('sets a short headline in its largest size, across the card', () => expect(headlineOf(drawCard(card()), 'Spending fell')).toMatchObject({ fontSize: 72, lines: ['Spending fell'] }));

  test.each([20, 60, 100, 160])('fits a headline of %i characters into three lines', (length) => {
    const title = 'one two three four '.repeat(10).slice(0, length).trim();
    const { lines, fontSize } = headlineOf(drawCard(card({ title })), title);
    expect([lines.length <= 3, lines.join(' ').replace(/\s+/g, ' '), fontSize >= 30]).toEqual([true, title, true]);
  });

  test('sets it smaller beside a drawing, in up to six lines', () => {
    const title = 'From 2010–11 to 2012–13 Birmingham spent less on social care for each child than any other core city';
    const { lines } = headlineOf(drawCard(card({ title, scene: narrow(300) })), title);
    expect([lines.length <= 6, lines.join(' ')]).toEqual([true, title]);
  });

  test('shows a drawing whole where its letters stay large, and else from its top', () => {
    const viewOf = (height: number) => drawCard(card({ scene: narrow(height) })).layers.at(-1)!.view!;
    expect([100, 300, 340, 900].map((height) => viewOf(height).isCut)).toEqual([false, false, false, true]);
    for (const height of [100, 300, 340, 900]) expect(viewOf(height).scale * 13.2).toBeGreaterThanOrEqual(19);
    expect(viewOf(900).height * viewOf(900).scale).toBeCloseTo(502, 0);
  });

  test('leaves out a subtitle that does not fit', () => {
    const shows = (subtitle: string): boolean => drawCard(card({ subtitle, scene: narrow(300) })).layers.some(({ marks }) => textsOf(marks).some(({ lines }) => subtitle.startsWith(lines[0]!) && lines[0] !== ''));
    expect([shows('In pounds a child'), shows('measured in this way '.repeat(40))]).toEqual([true, false]);
  });

  test('lists values under the headline, as many as two lines hold, and breaks no line before a dot', () => {
    const listed = (values: readonly string[]) => drawCard(card({ values, subtitle: 'Our reading: likely' })).layers.flatMap(({ marks }) => textsOf(marks)).map(({ lines }) => lines).find(([line]) => line!.startsWith(values[0]!))!;
    expect(listed(['1,500 posts', '3,500 jobs'])).toEqual(['1,500 posts\u00a0· 3,500 jobs']);
    const many = listed(Array.from({ length: 30 }, (_, index) => `${index + 1},000 posts`));
    expect([many.length, many[0]!.endsWith('\u00a0·'), many[1]!.endsWith('posts\u00a0· …')]).toEqual([2, true, true]);
  });

  test.each(oddTexts)('keeps %j inside, and draws it', async (words) => {
    const picture = drawCard(card({ title: words, kicker: words, report: words, subtitle: words, scene: narrow(500) }));
    expect(outside(drawCard(card({ title: words, values: [words, words], subtitle: words })))).toEqual([]);
    expect(outside(picture)).toEqual([]);
    expect(await pngFaults(await pictureToPng(picture, 1200), { width: 1200, height: 630, bytes: 100_000 })).toEqual([]);
  });
});
