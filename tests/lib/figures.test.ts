import { describe, expect, test } from 'vitest';
import { hedgeBefore, parseFigures } from '../../src/lib/figures.ts';
import { readNumberWords } from '../../src/lib/numberWords.ts';

const read = (text: string): string[] => parseFigures(text).map(({ low, high, form, hedge }) => [low === high ? low : `${low}–${high}`, form === 'plain' ? '' : form, hedge ?? ''].filter((part) => part !== '').join(' '));

test.each([
  ['one', 1],
  ['nineteen', 19],
  ['twenty-six', 26],
  ['a hundred', 100],
  ['one hundred and one', 101],
  ['two hundred and twelve', 212],
  ['three thousand five hundred', 3500],
  ['two and a half thousand', 2500],
  ['one million, two hundred thousand', 1_200_000],
  ['half a dozen', 6],
  ['two dozen', 24],
])('readNumberWords("%s") is %d', (words, value) => expect(readNumberWords(words)).toBe(value));

test.each([
  ['1,500 posts and 900 jobs', ['1500', '900']],
  ['£68.3m of £212million', ['68300000 money', '212000000 money']],
  ['£10m–£16m', ['10000000–16000000 money']],
  ['£10 to £16 million', ['10000000–16000000 money']],
  ['between 600 and 900 posts', ['600–900']],
  ['30% or 30 per cent', ['30 percent', '30 percent']],
  ['a third, two-thirds and half', [`${1 / 3} fraction`, `${2 / 3} fraction`, '0.5 fraction']],
  ['one in four', ['0.25 fraction']],
  ['it doubled, then halved', ['2 multiple', '0.5 multiple']],
  ['half a million', ['500000']],
  ['almost 1,500, more than 900', ['1500 below', '900 above']],
  ['2,000-plus, 1,500 or so', ['2000 above', '1500 near']],
  ['−12%, +4% and minus 3', ['-12 percent', '4 percent', '-3']],
  ['50p and £0.50', ['0.5 money', '0.5 money']],
  ['in 2010, in 2010-11 and since 2009', []],
  ['a rate of 45 per 10,000', ['45']],
  ['nothing to see', []],
])('parseFigures("%s")', (text, figures) => expect(read(text)).toEqual(figures));

describe('hedgeBefore', () => {
  test.each([
    ['about ', 'near'],
    ['the loss of almost ', 'below'],
    ['just over ', 'above'],
    ['no more than ', 'below'],
    ['no fewer than ', 'above'],
    ['up to £', 'below'],
    ['over the ', 'above'],
    ['more than half of ', undefined],
    ['roundabout ', undefined],
    ['', undefined],
  ])('"%s" is %s', (before, hedge) => expect(hedgeBefore(before)).toBe(hedge));
});
