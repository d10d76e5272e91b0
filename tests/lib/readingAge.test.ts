import { expect, test } from 'vitest';
import { readingAge } from '../../src/lib/readingAge.ts';

test('short words in short sentences are read young, long ones old', () => {
  const young = readingAge('The cat sat on the mat. The dog ran to the door. It was a hot day.');
  const old = readingAge('Notwithstanding considerable organisational transformation, multidisciplinary safeguarding arrangements demonstrated insufficient accountability.');
  expect([young < 8, old > 20]).toEqual([true, true]);
});

test('headings, lists and tables are left out', () => expect(readingAge('## Organisational accountability\n\nThe cat sat.\n\n- Multidisciplinary\n\n| Safeguarding |\n| --- |\n| Arrangements |')).toBe(readingAge('The cat sat.')));
