import { createContext, Script } from 'node:vm';
import type { Field } from './field.ts';
import { isFullDate, isPartialDate, isPattern } from './primitives.ts';
import type { CellValue } from './table.ts';

const isText = (value: CellValue): value is string => typeof value === 'string' && value.trim() !== '';
const matches = (pattern: RegExp) => (value: CellValue) => typeof value === 'string' && pattern.test(value);
const isYear = (value: CellValue) => (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 10000) || matches(/^\d{4}$/)(value);

/** For each field type: whether a value is of it, and how to say what it should be. */
const types: Readonly<Record<Field['type'], { readonly accepts: (value: CellValue) => boolean; readonly expected: string }>> = {
  string: { accepts: isText, expected: 'text in double quotes' },
  number: { accepts: (value) => typeof value === 'number' && Number.isFinite(value), expected: 'a number without quotes, commas or units' },
  integer: { accepts: (value) => Number.isSafeInteger(value), expected: 'a whole number without quotes, commas or units' },
  boolean: { accepts: (value) => typeof value === 'boolean', expected: 'true or false, without quotes' },
  date: { accepts: (value) => typeof value === 'string' && isFullDate(value), expected: 'a real date written as "2010-12-01"' },
  datetime: { accepts: matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/), expected: 'a date and time written as "2010-12-01T09:30:00Z"' },
  time: { accepts: matches(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/), expected: 'a time written as "09:30:00"' },
  year: { accepts: isYear, expected: 'a year of four digits' },
  yearmonth: { accepts: (value) => typeof value === 'string' && value.length === 7 && isPartialDate(value), expected: 'a month written as "2010-12"' },
  duration: { accepts: matches(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?$/), expected: 'a duration written as "P3M"' },
  object: { accepts: (value) => typeof value === 'object' && value !== null && !Array.isArray(value), expected: 'an object in braces' },
  array: { accepts: Array.isArray, expected: 'a list in square brackets' },
  list: { accepts: Array.isArray, expected: 'a list in square brackets' },
  geopoint: { accepts: isText, expected: 'a point written as "lon, lat"' },
  geojson: { accepts: (value) => typeof value === 'object' && value !== null, expected: 'a GeoJSON object' },
  any: { accepts: () => true, expected: 'any value' },
};

/** Why a value cannot stand in its field, and how to mend it. */
type CellFault = { readonly message: string; readonly mend: string };

const correct = 'Correct the value, or the "constraints" of the field.';

/** Why `value` cannot stand in `field`, or nothing: its type first, then each constraint. */
export function cellProblem(field: Field, value: CellValue | undefined): CellFault | undefined {
  if (value === undefined || value === null)
    return field.constraints?.required ? { message: 'is missing, and the field is "required"', mend: correct } : undefined;
  if (value === '') return { message: 'is ""', mend: 'Where nothing is known, write null, with a note.' };
  const { accepts, expected } = types[field.type];
  if (!accepts(value)) return { message: `is ${shorten(value)}, and the field is of type ${field.type}`, mend: `Write ${expected}.` };
  const message = constraintProblem(field, value);
  return message === undefined ? undefined : { message, mend: correct };
}

const shorten = (value: CellValue): string => {
  const shown = JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
};

function constraintProblem({ constraints = {} }: Field, value: NonNullable<CellValue>): string | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength, maxLength, pattern } = constraints;
  const shown = shorten(value);
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : undefined;
  if (minimum !== undefined && value < minimum) return `is ${shown}, under the minimum of ${minimum}`;
  if (maximum !== undefined && value > maximum) return `is ${shown}, over the maximum of ${maximum}`;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return `is ${shown}, and must be over ${exclusiveMinimum}`;
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return `is ${shown}, and must be under ${exclusiveMaximum}`;
  if (minLength !== undefined && size !== undefined && size < minLength) return `is ${shown}, shorter than the minimum length of ${minLength}`;
  if (maxLength !== undefined && size !== undefined && size > maxLength) return `is ${shown}, longer than the maximum length of ${maxLength}`;
  const fit = pattern === undefined || typeof value !== 'string' ? 'yes' : fits(value, pattern);
  if (fit !== 'yes') return fit === 'no' ? `is ${shown}, which does not fit the pattern ${pattern}` : `is ${shown}, which the pattern ${pattern} takes too long to read`;
  if (constraints.enum && !constraints.enum.some((allowed) => JSON.stringify(allowed) === JSON.stringify(value)))
    return `is ${shown}, and the field allows ${constraints.enum.map((allowed) => JSON.stringify(allowed)).join(', ')}`;
  return undefined;
}

/** In milliseconds. A pattern such as `(a+)+` may take years over one cell. */
const longest = 500;
const fitting = new Script('pattern.test(value)');
const context: { pattern?: RegExp; value?: string } = createContext({});
const tooSlow = new Set<string>();

/** A pattern that is no regular expression is told where it stands, not for every cell. Only one that repeats a group, or a reference to it, can take too long: the watch over it costs a millisecond. */
function fits(value: string, pattern: string): 'yes' | 'no' | 'too slow' {
  if (tooSlow.has(pattern)) return 'too slow';
  if (!isPattern(pattern)) return 'yes';
  const whole = new RegExp(`^(?:${pattern})$`, 'u');
  if (!/\)[*+{]|\\[1-9k]/.test(pattern)) return whole.test(value) ? 'yes' : 'no';
  try {
    Object.assign(context, { pattern: whole, value });
    return fitting.runInContext(context, { timeout: longest }) ? 'yes' : 'no';
  } catch {
    tooSlow.add(pattern);
    return 'too slow';
  }
}
