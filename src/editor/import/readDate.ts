import { isFullDate } from '../../schema/primitives.ts';

/** A value, or why a cell that looks like one cannot be. */
export type Dated = { readonly value: string } | { readonly fault: string };

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const weekday = /^(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\s+/i;

/** The number of a month, as two digits: `July`, `Jul`, `Sept.`. */
function monthOf(word: string): string | undefined {
  const name = word.toLowerCase().replace(/\.$/, '');
  const index = months.findIndex((month) => month === name || (name.length === 3 && month.startsWith(name)) || (name === 'sept' && month === 'september'));
  return index < 0 ? undefined : two(index + 1);
}

const two = (part: string | number): string => String(part).padStart(2, '0');

const checked = (year: string, month: string, day: string): Dated => {
  const value = `${year}-${two(month)}-${two(day)}`;
  if (isFullDate(value)) return { value };
  return { fault: Number(month) > 12 ? `is no date: dates are read day first, and there is no month ${Number(month)}` : 'is no day of the calendar' };
};

/** Reads `2010-07-01`, `1/7/2010` (day first, as in Britain), `1 July 2010`, `1st Jul 2010`, `July 1, 2010`. */
export function readDate(given: string): Dated | undefined {
  const text = given.replace(weekday, '').replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '');
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return checked(iso[1]!, iso[2]!, iso[3]!);
  const british = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (british) return checked(british[4]!, british[3]!, british[1]!);
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(\p{L}+\.?),?[\s-]+(\d{4})$/iu.exec(text);
  const american = /^(\p{L}+\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text);
  const [day, word, year] = worded?.slice(1) ?? (american ? [american[2], american[1], american[3]] : []);
  const month = word === undefined ? undefined : monthOf(word);
  return month === undefined ? undefined : checked(year!, month, day!);
}

/** Reads a day with its time: `2010-07-01 09:30`. */
export function readDateTime(text: string): Dated | undefined {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (!match) return undefined;
  return isFullDate(match[1]!) ? { value: `${match[1]}T${match[2]}${match[3] ?? ''}` } : { fault: 'is no day of the calendar' };
}

/** Reads `2010-07`, `July 2010`, `Jul-2010`, `07/2010`. */
export function readMonth(text: string): Dated | undefined {
  const iso = /^(\d{4})-(\d\d)$/.exec(text);
  const slashed = /^(\d{1,2})\/(\d{4})$/.exec(text);
  const worded = /^(\p{L}+\.?)[\s-](\d{4})$/u.exec(text);
  const month = iso?.[2] ?? slashed?.[1] ?? (worded ? monthOf(worded[1]!) : undefined);
  const year = iso?.[1] ?? slashed?.[2] ?? worded?.[2];
  return month !== undefined && Number(month) >= 1 && Number(month) <= 12 ? { value: `${year}-${two(month)}` } : undefined;
}

/** Reads a financial or school year, `2010-11`, `2010/11`, `2010–2011`, and writes it as `2010-11`. */
export function readFinancialYear(text: string): Dated | undefined {
  const match = /^((?:19|20)\d\d)[-–/](\d\d|\d{4})$/.exec(text);
  return match && Number(match[2]) % 100 === (Number(match[1]) + 1) % 100 ? { value: `${match[1]}-${match[2]!.slice(-2)}` } : undefined;
}

/** Reads a year of our time. Other numbers of four digits are more likely counts. */
export const readYear = (text: string): Dated | undefined => (/^(?:1[7-9]|20)\d\d$/.test(text) ? { value: text } : undefined);
