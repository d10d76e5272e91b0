import { expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { contentFolder, samples } from '../contentFolder.ts';
import { articleWith } from './report.ts';

/** What two checks in turn find in a folder, as a build and the next one do: the second reads with the fast parser what the first has read with both. */
function twice(folder: string) {
  const first = { known: new Set<string>(), found: new Set<string>() };
  const problems = checkContent(folder, first).problems;
  const second = { known: first.found, found: new Set<string>() };
  return { problems, first: first.found, again: checkContent(folder, second).problems, second: second.found };
}

test('a check that trusts the fast parser where both agreed finds what the build parser finds', () => {
  const folder = contentFolder(articleWith('It was [1,600](fact:posts/july), and 33 plans.'));
  const { problems, first, again, second } = twice(folder);
  expect(problems.length).toBeGreaterThan(1);
  expect(problems).toEqual(checkContent(folder, 'build').problems);
  expect(again).toEqual(problems);
  expect([...second]).toEqual([...first]);
  expect(first.size).toBeGreaterThan(10);
});

test('a text that the build parser cannot read is never trusted', () => {
  const { problems, first } = twice(contentFolder({ 'articles/short.mdx': `${samples.article}\n<Chart id="posts"\n` }));
  expect(problems.map(({ rule }) => rule)).toContain('mdx-malformed');
  expect(first.size).toBe(twice(contentFolder({})).first.size - 1);
});
