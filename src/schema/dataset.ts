import { z } from 'astro/zod';
import { chartSchema } from './chart.ts';
import { checkDataset } from './datasetRules.ts';
import { fieldSchema } from './field.ts';
import { id, inlineText, isBuiltIn, text } from './primitives.ts';
import type { Row } from './table.ts';

const oneOrMore = z.union([text.transform((name) => [name]), z.array(text).nonempty()]);

const foreignKeySchema = z.strictObject({
  fields: oneOrMore,
  reference: z.strictObject({ resource: z.string().default(''), fields: oneOrMore }),
});

/** A Table Schema, version 2. */
const tableSchema = z.strictObject({
  $schema: z.string().optional(),
  fields: z.array(fieldSchema).nonempty('must declare at least one field'),
  fieldsMatch: z.union([z.string(), z.array(z.string())]).optional(),
  /** The field, or fields, whose values name a row. */
  primaryKey: oneOrMore,
  uniqueKeys: z.array(z.array(text).nonempty()).optional(),
  foreignKeys: z.array(foreignKeySchema).optional(),
  missingValues: z.array(z.union([z.string(), z.strictObject({ value: z.string(), label: z.string().optional() })])).optional(),
});

/** Where all the rows come from: the id of a source, or the standard's object with that id as its `name` or `path`. */
const datasetSource = z.union([
  id,
  z
    .strictObject({ name: text.optional(), title: text.optional(), path: text.optional(), email: z.email().optional(), version: text.optional() })
    .refine((source) => source.name ?? source.path, 'must give the id of a source as its "name" or "path"')
    .transform((source) => source.name ?? source.path!.replace(/^.*\//, '').replace(/\.json$/, '')),
]);

const licence = z
  .strictObject({ name: text.optional(), path: text.optional(), title: text.optional() })
  .refine((one) => one.name ?? one.path, 'must have a "name" or a "path"');

/** A table with its rows inline, a Data Resource of the Data Package standard, version 2: `content/datasets/<id>.json`. */
export const datasetSchema = z
  .strictObject({
    $schema: z.string().optional(),
    /** The id: the file's name without `.json`. */
    name: id,
    type: z.literal('table').default('table'),
    profile: z.string().optional(),
    title: inlineText,
    /** What the table counts, and what it does not. */
    description: inlineText,
    homepage: z.url().optional(),
    format: z.literal('json').optional(),
    mediatype: z.string().optional(),
    encoding: z.string().optional(),
    sources: z.array(datasetSource).nonempty().optional(),
    licenses: z.array(licence).nonempty().optional(),
    schema: tableSchema,
    /** The field that a fact address means when it names none. */
    measure: text.optional(),
    data: z.array(z.record(z.string(), z.json())).nonempty('must have at least one row'),
    /** Chart id to chart. */
    charts: z.record(id.refine((name) => !isBuiltIn(name), 'must be another: programs keep this one for themselves'), chartSchema).default({}),
  })
  .superRefine((dataset, context) => {
    for (const { path, message, ...params } of checkDataset(dataset)) context.addIssue({ code: 'custom', path: [...path], message, params });
  });

export type Dataset = Omit<z.output<typeof datasetSchema>, 'data'> & { readonly data: readonly Row[] };
