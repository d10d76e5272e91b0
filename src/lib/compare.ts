import type { Dataset } from '../schema/dataset.ts';
import type { Field } from '../schema/field.ts';
import { findField, type CellValue, type Row } from '../schema/table.ts';
import { comparedIds, comparedKey, type ComparedKey } from './comparedKey.ts';
import type { Content } from './content.ts';
import { keyText } from './facts.ts';
import { columnTitle } from './tables.ts';

/** One number that authorities are compared by, and the two fields of the key of its dataset. */
export type Measure = ComparedKey & {
  /** `looked-after-rate.rate`: names it on pages and in their addresses. */
  readonly id: string;
  readonly dataset: Dataset;
  readonly field: Field;
  /** What the number is, with its unit: `Vacancy rate (%)`. */
  readonly title: string;
};

/** An authority, or the whole country. */
export type Place = { readonly id: string; readonly name: string; readonly region: string };

/** The measure of a field of a dataset that can be compared; `title` stands for that of the field. */
export function measureOf(dataset: Dataset, field: string, title?: string): Measure {
  const [found, key] = [findField(dataset, field), comparedKey(dataset)];
  if (!found || !key) throw new Error(`nothing to compare by: ${dataset.name}#${field}`);
  return { id: `${dataset.name}.${field}`, dataset, field: found, title: columnTitle(title === undefined ? found : { ...found, title }), ...key };
}

/** The measures that `site.json` names, in its order. */
export const comparedMeasures = ({ site, datasets }: Content): Measure[] =>
  (site.compare?.measures ?? []).map(({ dataset, field, title }) => measureOf(datasets.get(dataset)!, field, title));

/** Every authority with a row under a measure, in the order of names; the nation is none. */
export function comparedAuthorities(content: Content): Place[] {
  const measures = comparedMeasures(content);
  const places = comparedIds(content).map((id) => placeOf(measures.find((measure) => rowsOf(measure, id).length > 0)!, id));
  return places.sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** An authority as its latest row under a measure names it; by its id where there is none. */
export function placeOf(measure: Measure, id: string): Place {
  const row = rowsOf(measure, id).at(-1);
  return { id, name: row ? keyText(measure.dataset, row, measure.authority.name) : id, region: typeof row?.['region'] === 'string' ? row['region'] : '' };
}

const rowCache = new WeakMap<Dataset, ReadonlyMap<string, readonly Row[]>>();

function rowsByAuthority({ dataset, authority, year }: Measure): ReadonlyMap<string, readonly Row[]> {
  const cached = rowCache.get(dataset);
  if (cached) return cached;
  const rows = Map.groupBy(dataset.data.toSorted((a, b) => compareYears(a[year.name], b[year.name])), (row) => String(row[authority.name]));
  rowCache.set(dataset, rows);
  return rows;
}

const compareYears = (a: CellValue | undefined, b: CellValue | undefined): number => (String(a) < String(b) ? -1 : 1);

/** The rows of an authority in the order of years; none where it has none. */
export const rowsOf = (measure: Measure, authority: string): readonly Row[] => rowsByAuthority(measure).get(authority) ?? [];

/** The value of a row, where it is known. */
export function valueOf({ field }: Measure, row: Row | undefined): number | undefined {
  const value = row?.[field.name];
  return typeof value === 'number' ? value : undefined;
}

/** The row of the same year of another authority. */
export const rowOfYear = (measure: Measure, authority: string, year: CellValue | undefined): Row | undefined =>
  rowsOf(measure, authority).find((row) => row[measure.year.name] === year);

/** The latest row of an authority with a figure. */
export const latestRow = (measure: Measure, authority: string): Row | undefined => rowsOf(measure, authority).findLast((row) => valueOf(measure, row) !== undefined);

/** The rows of a year that have a figure, the highest first; the nation is left out. */
export const rankedRows = (measure: Measure, year: CellValue | undefined, nation: string): Row[] =>
  measure.dataset.data
    .filter((row) => row[measure.year.name] === year && row[measure.authority.name] !== nation && valueOf(measure, row) !== undefined)
    .sort((a, b) => valueOf(measure, b)! - valueOf(measure, a)!);

/** Where a row stands among `ranked`, in words: `23rd highest of 151`, `joint lowest of 151`. */
export function rankWords(measure: Measure, row: Row, ranked: readonly Row[]): string {
  const values = ranked.map((one) => valueOf(measure, one)!);
  const value = valueOf(measure, row)!;
  const [above, same] = [values.filter((one) => one > value).length, values.filter((one) => one === value).length];
  const below = values.length - above - same;
  const [place, end] = above <= below ? [above + 1, 'highest'] : [below + 1, 'lowest'];
  return `${[...(same > 1 ? ['joint'] : []), ...(place > 1 ? [ordinal(place)] : []), end].join(' ')} of ${values.length}`;
}

const endings: Readonly<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });

const ordinal = (place: number): string => `${place}${endings[ordinals.select(place)]}`;
