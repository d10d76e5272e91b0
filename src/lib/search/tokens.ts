/** A word or a figure of a text: where it stands, and the terms that it is found by. */
export type Token = { readonly start: number; readonly end: number; readonly terms: readonly string[] };

const scales: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };

/** In this order: a pair of years, a figure with its pound sign and unit, a word. `11th` and `2010s` are words. */
const pattern = /(?<first>(?:19|20)\d\d)[-–/](?<second>(?:19|20)?\d\d)(?![\d-])|(?<pound>£\s?)?(?<number>\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?(?<unit>%|(?:per\s?cent|thousand|million|billion|bn|k|m)(?!\p{L})))?(?![\p{L}\d])|(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)?)/giu;

/** Words that every text has: a search by them finds everything. */
const common = new Set('a an and are as at be been but by for from had has have in into is it its no not of on or s so than that the their them there these they this to was were what when which who with'.split(' '));

/** Cuts a text into its words and figures. The same is done to the texts when the index is made, and to what a reader types. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const terms = termsOfMatch(match.groups as Groups);
    return terms.length > 0 ? [{ start: match.index, end: match.index + match[0].length, terms }] : [];
  });
}

/** The terms of a text, in its order. */
export const termsOf = (text: string): string[] => tokensOf(text).flatMap(({ terms }) => terms);

/** A term that stands for a figure: it is found as it is, and not by its beginning or by what is spelt alike. */
export const isFigure = (term: string): boolean => /^£?\d/.test(term);

/** A term that stands for a year, calendar or financial. */
export const isYear = (term: string): boolean => /^(?:19|20)\d\d(?:-\d\d)?$/.test(term);

type Groups = Readonly<Partial<Record<'first' | 'second' | 'pound' | 'number' | 'unit' | 'word', string>>>;

function termsOfMatch({ first, second, pound, number, unit, word }: Groups): string[] {
  if (first && second) return termsOfYears(first, second);
  if (number) return termsOfFigure(number, unit?.toLowerCase(), pound !== undefined);
  const stem = stemOf(word!);
  return common.has(stem) ? [] : [stem];
}

/** `2012-13`, `2012–13`, `2012/13` and `2012-2013` are one term, and can be found by the first year; other pairs are two years. */
function termsOfYears(first: string, second: string): string[] {
  const next = String(Number(first) + 1);
  return [next, next.slice(2)].includes(second) ? [`${first}-${next.slice(2)}`, first] : [first, second];
}

/** `£68.3m` is 68.3 and 68300000, so `68.3 million` is the same; `£627` is 627 and £627, unless it may be written in millions; `47 per cent` is 47 and 47%. */
function termsOfFigure(number: string, unit: string | undefined, isMoney: boolean): string[] {
  const value = Number(number.replaceAll(',', ''));
  const scale = unit && scales[unit];
  if (scale) return [String(value), String(Number((value * scale).toPrecision(12)))];
  return [String(value), ...(unit ? [`${value}%`] : isMoney && value < 1e6 ? [`£${value}`] : [])];
}

/** A word in small letters without accents, without its possessive and without the `s` of a plural. */
function stemOf(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]s?$/, '').replace('’', "'").replace(/'s$/, '');
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && /[^sui]s$/.test(plain) ? plain.slice(0, -1) : plain;
}
