const starts = 'bal cor den fam gran hol ker lan mor nel pas rin sol tam ver wil bren carv dorm fent'.split(' ');
const middles = 'a e i o u ar en il or un'.split(' ');
const ends = 'ble cal den ful ger lin mer nal per ring sel ter ton ves ward'.split(' ');

/** Three thousand words that say nothing, so that the corpus does not flatter compression or caches. */
export const vocabulary = starts.flatMap((start) => middles.flatMap((middle) => ends.map((end) => start + middle + end)));

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Chance and words from one seed. */
export type Chance = {
  /** A whole number from 0, less than the limit. */
  below(limit: number): number;
  words(count: number): string;
  /** Words with a capital first. */
  phrase(count: number): string;
};

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const words = (count: number): string => Array.from({ length: count }, () => vocabulary[below(vocabulary.length)]!).join(' ');
  return { below, words, phrase: (count) => opened(words(count)) };
}

const opened = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
