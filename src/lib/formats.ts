import type { Field } from '../schema/field.ts';
import type { CellValue, Row } from '../schema/table.ts';
import { parseUnit, type Unit } from './units.ts';

/** With a capital at the front. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A title within a sentence: no capital, unless its word has more of them. */
export const inSentence = (title: string): string => title.replace(/^[A-Z](?=[a-z\s])/, (letter) => letter.toLowerCase());

/** The heading of a field: its title, or its name as words. */
export const fieldTitle = ({ title, name }: Field): string => title ?? capitalised(name).replace(/[_-]/g, ' ');

/** A non-breaking space: between a number and its unit, and within a date. */
export const nbsp = '\u00a0';

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

const fixedNumbers = new Map<number, Intl.NumberFormat>();

/** The format of numbers with so many decimals. To make one takes longer than to format a thousand numbers. */
function fixedNumber(decimals: number): Intl.NumberFormat {
  const made = fixedNumbers.get(decimals) ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  fixedNumbers.set(decimals, made);
  return made;
}

/** `1234.5` as `1,234.5`, with a true minus sign. */
export const formatNumber = (value: number): string => number.format(value).replace('-', '−').replace(/^−0$/, '0');

/** A number with its unit's symbols and no words: `£68.3m`, `30%`, `1,500`. Fixed decimals where `decimals` is given. */
export function formatQuantity(value: number, unit: Unit, decimals?: number): string {
  const digits = decimals === undefined ? number.format(Math.abs(value)) : fixedNumber(decimals).format(Math.abs(value));
  const isNegative = value < 0 && /[1-9]/.test(digits);
  return `${isNegative ? '−' : ''}${unit.prefix}${digits}${unit.suffix.replace(' ', nbsp)}`;
}

/** A number as a reader meets it, with what it counts: `£68.3m`, `30%`, `1,500 posts`, `1 post`. */
export function formatMeasure(value: number, unitText: string | undefined): string {
  const unit = parseUnit(unitText);
  const quantity = formatQuantity(value, unit);
  const isWord = unit.name !== '' && unit.kind === 'count';
  return isWord ? `${quantity}${nbsp}${value === 1 && unit.scale === 1 ? singular(unit.name) : unit.name}` : quantity;
}

/** The noun of a unit: its last word, or the one before `per`, `for` and the like; none where the unit is only a rate. */
const noun = /(?<!^per .*)[\p{L}’-]+(?= (?:per|for|of|in|at|on|to|with) |$)/u;
const irregular: Readonly<Record<string, string>> = { children: 'child', people: 'person', men: 'man', women: 'woman', series: 'series' };

/** A unit of one: `posts` as `post`, `authorities` as `authority`, `areas for improvement` as `area for improvement`. */
const singular = (name: string): string =>
  name.replace(noun, (word) => irregular[word] ?? word.replace(/ies$/, 'y').replace(/(?<=ch|sh|x|ss)es$/, '').replace(/(?<=[^s])s$/, ''));

/** `2010-11` as `2010–11`: a financial year is set with a dash, wherever in a text it stands. */
export const withYearDashes = (text: string): string => text.replace(/(?<![\w-])((?:19|20)\d\d)-(\d\d)(?![\w-])/g, '$1–$2');

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'year';
export const precisions: readonly Precision[] = ['day', 'month', 'year'];

/** How exactly a row knows its date. */
export const precisionOf = (row: Row): Precision => precisions.find((one) => one === row.precision) ?? 'day';

/** `2010-12-01` as `1 December 2010`, `2010-12` as `December 2010`, `2010` as `2010`; never finer than `precision`. */
export function formatDate(date: string, precision: Precision = 'day'): string {
  const [year, month, day] = date.slice(0, 10).split('-');
  const parts = [precision === 'day' && day ? String(Number(day)) : '', precision !== 'year' && month ? months[Number(month) - 1]! : '', year!];
  return parts.filter(Boolean).join(nbsp);
}

/** A cell as a reader meets it. `unit` is the row's own where it has one; `precision` is for dates. */
export function formatCell(value: CellValue | undefined, field: Field, { unit = field.unit, precision = 'day' }: { unit?: string | undefined; precision?: Precision } = {}): string {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field.type === 'date' || field.type === 'datetime' || field.type === 'yearmonth') return formatDate(String(value), precision);
  if (field.type === 'year') return String(value);
  if (typeof value === 'number') return formatMeasure(value, unit);
  if (Array.isArray(value)) return value.map((one) => formatCell(one, field, { unit, precision })).join('–');
  return typeof value === 'object' ? JSON.stringify(value) : withYearDashes(String(value));
}
