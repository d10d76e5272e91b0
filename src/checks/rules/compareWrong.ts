import { comparedIds, comparedKey } from '../../lib/comparedKey.ts';
import { suggestion } from '../../lib/nearest.ts';
import { slug } from '../../lib/slug.ts';
import type { Dataset } from '../../schema/dataset.ts';
import { isNumericField } from '../../schema/fieldKinds.ts';
import { idPattern } from '../../schema/names.ts';
import { findField, type Row } from '../../schema/table.ts';
import type { Site } from '../../schema/site.ts';
import type { Desk, Finding, Rule } from '../desk.ts';

type Compare = NonNullable<Site['compare']>;
type Path = readonly (string | number)[];
type Fault = readonly [path: Path, text: string, message: string, mend: string];

/** `compare-wrong`: what `site.json` compares must be there, be numbers, and have a row for each authority and year. */
export const compareWrong: Rule = (desk) => {
  const { compare } = desk.content.site;
  if (!compare) return [];
  const measures = measureFaults(desk, compare);
  const isWhole = measures.length === 0 && compare.measures.every(({ dataset }) => desk.content.datasets.has(dataset));
  const places = isWhole ? placeFaults(desk, compare) : [];
  return [...measures, ...places, ...twice(compare)].map(([path, text, message, mend]) => {
    const finding: Finding = { rule: 'compare-wrong', text, message, mend };
    return desk.problem({ collection: 'site', id: 'site', path: ['compare', ...path] }, finding);
  });
};

/** Datasets and fields that are not there, or cannot be compared. A dataset with faults of its own is none. */
const measureFaults = ({ content, ids }: Desk, { measures }: Compare): Fault[] =>
  measures.flatMap(({ dataset: id, field }, index): Fault[] => {
    const dataset = content.datasets.get(id);
    if (!dataset) return ids.datasets.has(id) ? [] : [[['measures', index, 'dataset'], id, `There is no dataset "${id}".`, `${suggestion(id, [...ids.datasets])}Datasets are the files of content/datasets/.`]];
    return [...keyFaults(dataset, index), ...fieldFaults(dataset, field, index)];
  });

function keyFaults(dataset: Dataset, index: number): Fault[] {
  const { name, schema, data } = dataset;
  const at: Path = ['measures', index, 'dataset'];
  const key = comparedKey(dataset);
  if (!key) return [[at, name, `The dataset "${name}" has no row for each authority and year: its key is ${schema.primaryKey.join(' and ')}.`, 'Compare by a dataset whose "primaryKey" is a field of authorities and a field of years, such as ["authority", "year"].']];
  const odd = data.map((row) => String(row[key.authority.name])).find((id) => !idPattern.test(id));
  return odd === undefined ? [] : [[at, name, `The dataset "${name}" has an authority "${odd}", which cannot stand in the address of a page.`, `Write each ${key.authority.name} as lower-case letters and digits joined by hyphens.`]];
}

function fieldFaults(dataset: Dataset, name: string, index: number): Fault[] {
  const at: Path = ['measures', index, 'field'];
  const numbers = dataset.schema.fields.filter((field) => isNumericField(field) && !dataset.schema.primaryKey.includes(field.name)).map((field) => field.name);
  const mend = numbers.length > 0 ? `Its fields of numbers are: ${numbers.join(', ')}.` : 'It has no field of numbers: compare by another dataset.';
  const field = findField(dataset, name);
  if (!field) return [[at, name, `The dataset "${dataset.name}" has no field "${name}".`, `${suggestion(name, dataset.schema.fields.map((one) => one.name))}${mend}`]];
  return numbers.includes(name) ? [] : [[at, name, `The field "${name}" of the dataset "${dataset.name}" is of type ${field.type}${dataset.schema.primaryKey.includes(name) ? ' and part of its key' : ''}, so it is no number to compare by.`, mend]];
}

/** Authorities that no measure has; and measures that lack the two that each drawing begins with. */
function placeFaults({ content }: Desk, compare: Compare): Fault[] {
  const known = comparedIds(content);
  const unknown = (path: Path, id: string): Fault[] => (known.includes(id) ? [] : [[path, id, `No dataset that is compared has the authority "${id}".`, `${suggestion(id, known)}Write it as the datasets do.`]]);
  const named = [...unknown(['authority'], compare.authority), ...compare.groups.flatMap(({ authorities }, group) => authorities.flatMap((id, index) => unknown(['groups', group, 'authorities', index], id)))];
  if (named.length > 0) return named;
  return (['authority', 'nation'] as const).flatMap((role) => compare.measures.flatMap(({ dataset: id, field }): Fault[] => {
    const dataset = content.datasets.get(id);
    const key = dataset && comparedKey(dataset)?.authority.name;
    const isThere = (row: Row): boolean => row[key!] === compare[role] && row[field] != null;
    if (!dataset || dataset.data.some(isThere)) return [];
    return [[[role], compare[role], `The dataset "${id}" has no "${field}" of "${compare[role]}".`, `${suggestion(compare[role], dataset.data.map((row) => String(row[key!])))}Each measure needs a row of it with a figure.`]];
  }));
}

/** Measures and groups that stand twice: two entries of one list would have one address. */
function twice({ measures, groups }: Compare): Fault[] {
  const repeated = (keys: readonly string[]): number[] => keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));
  return [
    ...repeated(measures.map(({ dataset, field }) => `${dataset}#${field}`)).map((index): Fault => [['measures', index], measures[index]!.field, `The measure "${measures[index]!.dataset}#${measures[index]!.field}" stands twice.`, 'Delete one of them.']),
    ...repeated(['all', ...groups.map(({ title }) => slug(title))]).map((index): Fault => [['groups', index - 1, 'title'], groups[index - 1]!.title, `The group "${groups[index - 1]!.title}" has the address of another.`, 'Give each group a title of its own.']),
  ];
}
