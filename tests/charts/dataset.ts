import { drawChart, type Scene, type Size } from '../../src/charts/index.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { datasetSchema } from '../../src/schema/dataset.ts';
import type { Row } from '../../src/schema/table.ts';

/** A field as `name:type` or `name:type:unit`. */
const field = (written: string) => {
  const [name, type, unit] = written.split(':');
  return { name, type, ...(unit && { unit }) };
};

const always = ['status:string', 'note:string', 'approximate:boolean'];

/** As it would be read from a file: keys that are undefined are gone. */
const asJson = (value: object): unknown => JSON.parse(JSON.stringify(value));

/** A dataset called `sample`, keyed by all of its `key` fields, with one chart called `chart`. */
export const sample = (fields: string, key: string, rows: readonly Row[], chart: object): Dataset =>
  datasetSchema.parse(asJson({
    name: 'sample',
    title: 'A sample',
    description: 'Invented rows.',
    sources: ['invented'],
    schema: { fields: [...fields.split(' '), ...always].map(field), primaryKey: key.split(' ') },
    data: rows.map((row) => (Object.values(row).includes(null) ? { note: 'Not published.', ...row } : row)),
    charts: { chart: { title: 'A finding', description: 'What is to be seen.', ...chart } },
  }));

/** The one chart of a sample, drawn. */
export const drawn = (dataset: Dataset, size: Size): Scene => drawChart(dataset, dataset.charts['chart']!, size);

/** A function that draws a sample in either size: what an example is. */
export const example = (dataset: Dataset) => (size: Size): Scene => drawn(dataset, size);
