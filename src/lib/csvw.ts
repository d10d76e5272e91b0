import type { Dataset } from '../schema/dataset.ts';
import type { Field } from '../schema/field.ts';
import type { Content } from './content.ts';
import { sourcesOfRows } from './facts.ts';
import { fieldTitle } from './formats.ts';
import { plainText } from './prose.ts';
import { routes } from './routes.ts';

/** Data types of the Table Schema, in the names that CSVW has for them. */
const datatypes: Readonly<Partial<Record<Field['type'], string>>> = { integer: 'integer', number: 'double', boolean: 'boolean', date: 'date', datetime: 'dateTime', time: 'time', year: 'gYear', object: 'json', array: 'json', geojson: 'json' };

/** A name as CSVW allows it, a variable of a URI template: other characters as their UTF-8 bytes, and no underscore first. */
const nameOf = (name: string): string => name.replace(/^_|[^A-Za-z0-9_.]/gu, (character) => [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));

/** A column: its heading in the CSV file, its title for a reader, its unit and what it means. */
const columnOf = (field: Field) => ({
  name: nameOf(field.name),
  titles: field.name,
  'dc:title': fieldTitle(field),
  ...(field.description && { 'dc:description': plainText(field.description) }),
  ...(field.unit && { 'schema:unitText': field.unit }),
  datatype: datatypes[field.type] ?? 'string',
  required: field.constraints?.required ?? false,
});

/**
 * The metadata of a CSV file in the vocabulary of CSV on the Web (W3C, 2015), beside the file by the standard's own name for it.
 * Title, columns, units, licence, and the documents that the rows rest on.
 */
export function csvwOf(content: Content, dataset: Dataset) {
  const sources = sourcesOfRows(content, dataset).map((id) => ({ id, ...content.sources.get(id)! }));
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': content.site.language }],
    url: routes.csv(dataset.name).replace(/^.*\//, ''),
    'dc:title': plainText(dataset.title),
    'dc:description': plainText(dataset.description),
    'dc:publisher': content.site.publisher,
    ...(dataset.licenses && { 'dc:license': dataset.licenses.map(({ path, title, name }) => (path ? { '@id': path } : (title ?? name!))) }),
    'dc:source': sources.map(({ id, title, publisher, published, url }) => ({ 'dc:identifier': id, 'dc:title': title, 'dc:publisher': publisher, ...(published && { 'dc:date': published }), ...(url && { 'schema:url': url }) })),
    tableSchema: { columns: dataset.schema.fields.map(columnOf), primaryKey: dataset.schema.primaryKey.map(nameOf) },
  };
}
