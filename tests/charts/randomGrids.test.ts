import fc from 'fast-check';
import type { Dataset } from '../../src/schema/dataset.ts';
import { datasetSchema } from '../../src/schema/dataset.ts';
import type { Row } from '../../src/schema/table.ts';
import { annotations, decimal, soundly, state, unit, value, words, year } from './arbitraries.ts';
import { sample } from './dataset.ts';

const nbsp = (text: string): string => text.replaceAll(' ', '\u00a0');
const answers = ['yes', 'no', 'no evidence retrieved', 'a visit to the home that nobody wrote down', 'partly'];
const options = fc.record({ highlight: fc.boolean(), texts: annotations, facet: fc.boolean(), unitText: unit });
type Options = { readonly highlight: boolean; readonly texts: readonly string[]; readonly facet: boolean; readonly unitText: string };

/** Up to 25 columns and 8 rows, of which some cells are missing. */
const grid = <T>(column: fc.Arbitrary<string | number>, cell: fc.Arbitrary<T>) =>
  fc.tuple(fc.uniqueArray(column, { minLength: 1, maxLength: 25 }), fc.uniqueArray(words, { minLength: 1, maxLength: 8 }), fc.array(fc.tuple(cell, state, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 30 }), options);

type Found<T> = [(string | number)[], string[], [T, object, number][], Options];

function gridDataset<T extends string | number | null>(kind: 'heat' | 'matrix', types: readonly [column: string, value: string], [columns, names, cells, given]: Found<T>): Dataset {
  const rows = names.flatMap((name, n) =>
    columns.flatMap((column, c): Row[] => {
      const [amount, flags, chance] = cells[(n * 7 + c) % cells.length]!;
      return chance === 0 && n + c > 0 ? [] : [{ column, name, amount, group: n % 2 === 0 ? 'a' : 'b', ...flags }];
    }),
  );
  const notes = given.texts.slice(0, rows.length).map((text, index) => ({ fact: `sample/${rows[index]!['column']}/${rows[index]!['name']}#amount`, text }));
  const chart = { kind, x: 'column', y: 'name', value: 'amount', annotations: notes, highlight: given.highlight ? [names[0]] : [], ...(given.facet && { facet: 'group' }) };
  return sample(`column:${types[0]} name:string amount:${types[1]}${types[1] === 'number' ? `:${nbsp(given.unitText)}` : ''} group:string`, 'column name', rows, chart);
}

soundly('heat over years', grid(year, value).map((found) => gridDataset('heat', ['year', 'number'], found)));
soundly('heat over names', grid(words, decimal).map((found) => gridDataset('heat', ['string', 'number'], found)));
soundly('matrices of answers', grid(words, fc.constantFrom(...answers, null)).map((found) => gridDataset('matrix', ['string', 'string'], found)));

/** The same dataset with its answers in an order, and a heat chart of them. */
const ordered = (dataset: Dataset): Dataset =>
  datasetSchema.parse({
    ...dataset,
    schema: { ...dataset.schema, fields: dataset.schema.fields.map((field) => (field.name === 'amount' ? { ...field, categories: answers } : field)) },
    charts: { chart: { ...dataset.charts['chart'], kind: 'heat' } },
  });
soundly('heat of ordered answers', grid(year, fc.constantFrom(...answers, null)).map((found) => ordered(gridDataset('matrix', ['year', 'string'], found))));

const named = <T>(cell: fc.Arbitrary<T>) => fc.tuple(fc.uniqueArray(fc.tuple(words, cell, state), { minLength: 1, maxLength: 90, selector: ([name]) => name }), options);
const chartOf = (rows: readonly Row[], { highlight, texts, facet }: Options, chart: object) => ({
  ...chart,
  annotations: texts.slice(0, rows.length).map((text, index) => ({ fact: `sample/${rows[index]!['name']}`, text })),
  highlight: highlight ? rows.slice(0, 3).map((row) => row['name']) : [],
  ...(facet && { facet: 'group' }),
});

const scatters = named(fc.tuple(fc.oneof(value, decimal), value)).map(([found, given]) => {
  const rows = found.map(([name, [x, y], flags], index) => ({ name, x, y, group: index % 3 === 0 ? 'a' : 'b', ...flags }));
  return sample(`name:string x:number:% y:number:${nbsp(given.unitText)} group:string`, 'name', rows, chartOf(rows, given, { kind: 'scatter', x: 'x', y: 'y', label: 'name' }));
});
soundly('scatters of random numbers', scatters);

const waffles = named(fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constantFrom(null, 0, 3000))).map(([found, given]) => {
  const rows = found.slice(0, 30).map(([name, amount, flags], index) => ({ name, amount, group: index % 3 === 0 ? 'a' : 'b', ...flags }));
  return sample(`name:string amount:integer:${nbsp(given.unitText)} group:string`, 'name', rows, chartOf(rows, given, { kind: 'waffle', value: 'amount', label: 'name' }));
});
soundly('waffles of random counts', waffles);
