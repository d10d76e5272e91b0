import type { Field } from '../../schema/field.ts';
import type { CellValue } from '../../schema/table.ts';
import { readDate, readDateTime, readFinancialYear, readMonth, readYear, type Dated } from './readDate.ts';
import { readNumber } from './readNumber.ts';

/** A value of a cell, or why the cell holds none. */
export type Reading = { readonly value: CellValue; readonly unit?: string | undefined; readonly isWhole?: boolean } | { readonly fault: string };

/** How the cells of a column are read. `whenMost`: cells that do not fit are mistakes where most do; else the column is text. */
export type ColumnType = { readonly type: Field['type']; readonly noun: string; readonly whenMost: boolean; readonly read: (text: string) => Reading | undefined };

const booleans: Readonly<Record<string, boolean>> = { true: true, yes: true, y: true, false: false, no: false, n: false };

function readBoolean(text: string): Reading | undefined {
  const word = text.toLowerCase();
  return Object.hasOwn(booleans, word) ? { value: booleans[word]! } : undefined;
}

const readWhole = (text: string): Reading | undefined => {
  const number = readNumber(text);
  return number && !number.isWhole ? { fault: 'is no whole number' } : number;
};

const yearValue = (year: Dated | undefined): Reading | undefined => (year && 'value' in year ? { value: Number(year.value) } : undefined);

const string: ColumnType = { type: 'string', noun: 'text', whenMost: false, read: (text) => ({ value: text }) };
const boolean: ColumnType = { type: 'boolean', noun: 'yes or no', whenMost: false, read: readBoolean };
const year: ColumnType = { type: 'year', noun: 'year', whenMost: false, read: (text) => yearValue(readYear(text)) };
const financialYear: ColumnType = { type: 'string', noun: 'financial year', whenMost: false, read: readFinancialYear };
const month: ColumnType = { type: 'yearmonth', noun: 'month', whenMost: true, read: readMonth };
const date: ColumnType = { type: 'date', noun: 'date', whenMost: true, read: readDate };
const dateTime: ColumnType = { type: 'datetime', noun: 'date and time', whenMost: true, read: (text) => readDateTime(text) ?? readDate(text) };
const number: ColumnType = { type: 'number', noun: 'number', whenMost: true, read: readNumber };
const integer: ColumnType = { type: 'integer', noun: 'whole number', whenMost: true, read: readWhole };

/** Types that an editor or a Data Resource may name. */
export const namedTypes: Readonly<Record<string, ColumnType>> = { string, boolean, year, yearmonth: month, date, datetime: dateTime, number, integer };

const inferred: readonly ColumnType[] = [financialYear, month, date, dateTime, number];

/** The type of a column from the texts that hold a value. `isYear` says that four digits are years here. */
export function inferType(texts: readonly string[], isYear: boolean): ColumnType {
  if (texts.length === 0) return string;
  // `N` alone is as likely to be north: letters are answers only where both of them are there.
  const isAnswers = texts.some((text) => text.length > 1) || new Set(texts.map((text) => text.toLowerCase())).size === 2;
  const counts = [...(isAnswers ? [boolean] : []), ...(isYear ? [year] : []), ...inferred].map((type) => ({ type, hits: hitsOf(type, texts) }));
  const whole = counts.find(({ hits }) => hits === texts.length);
  if (whole) return whole.type;
  const most = counts.filter(({ type }) => type.whenMost).reduce((best, one) => (one.hits > best.hits ? one : best));
  return most.hits >= 2 && most.hits > texts.length / 2 ? most.type : string;
}

/** How many texts are of a type; no more are read once the type cannot be chosen. */
function hitsOf({ read, whenMost }: ColumnType, texts: readonly string[]): number {
  const most = whenMost ? texts.length / 2 : 0;
  let misses = 0;
  for (const text of texts) if (read(text) === undefined && (misses += 1) > most) return 0;
  return texts.length - misses;
}
