import type { Fact } from './facts.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthPattern = /\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|tember|ober|ember)?\b/i;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Words for a part of a year, and the months that they may mean. */
const partsOfYear: readonly (readonly [RegExp, number, number])[] = [
  [/\bearly\b/i, 1, 4],
  [/\bmid-?\b/i, 4, 9],
  [/\blate\b/i, 9, 12],
  [/\bspring\b/i, 2, 6],
  [/\bsummer\b/i, 5, 9],
  [/\bautumn\b/i, 8, 12],
];

/** What a typed date does not have in common with its cell. It may leave out the day, the year, or day and month; what it says must be so. */
export function dateProblem(text: string, fact: Fact): string | undefined {
  const holds = `the cell holds "${fact.text}"`;
  const [year, month, day] = String(fact.value).slice(0, 10).split('-').map(Number);
  const typed = readDate(text);
  if (typed.year === undefined && typed.month === undefined) return `the typed text holds no date; ${holds}`;
  if (typed.day !== undefined && !/^\d/.test(fact.text.replace(/^\d{4}/, ''))) return `the cell does not know the day; ${holds}`;
  if (typed.month !== undefined && !/[a-z]/i.test(fact.text)) return `the cell does not know the month; ${holds}`;
  const isSame = (typed.year ?? year) === year && (typed.month ?? month) === month && (typed.day ?? day) === day;
  return isSame && isInPart(text, typed.month, month) && isWeekday(text, fact) ? undefined : holds;
}

type DateParts = { readonly year?: number | undefined; readonly month?: number | undefined; readonly day?: number | undefined };

function readDate(text: string): DateParts {
  const iso = /\b(\d{4})-(\d\d)(?:-(\d\d))?\b/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), ...(iso[3] && { day: Number(iso[3]) }) };
  const name = monthPattern.exec(text)?.[1]?.toLowerCase().slice(0, 3);
  const year = /\b(?:1[89]|20)\d\d\b/.exec(text)?.[0];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1];
  return { year: year === undefined ? undefined : Number(year), month: name === undefined ? undefined : months.indexOf(name) + 1, day: day === undefined ? undefined : Number(day) };
}

/** "Late 2010" must not stand for March. */
const isInPart = (text: string, typed: number | undefined, month: number | undefined): boolean =>
  typed !== undefined || month === undefined || partsOfYear.every(([pattern, from, to]) => !pattern.test(text) || (month >= from && month <= to));

function isWeekday(text: string, { value }: Fact): boolean {
  const named = weekdays.findIndex((weekday) => new RegExp(`\\b${weekday}\\b`, 'i').test(text));
  return named < 0 || String(value).length < 10 || new Date(`${String(value).slice(0, 10)}T00:00:00Z`).getUTCDay() === named;
}
