import { precisions } from '../lib/formats.ts';
import { operations, rowStatuses } from '../schema/derivation.ts';
import type { reservedFields } from '../schema/fieldKinds.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { [key: string]: unknown };

const nullable = (schema: JsonSchema, description: string): JsonSchema => ({ anyOf: [schema, { type: 'null' }], description });
const word = { type: 'string', pattern: '\\S' };

const operationSchema = ([name, { operands }]: [string, (typeof operations)[string]]): [string, JsonSchema] => [
  name,
  { type: 'array', items: { type: 'string' }, minItems: 2, ...(operands === 'two' && { maxItems: 2 }) },
];

/** The fields that mean the same in every dataset, as keys of a row. */
export const rowKeys: Readonly<Record<keyof typeof reservedFields, JsonSchema>> = {
  source: nullable(word, 'The id of the document that the row comes from.'),
  locator: nullable(word, 'Where in the document: a page, a paragraph, a table.'),
  note: nullable(word, 'What a reader should know; why there is no value, where it is null.'),
  status: nullable({ enum: [...rowStatuses] }, 'A source states it (the default), we worked it out, or sources disagree.'),
  derivation: nullable(
    { type: 'object', properties: Object.fromEntries(Object.entries(operations).map(operationSchema)), additionalProperties: false, minProperties: 1, maxProperties: 1 },
    'How a derived value comes out of other rows: {"sum": ["a#posts", "b#posts"]}. The check works it out again.',
  ),
  approximate: nullable({ type: 'boolean' }, 'The source says "about".'),
  unit: nullable(word, 'What one of the value is, where that differs from row to row.'),
  precision: nullable({ enum: [...precisions] }, 'How exactly the date is known; write the first day of the month or year.'),
};

/** What JSON Schema can say of several keys together; the check says the rest. */
export const togetherRules: Readonly<Record<string, JsonSchema>> = {
  sources: {
    allOf: [
      { if: { properties: { published: { type: 'null' } }, required: ['published'] }, then: { required: ['publishedNote'] } },
      { if: { properties: { url: { type: 'null' } }, required: ['url'] }, then: { required: ['note'] } },
    ],
  },
  corrections: { if: { required: ['fact'] }, then: { not: { required: ['article'] } }, else: { required: ['article'] } },
};
