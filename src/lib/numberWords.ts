const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const values = new Map<string, number>([
  ...small.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['none', 0],
  ['nil', 0],
  ['dozen', 12],
]);

/** Words that multiply what stands before them. */
export const multipliers: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 };

/** Every word that says a number, the longest first. */
export const numberWordList: readonly string[] = [...values.keys(), ...Object.keys(multipliers)].sort((a, b) => b.length - a.length);

const word = numberWordList.join('|');

/** A run of number words, as the source of a regular expression: `two hundred and twelve`, `three and a half thousand`, `half a million`. */
export const numberWordsPattern = `(?:half a (?:million|thousand|dozen|billion)|(?:a )?(?:${word})(?:(?: |-|, | and )(?:a half(?: (?:million|thousand|billion))?|${word}))*)`;

/** The number that a run of number words says: `twenty-six` is 26, `two and a half thousand` is 2,500, `half a million` is 500,000. */
export function readNumberWords(text: string): number {
  const words = text.toLowerCase().split(/[\s,-]+/).filter((one) => one !== 'and' && one !== 'a' && one !== '');
  let total = 0;
  let group = 0;
  words.forEach((one, index) => {
    const factor = one === 'dozen' && index > 0 ? 12 : multipliers[one];
    if (one === 'half') group += 0.5;
    else if (factor === undefined) group += values.get(one) ?? Number.NaN;
    else if (factor === 100 || factor === 12) group = (group || 1) * factor;
    else {
      total += (group || 1) * factor;
      group = 0;
    }
  });
  return total + group;
}
