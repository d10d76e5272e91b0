import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureToSvg } from '../../src/pictures/svgFile.ts';
import { fontSizes, svgFaults } from './faults.ts';
import { oddTexts, pictureWith } from './picture.ts';

test('pictureToSvg(picture, id) is drawn as in its snapshot', async () => {
  const svg = await pictureToSvg(pictureWith('Spending fell'), 'spending');
  await expect(svg.replace(/base64,[^)]*/g, 'base64,…').replaceAll(/(?<=>)(?=<(?!\/|tspan|title))/g, '\n')).toMatchFileSnapshot('output/spending.svg');
});

test('pictureToSvg(picture, id) carries two small fonts with the letters that are used, and no more', async () => {
  const [few, many] = await Promise.all(['aaa', 'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 £%–’“”·éñü'].map(async (words) => fontSizes(await pictureToSvg(pictureWith(words), 'a'))));
  expect(few).toHaveLength(2);
  expect(Math.max(...many!)).toBeLessThan(20_000);
  for (const [index, size] of few!.entries()) expect(size).toBeLessThan(many![index]!);
});

test('pictureToSvg(picture, id) brings letters of other alphabets along, each file with its range', async () => {
  const svg = await pictureToSvg(pictureWith('Łódź Ελλάδα Москва'), 'a');
  expect(fontSizes(svg).length).toBeGreaterThan(6);
  expect(svg).toContain('unicode-range:');
});

test('pictureToSvg(picture, id) gives the same bytes each time', async () => expect(await pictureToSvg(pictureWith('a'), 'a')).toBe(await pictureToSvg(pictureWith('a'), 'a')));

describe('a file that says odd things is sound', () => {
  test.each(oddTexts)('%j', async (words) => expect(await svgFaults(await pictureToSvg(pictureWith(words), 'odd'))).toEqual([]));

  test('and so are random texts', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => void expect(await svgFaults(await pictureToSvg(pictureWith(words), 'odd'))).toEqual([])), { numRuns: 25 });
  });

  test('and its words can be read again', async () => {
    const svg = await pictureToSvg(pictureWith('a ]]> </text> & "b"'), 'odd');
    expect(svg).toContain('<title id="odd-title">a ]]&gt; &lt;/text&gt; &amp; &quot;b&quot;</title>');
  });
});

describe('svgFaults(svg) finds', async () => {
  const sound = await pictureToSvg(pictureWith('Spending fell'), 'spending');
  test('nothing in a sound file', async () => expect(await svgFaults(sound)).toEqual([]));
  test.each([
    ['an element that is not closed', '</svg>', '', /^not XML/],
    ['a bare ampersand', 'Spending', '& Spending', /^not XML/],
    ['a character that XML does not have', 'Spending', '&#1;', /^not XML|entity/],
    ['a script', '</svg>', '<script>1</script></svg>', /a script/],
    ['a handler', '<svg ', '<svg onload="x()" ', /a script/],
    ['a variable', '#1d1c1a', 'var(--ink)', /CSS variable/],
    ['a colour of new browsers', '#1d1c1a', 'light-dark(#000,#fff)', /new browsers/],
    ['an outside font', 'data:font/woff;base64,', 'https://example.org/', /elsewhere/],
    ['an outside picture', '</svg>', '<image href="https://example.org/a.png"/></svg>', /elsewhere/],
    ['an import', '<style>', '<style>@import "a.css";', /elsewhere/],
    ['a lost number', ' x2="', ' x1="NaN" x2="', /a number/],
    ['a missing description', '<desc ', '<metadata ', /not XML|description/],
  ])('%s', async (_, from, to, fault) => {
    expect(sound).toContain(from);
    expect((await svgFaults(sound.replace(from, () => to))).join('; ')).toMatch(fault);
  });
});
