import { contentFolder, samples } from '../contentFolder.ts';

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const starts = 'bal cor den fam gran hol ker lan mor nel pas rin sol tam ver wil bren carv dorm fent'.split(' ');
const middles = 'a e i o u ar en il or un'.split(' ');
const ends = 'ble cal den ful ger lin mer nal per ring sel ter ton ves ward'.split(' ');

/** Three thousand words that say nothing, so that the corpus does not flatter compression or caches. */
export const vocabulary = starts.flatMap((start) => middles.flatMap((middle) => ends.map((end) => start + middle + end)));

/** An article of about 1,200 words with 50 bound figures and 3 charts. */
function articleText(random: () => number): string {
  const word = () => vocabulary[Math.floor(random() * vocabulary.length)]!;
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = () => {
    const text = words(9 + Math.floor(random() * 6));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const bound = () => (random() < 0.5 ? `${sentence().slice(0, -1)} [1,500](fact:posts/july) ${words(4)}.` : `${sentence().slice(0, -1)} [3,500](fact:posts/december) ${words(4)}.`);
  const paragraph = () => [bound(), bound(), sentence()].join(' ');
  const sections = Array.from({ length: 6 }, (_, index) => [`## ${sentence().slice(0, -1)}`, ...Array.from({ length: 4 }, paragraph), index % 2 === 0 ? '<Chart id="posts" />' : ''].join('\n\n'));
  return `${samples.article.slice(0, samples.article.indexOf('The plan named'))}${sections.join('\n\n')}\n\nAs [the report](source:report) says of a [plan](term:plan).\n`;
}

/** A content folder with `count` articles; returns the folder that holds it. */
export function corpusFolder(count: number): string {
  const random = randomFrom(42);
  const articles = Object.fromEntries(Array.from({ length: count }, (_, index) => [`articles/a${String(index + 1).padStart(5, '0')}.mdx`, articleText(random)]));
  return contentFolder(articles);
}
