import type { Dataset } from '../schema/dataset.ts';
import type { Field } from '../schema/field.ts';
import { findField } from '../schema/table.ts';
import type { Content } from './content.ts';

/** The two fields of the key of a dataset that can be compared. */
export type ComparedKey = { readonly authority: Field; readonly year: Field };

/** The fields of a key that has an authority and a year; nothing for a dataset with another key. */
export function comparedKey(dataset: Dataset): ComparedKey | undefined {
  const names = dataset.schema.primaryKey;
  const isYear = (name: string): boolean => dataset.data.every((row) => /^\d{4}(?:[-/]\d\d(?:\d\d)?)?$/.test(String(row[name])));
  const [years, others] = [names.filter(isYear), names.filter((name) => !isYear(name))];
  const [year, authority] = [years[0], others[0]].map((name) => (name === undefined ? undefined : findField(dataset, name)));
  return year && authority && names.length === 2 ? { authority, year } : undefined;
}

/** The ids of the authorities that have a row under any measure of `site.json`; the nation is none. */
export function comparedIds({ site: { compare }, datasets }: Pick<Content, 'site' | 'datasets'>): string[] {
  const names = new Set(compare?.measures.map(({ dataset }) => dataset));
  const ids = [...names].flatMap((name) => {
    const dataset = datasets.get(name);
    const key = dataset && comparedKey(dataset);
    return key ? dataset.data.map((row) => String(row[key.authority.name])) : [];
  });
  return [...new Set(ids)].filter((id) => id !== compare?.nation);
}
