import { toString } from 'mdast-util-to-string';
import { syllable } from 'syllable';
import { readOnce } from './readOnce.ts';
import { readTree } from './trees.ts';

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** The age in years at which a text can be read: the school grade of Flesch and Kincaid (1975), and five. Headings, lists and tables are left out. */
export const readingAge = (body: string): number => readOnce('reading-age', body, () => ageOf(body));

function ageOf(body: string): number {
  const text = readTree(body, true).children.filter(({ type }) => type === 'paragraph').map((block) => toString(block)).join(' ');
  const spoken = [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const count = [...sentences.segment(text)].filter(({ segment }) => /\p{L}/u.test(segment)).length;
  const syllables = spoken.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (spoken.length / count) + 11.8 * (syllables / spoken.length) - 15.59 + 5;
}
