import { z } from 'astro/zod';
import { idPattern, isFileName } from './names.ts';

/** The id of an entry of a collection. */
export const id = z.string().regex(idPattern, 'must be lower-case letters and digits joined by hyphens, as in "posts-at-risk"').refine(isFileName, 'must have at most 100 characters, and be no name that Windows keeps for itself, such as "con"');

/** Names that every JavaScript object already has, such as `constructor`: rows and charts cannot be looked up by them. */
export const isBuiltIn = (name: string): boolean => name in {};

/** A word or a sentence: never empty, since missing is `null`. */
export const text = z.string().refine((value) => value.trim() !== '', 'must not be empty; where nothing is known, write null if the key allows it, or leave the key out');

/** Text that may hold `[typed](fact:…)`, `[words](source:…)` and `[words](term:…)` links, emphasis and code. */
export const inlineText = text;

const dateParts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `value` is a real date at the precision that it is written in: `2010`, `2010-08`, `2010-08-01`. */
export function isPartialDate(value: string): boolean {
  const parts = dateParts.exec(value);
  if (!parts) return false;
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}

/** Whether `value` is a real calendar date in full: `2010-08-01`. */
export const isFullDate = (value: string): boolean => value.length === 10 && isPartialDate(value);

/** YAML reads a bare date as a `Date`; everything after this line sees the ISO string that the editor typed. */
const dateAsString = (value: unknown): unknown =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value;

/** A day: `2010-12-01`. */
export const fullDate = z.preprocess(dateAsString, z.string('must be a date written as 2010-12-01').refine(isFullDate, 'must be a real date written as 2010-12-01'));

/** A day, month or year, as exactly as it is known: `2010-12-01`, `2010-12`, `2010`. */
export const partialDate = z.preprocess(
  dateAsString,
  z.string('must be a date written as 2010-12-01, 2010-12 or 2010').refine(isPartialDate, 'must be a real date written as 2010-12-01, 2010-12 or 2010'),
);

/** The address of a page on the web. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' });

/** An address on this site, from the folder that it is served from. */
export const siteAddress = z.string().regex(/^(?:\/(?!\.+(?:\/|$))[\w.~-]+)+\/?$/, 'must be an address on this site of letters, digits and hyphens, such as "/articles/old-name/"');

/** `<dataset>/<row key>` with `#<field>` behind it; a leading `fact:` is allowed and dropped. */
export const factAddress = z
  .string()
  .transform((value) => value.replace(/^fact:/, ''))
  .pipe(z.string().regex(/^[^/#\s]+\/[^#]+(#[^#]+)?$/, 'must be the address of a fact: "dataset/row" or "dataset/row#field"'));

/** What is wrong at a path of keys, and how to mend it; `names` are those that were possible; `rule` is `schema` unless it has a name of its own. */
export type SchemaFault = { readonly path: readonly (string | number)[]; readonly message: string; readonly mend: string; readonly rule?: string; readonly name?: string; readonly names?: readonly string[] };

/** Whether `source` is a regular expression. */
export function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}
