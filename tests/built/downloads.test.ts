import { csvParseRows } from 'd3';
import { expect, it } from 'vitest';
import { sourcesOfRows } from '../../src/lib/facts.ts';
import { routes } from '../../src/lib/routes.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { content, files, readBuilt } from './pages.ts';

const datasets = [...content.datasets.values()];

/** A cell as a CSV file has it: the missing empty, an object as JSON, an apostrophe before what a spreadsheet would run. */
const typed = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));

const csvRows = ({ name }: Dataset): string[][] => csvParseRows(readBuilt(routes.csv(name).slice(1)));

it.each(datasets)('the CSV of $name has every row and every value', (dataset) => {
  const names = dataset.schema.fields.map(({ name }) => name);
  const [head, ...rows] = csvRows(dataset);
  expect(head).toEqual(names);
  expect(rows.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(dataset.data.map((row) => names.map((name) => typed(row[name]))));
});

it.each(datasets)('the JSON of $name is a Data Resource with the same rows', (dataset) => {
  const resource = JSON.parse(readBuilt(routes.json(dataset.name).slice(1)));
  expect(resource).toMatchObject({ $schema: 'https://datapackage.org/profiles/2.0/dataresource.json', name: dataset.name, type: 'table', data: dataset.data });
  expect(resource.schema.fields.map(({ name }: { name: string }) => name)).toEqual(dataset.schema.fields.map(({ name }) => name));
});

it.each(datasets)('the CSV of $name has its columns, units and sources beside it, as CSV on the Web', (dataset) => {
  const metadata = JSON.parse(readBuilt(routes.csvw(dataset.name).slice(1)));
  expect(metadata).toMatchObject({ '@context': ['http://www.w3.org/ns/csvw', { '@language': content.site.language }], url: `${dataset.name}.csv`, 'dc:title': expect.any(String) });
  const { columns, primaryKey } = metadata.tableSchema;
  expect(columns.map(({ titles }: { titles: string }) => titles)).toEqual(csvRows(dataset)[0]!.map((name) => name.replace(/^'/, '')));
  expect(columns.map((column: Record<string, string>) => column['schema:unitText'])).toEqual(dataset.schema.fields.map(({ unit }) => unit));
  for (const { name } of columns) expect(name).toMatch(/^(?:[A-Za-z0-9.]|%[0-9A-F]{2})(?:[\w.]|%[0-9A-F]{2})*$/);
  expect(primaryKey.every((key: string) => columns.some(({ name }: { name: string }) => name === key))).toBe(true);
  expect(metadata['dc:source'].map((source: Record<string, string>) => source['dc:identifier'])).toEqual(sourcesOfRows(content, dataset));
});

it('datapackage.json is a Data Package, version 2, that lists every dataset and every source', () => {
  const { resources, ...head } = JSON.parse(readBuilt('datapackage.json'));
  expect(head).toMatchObject({ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: expect.stringMatching(/^[a-z0-9._-]+$/) });
  expect(resources.map(({ name }: { name: string }) => name).toSorted()).toEqual([...datasets.map(({ name }) => name), 'sources'].toSorted());
  expect(resources.at(-1).data).toHaveLength(content.sources.size);
  for (const resource of resources) {
    expect(resource, resource.name).toMatchObject({ name: expect.stringMatching(/^[a-z0-9._-]+$/), type: 'table', title: expect.any(String), schema: { fields: expect.any(Array) } });
    // The standard wants a path or the rows, and never both.
    expect([resource.path, resource.data].filter((value) => value !== undefined), resource.name).toHaveLength(1);
    if (resource.path) expect(files, resource.name).toContain(resource.path);
  }
});
