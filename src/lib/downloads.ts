import { csvFormatRows } from 'd3';
import type { Dataset } from '../schema/dataset.ts';
import type { CellValue } from '../schema/table.ts';
import type { Source } from '../schema/source.ts';
import type { Content } from './content.ts';
import { sourcesOfRows } from './facts.ts';
import { plainText } from './prose.ts';
import { routes } from './routes.ts';

/** What a spreadsheet may take for the start of a formula, or of a new cell: behind spaces and what cannot be seen too, and in wide, small and raised forms of the signs. */
const isFormula = (text: string): boolean => /^[\s\p{Cc}\p{Cf}]*[=+\-@]|^[\t\r\n]/u.test(text.normalize('NFKC'));

/** A cell of a CSV file. Text that a spreadsheet would run as a formula is kept text by an apostrophe. */
function csvCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'object' ? JSON.stringify(value) : value;
  return isFormula(text) ? `'${text}` : text;
}

/** Lines of cells as CSV, the heading first; the missing is empty. */
export const csvOfRows = (rows: readonly (readonly (CellValue | undefined)[])[]): string => `${csvFormatRows(rows.map((row) => row.map(csvCell)))}\n`;

/** A dataset as CSV: a heading of field names, a line a row. */
export const csvOf = ({ data, schema: { fields } }: Dataset): string => csvOfRows([fields.map(({ name }) => name), ...data.map((row) => fields.map(({ name }) => row[name]))]);

/** The standard's `sources` of a dataset: title and address of every document that its rows rest on. */
const standardSources = (content: Content, dataset: Dataset) =>
  sourcesOfRows(content, dataset).map((id) => {
    const { title, publisher, url } = content.sources.get(id)!;
    return { name: id, title: `${publisher}: ${title}`, ...(url && { path: url }) };
  });

/** A dataset as the Data Resource that it is, with its sources spelt out. */
export const resourceOf = (content: Content, dataset: Dataset) => ({
  $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
  ...dataset,
  title: plainText(dataset.title),
  sources: standardSources(content, dataset),
});

const sourceFields = ['id', 'title', 'publisher', 'author', 'published', 'url', 'kind'] as const;

/** The documents as a table, so that the foreign keys of the datasets lead somewhere. */
const sourcesResource = (sources: ReadonlyMap<string, Source>) => ({
  name: 'sources',
  type: 'table',
  title: 'Documents that the report rests on',
  schema: { primaryKey: ['id'], fields: sourceFields.map((name) => ({ name, type: 'string' })) },
  data: [...sources].map(([id, source]) => Object.fromEntries(sourceFields.map((name) => [name, name === 'id' ? id : source[name]]))),
});

/** A list of datasets: a Data Package, version 2. Paths are told from the folder that it stands in. */
const packageOf = (content: Content, datasets: readonly Dataset[], sources: ReadonlyMap<string, Source>) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'unallocated',
  title: content.site.title,
  description: plainText(content.site.description),
  homepage: content.site.url,
  resources: [
    ...datasets.map((dataset) => {
      const { data: _rows, charts: _charts, ...resource } = resourceOf(content, dataset);
      return { ...resource, path: routes.csv(dataset.name).slice(1), format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
    }),
    sourcesResource(sources),
  ],
});

/** The list of all datasets. */
export const dataPackageOf = (content: Content) => packageOf(content, [...content.datasets.values()], content.sources);

/** The list of some datasets, with the documents that their rows rest on. */
export function partOfPackage(content: Content, datasets: readonly Dataset[]) {
  const ids = new Set(datasets.flatMap((dataset) => sourcesOfRows(content, dataset)));
  return packageOf(content, datasets, new Map([...content.sources].filter(([id]) => ids.has(id))));
}
