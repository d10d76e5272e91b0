import { multipliers, numberWordsPattern, readNumberWords } from './numberWords.ts';

/** Which way the words before a figure let it lean: `near` is "about"; `below` is "almost": the value is at most what is typed. */
export type Hedge = 'near' | 'below' | 'above';

/** A number as a writer typed it. */
export type Figure = {
  /** What was typed, from the text. */
  readonly text: string;
  /** The number typed, scale words worked in; the ends of a range. */
  readonly low: number;
  readonly high: number;
  /** The worth of one in the last digit typed: 0.1 million for `£68.3m`, 1 for `1,500`. */
  readonly step: number;
  /** `step`, and each zero the number ends in counted as rounded away: 100 for `1,500`. */
  readonly roundedStep: number;
  readonly hedge: Hedge | undefined;
  /** `fraction` is "a third"; `multiple` is "twice" or "halved". */
  readonly form: 'plain' | 'money' | 'percent' | 'fraction' | 'multiple';
  /** Whether a scale word or letter was typed: `m`, `thousand`. */
  readonly hasScale: boolean;
  /** Whether a plus or minus was typed: without one, the words around say which way it goes. */
  readonly isSigned: boolean;
};

type Reading = Omit<Figure, 'text' | 'hedge'>;

const hedges: readonly (readonly [Hedge, string])[] = [
  ['near', 'about|around|approximately|approx\\.?|roughly|some|circa|c\\.|barely|close to|in the region of|an estimated|estimated'],
  ['below', 'almost|nearly|just under|just below|just short of|under|below|less than|fewer than|up to|as many as|as much as|at most|no more than|not quite|approaching'],
  ['above', 'more than|over|above|just over|just above|at least|upwards of|no fewer than|no less than|well over|exceeding|as few as|as little as|not less than|not fewer than'],
];

const hedgePattern = hedges.map(([name, words]) => `(?<${name}>\\b(?:${words.replaceAll(' ', '\\s')}))`).join('|');
const hedgesBehind: readonly (readonly [Hedge, RegExp])[] = [
  ['near', /^(?:\sor\sso\b|-odd\b|-ish\b)/i],
  ['below', /^\sor\s(?:fewer|less|under)\b/i],
  ['above', /^(?:\+|-plus\b|\splus\b|\sor\s(?:more|over)\b)/i],
];

const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const scale = '\\s?(?:bn|mn?|k|billion|million|thousand|hundred|pence|p(?!\\.))\\b';
const percent = '\\s?(?:%|per\\s?cent\\b|percent\\b)';
const number = (name: string) => `(?<${name}Money>£)?(?:(?<${name}Digits>${digits})|(?<${name}Words>\\b${numberWordsPattern}\\b))(?<${name}Scale>${scale})?(?<${name}Percent>${percent})?`;
const plainPattern = new RegExp(`(?<sign>(?<!\\w)[−+-]|\\b(?:minus|plus)\\s)?${number('low')}(?:\\s*(?:[–—-]|to)\\s*${number('high')})?`, 'giu');

const fractions: Readonly<Record<string, number>> = { half: 2, halves: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 };
const parts = Object.keys(fractions).join('|');
const counts = 'a|an|one|two|three|four|five|six|seven|eight|nine';
const fractionPattern = new RegExp(`(?<!\\b(?:${counts}|\\d+) and (?:an? )?)\\b(?:(?<count>${counts})[\\s-])?(?<part>${parts})s?\\b(?!\\s(?:a\\s)?(?:million|thousand|billion|dozen))`, 'giu');
const inPattern = new RegExp(`(?<some>${digits}|${numberWordsPattern})\\s(?:in|out\\sof)\\s(?:every\\s)?(?<all>${digits}|${numberWordsPattern})\\b`, 'giu');
const multiplePattern = /\b(?:(?<two>double[ds]?|doubling|twice|twofold)|(?<three>treble[ds]?|trebling|triple[ds]?|tripling|threefold|three\stimes)|(?<four>quadrupled?|fourfold|four\stimes)|(?<half>halved|halving|halve))\b/giu;
const multiples: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, half: 0.5 };

/** Words that hold a number which is no figure of its own: the base of a rate, years, financial years. */
const passedOver = /\bper\s(?:[\d,]+|hundred|thousand|million)\b|\b(?:[a-z]+\s)?(?:19|20)\d\d[-–/]\d\d\b|\b(?:in|of|since|from|to|until|by|for|during)\s(?:19|20)\d\d\b(?![,.]\d)/giu;

const toNumber = (text: string): number => Number(text.replaceAll(',', ''));
const readNumber = (text: string): number => (/^\d/.test(text) ? toNumber(text) : readNumberWords(text));

const scaleOf = (text: string | undefined): number => {
  const word = text?.trim().toLowerCase();
  if (!word) return 1;
  return multipliers[word] ?? shortScales[word] ?? 1e6;
};

const shortScales: Readonly<Record<string, number>> = { bn: 1e9, k: 1e3, p: 0.01, pence: 0.01 };
const vulgar: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

/** Every figure in `text`, in order: digits, number words, money, percentages, ranges, fractions and multiples. */
export function parseFigures(text: string): Figure[] {
  let rest = text
    .replace(/(?<=\d)[\u00a0\u202f\u2009](?=\d{3}(?!\d))/g, ',') // 1 500 with a space that does not break
    .replace(/(\d?)([¼½¾])/g, (_, whole: string, part: string) => `${whole || '0'}${vulgar[part]}`)
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(passedOver, (match) => ' '.repeat(match.length))
    .replace(/(?<=\bbetween\s.{1,40}?\s)and(?=\s)/gi, 'to '); // same length
  const found: [index: number, figure: Figure][] = [];
  const take = (pattern: RegExp, read: (match: RegExpMatchArray) => Reading) => {
    for (const match of [...rest.matchAll(pattern)]) {
      const end = match.index + match[0].length;
      found.push([match.index, { text: match[0].trim(), hedge: hedgeBefore(rest.slice(0, match.index)) ?? hedgeBehind(rest.slice(end)), ...read(match) }]);
      rest = rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(end);
    }
  };
  take(inPattern, ({ groups }) => share(readNumber(groups!.some!), readNumber(groups!.all!)));
  take(fractionPattern, ({ groups }) => fraction((/^an?$/i.test(groups!.count ?? 'a') ? 1 : readNumberWords(groups!.count!)) / fractions[groups!.part!.toLowerCase()]!));
  take(multiplePattern, ({ groups }) => {
    const name = Object.keys(multiples).find((key) => groups![key])!;
    return { low: multiples[name]!, high: multiples[name]!, step: 0.01, roundedStep: 0.2, form: 'multiple', hasScale: false, isSigned: false };
  });
  take(plainPattern, plainFigure);
  return found.sort(([a], [b]) => a - b).map(([, figure]) => figure);
}

const fraction = (value: number): Reading => ({ low: value, high: value, step: 0.02, roundedStep: 0.07, form: 'fraction', hasScale: false, isSigned: false });

/** `one in four` is as loose as `a quarter`; `45 in 10,000` and `one in fifty` are not. */
const share = (some: number, all: number): Reading => ({ ...fraction(some / all), step: Math.min(0.02, some / all / 10, 1 / all), roundedStep: Math.min(0.07, some / all / 4) });

function plainFigure({ groups }: RegExpMatchArray): Reading {
  const end = (name: string) => groups![`${name}Digits`] ?? groups![`${name}Words`];
  const high = end('high');
  const isPercent = groups!.lowPercent ?? groups!.highPercent;
  const scaleText = groups!.highScale ?? groups!.lowScale;
  const lowScale = scaleOf(groups!.lowScale ?? (high ? groups!.highScale : undefined));
  const isMoney = groups!.lowMoney ?? groups!.highMoney ?? /^\s?p(?:ence)?$/i.test(scaleText ?? '');
  const sign = /^(?:[−-]|minus)/i.test(groups!.sign ?? '') ? -1 : 1;
  const last = high ?? end('low')!;
  const step = stepOf(last) * scaleOf(scaleText);
  const ends = [sign * readNumber(end('low')!) * lowScale, sign * readNumber(last) * scaleOf(scaleText)];
  return {
    low: Math.min(...ends),
    high: Math.max(...ends),
    step,
    roundedStep: step * 10 ** trailingZeros(last),
    form: isPercent ? 'percent' : isMoney ? 'money' : 'plain',
    hasScale: scaleText !== undefined,
    isSigned: groups!.sign !== undefined,
  };
}

/** What one in the last digit is worth: 0.1 for `68.3`, 1 for `1,500`. Number words are exact to one. */
const stepOf = (text: string): number => 10 ** -(/\.(\d+)$/.exec(text)?.[1]!.length ?? 0);

const trailingZeros = (text: string): number => {
  if (text.includes('.')) return 0;
  const whole = String(Math.round(readNumber(text)));
  return /^0*$/.test(whole) ? 0 : whole.length - whole.replace(/0+$/, '').length;
};

/** The hedge that the words before a figure end in, if they do: "the loss of almost". */
export function hedgeBefore(before: string): Hedge | undefined {
  const match = new RegExp(`(?:${hedgePattern})\\s?(?:a\\s|an\\s|the\\s)?[£−-]?$`, 'iu').exec(before.replace(/\s+/g, ' ').slice(-60));
  return hedges.map(([name]) => name).findLast((name) => match?.groups?.[name]);
}

/** The hedge that stands behind a figure: "1,500 or so", "2,000-plus". */
export const hedgeBehind = (after: string): Hedge | undefined => hedgesBehind.find(([, pattern]) => pattern.test(after))?.[0];
