import { describe, expect, test } from 'vitest';
import { samples } from '../contentFolder.ts';
import { changed, report } from './report.ts';

const slip = { date: '2026-12-01', fact: 'posts/july', was: 1600, now: '[1,500](fact:posts/july)', why: 'A digit was misread.', reportedBy: null };
const correction = (keys: object) => ({ 'corrections/slip.json': { ...slip, ...keys } });

describe('a correction', () => {
  test('that agrees with its cell has no problem', () => expect(report(correction({}))).toBe(''));
  test('that prints the cell has no problem', () => expect(report(correction({ now: '[](fact:posts/july#posts) posts' }))).toBe(''));
  test('of a cell of words that says what the cell says has no problem', () => expect(report(correction({ fact: 'posts/july#counted', was: 'posts gone', now: 'posts set to go' }))).toBe(''));
  test('of a passage may say anything', () => expect(report(correction({ fact: undefined, article: 'short', was: 'in the spring', now: 'in the summer' }))).toBe(''));

  test('that says what another cell says', () => expect(report(correction({ now: '[3,500](fact:posts/december)' }))).toMatchInlineSnapshot(`
    "content/corrections/slip.json:5:10  correction-wrong  "now" is "3,500", but that is not what the cell posts/july#posts says: the cell holds 1,500 posts.
        The cell reads 1,500 posts. Correct "now" or the cell; if the cell was corrected again since, that is a correction of its own."
  `));
  test('of a cell of words that says other words', () => expect(report(correction({ fact: 'posts/july#counted', was: 'posts gone', now: 'jobs in the plan' }))).toMatchInlineSnapshot(`
    "content/corrections/slip.json:5:10  correction-wrong  "now" is "jobs in the plan", but that is not what the cell posts/july#counted says: the cell holds "posts set to go".
        The cell reads posts set to go. Correct "now" or the cell; if the cell was corrected again since, that is a correction of its own."
  `));
  test('that was overtaken by the cell is told at its link', () => expect(report(correction({ now: '[1,400](fact:posts/july)' }))).toContain('figure-mismatch'));
  test('whose figure was not bound', () => expect(report(correction({ fact: 'posts/december', now: 3500 }))).toContain('figure-unsourced'));

  test('that changed nothing', () => expect(report(correction({ was: '1,500' }))).toMatchInlineSnapshot(`
    "content/corrections/slip.json:4:10  correction-wrong  "was" and "now" both say "1,500", so nothing was corrected.
        Write what was printed, and what is printed now. An ordinary edit is no correction: then delete the file."
  `));
  test('of a day before the article was published', () => expect(report(correction({ date: '2026-11-21' }))).toMatchInlineSnapshot(`
    "content/corrections/slip.json:2:11  correction-wrong  The correction is of 2026-11-21, but what it corrects was published on 2026-11-22.
        Write the day on which it was corrected. What was mended before it was published is no correction: then delete the file."
  `));
  test('of a passage before its article was published', () => expect(report(correction({ date: '2026-11-21', fact: undefined, article: 'short', was: 'in the spring', now: 'in the summer' }))).toContain('correction-wrong  The correction is of 2026-11-21'));
  test('of the day of publication has no problem', () => expect(report(correction({ date: '2026-11-22' }))).toBe(''));
  test('of a fact that an earlier article uses has no problem, whatever came out later', () =>
    expect(report({ ...correction({}), 'articles/later.mdx': samples.article.replace('2026-11-22', '2026-12-24') })).toBe(''));
});

describe('two corrections of one fact', () => {
  const first = { ...slip, now: 1550 };
  const second = (keys: object = {}) => ({ 'corrections/again.json': { ...slip, date: '2026-12-05', was: 1550, ...keys } });

  test('may differ where the later one says what the cell says', () => expect(report({ 'corrections/slip.json': first, ...second() })).toBe(''));
  test('may be of one day where one begins at the end of the other', () => expect(report({ 'corrections/slip.json': first, ...second({ date: slip.date }) })).toBe(''));
  test('of one day that do not follow each other', () => expect(report({ 'corrections/slip.json': first, ...second({ date: slip.date, was: 1700 }) })).toContain('content/corrections/slip.json:5:3  correction-wrong'));
  test('of which the later one is wrong', () => expect(report({ 'corrections/slip.json': slip, ...second({ now: '[3,500](fact:posts/december)' }) })).toContain('content/corrections/again.json:5:10  correction-wrong'));
});

test('a correction about the child keeps to what may be said of her', () => {
  const site = { 'site.json': changed(samples.site, (one) => { one.neverOnCasePages = [{ pattern: 'neighbours?', reason: 'No neighbour is described.' }]; }) };
  const sensitive = { 'articles/short.mdx': samples.article.replace('strand: cuts', 'strand: cuts\nsensitive: true') };
  const about = correction({ why: 'A neighbour was misread.' });
  expect(report({ ...site, ...sensitive, ...about })).toContain('content/corrections/slip.json:6:13  child-identity');
  expect(report({ ...site, ...about })).toBe('');
});
