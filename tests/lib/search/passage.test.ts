import { describe, expect, it, test } from 'vitest';
import { documentOf } from '../../../src/lib/search/document.ts';
import { isFoundBy, passageOf, piecesOf } from '../../../src/lib/search/passage.ts';

const marked = (text: string, query: string, ...found: string[]): string => piecesOf(text, isFoundBy(query, new Set(found))).map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text)).join('');

test.each([
  ['The saving was £68.3m.', '£68.3m', 'The saving was [£68.3m].'],
  ['A rate of 68.3% and £68.3m.', '68.3 million', 'A rate of 68.3% and [£68.3m].'],
  ['A rate of 68.3% and £68.3m.', '68.3', 'A rate of [68.3%] and [£68.3m].'],
  ['In 2012–13 and 2012', '2012/13', 'In [2012–13] and 2012'],
  ['1,500 posts', '1500', '[1,500] posts'],
])('in “%s” the figure %s is marked: %s', (text, query, expected) => expect(marked(text, query)).toBe(expected));

test('words that were found are marked in every form, and together where they stand together', () => {
  expect(marked('Child protection plans: a plan protects a child.', 'child protection plan', 'child', 'protection', 'plan')).toBe('[Child protection plans]: a [plan] protects a [child].');
  expect(marked('Re-referrals', 'referral', 'referral')).toBe('Re-[referrals]');
  expect(marked('None of it', 'x')).toBe('None of it');
});

describe('passageOf(document)', () => {
  const of = (text: string, query: string, found: readonly string[] = [], anchors: readonly string[] = []) => passageOf(documentOf({ kind: 'article', title: 'A', address: '/', text, anchors }), isFoundBy(query, new Set(found)));

  it('is the line that has most of the different words, and its place', () => {
    expect(of('2016: 29.6\n2017: 31.2\n2018: 29.6, 31.2', '31.2', [], ['at-2016', 'at-2017', 'at-2018'])).toEqual({ text: '2017: 31.2', anchor: 'at-2017' });
    expect(of('posts posts\nposts and jobs', 'posts jobs', ['post', 'job']).text).toBe('posts and jobs');
  });

  it('is the first line, and no place, where nothing in the text was looked for', () => expect(of('One.\nTwo.', 'three', ['three'], ['a', 'b'])).toEqual({ text: 'One.', anchor: undefined }));

  it('is cut to its sentence where the line is long', () => {
    const long = `${'Many words stand here before it. '.repeat(12)}Then £68.3m was named. ${'And more words follow. '.repeat(20)}`;
    const { text } = of(long, '£68.3m');
    expect(text.startsWith('Then £68.3m was named.')).toBe(true);
    expect(text.endsWith(' …')).toBe(true);
    expect(text.length).toBeLessThan(250);
  });

  it('begins some words before where the sentence itself is long', () => {
    const { text } = of(`${'word '.repeat(100)}£68.3m ${'word '.repeat(100)}`, '£68.3m');
    expect(text).toMatch(/^… word .*£68\.3m word .*word …$/);
    expect(text.length).toBeLessThan(250);
  });
});
