import { z } from 'astro/zod';
import { chartSchema } from './chart.ts';
import { checkDataset } from './datasetRules.ts';
import { fieldSchema, missingValuesSchema } from './field.ts';
import { id, inlineText, isBuiltIn, text, webAddress } from './primitives.ts';
import type { Row } from './table.ts';

const oneOrMore = z.union([text.transform((name) => [name]), z.array(text).nonempty()]);

/** Fields whose values stand in another table. For other tools: the check follows `source` by itself. */
const foreignKeySchema = z.strictObject({
  /** The field, or fields, of this table. */
  fields: oneOrMore,
  /** The table and the fields that they point at. */
  reference: z.strictObject({
    /** The name of the other table; empty for this one. */
    resource: z.string().default(''),
    /** The field, or fields, of that table. */
    fields: oneOrMore,
  }),
});

/** A Table Schema, version 2. */
const tableSchema = z.strictObject({
  /** The address of the version of the standard. */
  $schema: z.string().optional(),
  /** The columns, in their order. */
  fields: z.array(fieldSchema).nonempty('must declare at least one field'),
  /** How the standard matches fields to columns; rows are matched by name here, so leave it out. */
  fieldsMatch: z.union([z.string(), z.array(z.string())]).optional(),
  /** The field, or fields, whose values name a row. */
  primaryKey: oneOrMore,
  /** Fields, or groups of them, that no two rows may share: `[["authority", "year"]]`. */
  uniqueKeys: z.array(z.array(text).nonempty()).optional(),
  /** Fields whose values stand in another table, for tools that join tables. */
  foreignKeys: z.array(foreignKeySchema).optional(),
  /** Texts that mean "no value" in the standard; here a missing value is `null`, so leave it out. */
  missingValues: missingValuesSchema.optional(),
});

/** Where all the rows come from: the id of a source, or the standard's object with that id as its `name` or `path`. */
const datasetSource = z.union([
  id,
  z
    .strictObject({
      /** The id of the source. */
      name: text.optional(),
      /** The title of the document. */
      title: text.optional(),
      /** The address of its file, which ends in the id: `sources/<id>.json`. */
      path: text.optional(),
      /** An address to write to. */
      email: z.email().optional(),
      /** Which version of the document it is. */
      version: text.optional(),
    })
    .refine((source) => source.name ?? source.path, 'must give the id of a source as its "name" or "path"')
    .transform((source) => source.name ?? source.path!.replace(/^.*\//, '').replace(/\.json$/, '')),
]);

const licence = z
  .strictObject({
    /** Its short name: `OGL-UK-3.0`. */
    name: text.optional(),
    /** The address of its text. */
    path: webAddress.optional(),
    /** Its name in full. */
    title: text.optional(),
  })
  .refine((one) => one.name ?? one.path, 'must have a "name" or a "path"');

/** A table with its rows inline, a Data Resource of the Data Package standard, version 2: `content/datasets/<id>.json`. */
export const datasetSchema = z
  .strictObject({
    /** The address of the version of the standard. */
    $schema: z.string().optional(),
    /** The id: the file's name without `.json`. */
    name: id,
    /** Always `table`. */
    type: z.literal('table').default('table'),
    /** The kind of resource, as version one of the standard had it; leave it out. */
    profile: z.string().optional(),
    /** The heading of the table for a reader. */
    title: inlineText,
    /** What the table counts, and what it does not. */
    description: inlineText,
    /** A page about the data elsewhere on the web. */
    homepage: webAddress.optional(),
    /** Always `json`, which goes without saying. */
    format: z.literal('json').optional(),
    /** The media type, as the standard has it; leave it out. */
    mediatype: z.string().optional(),
    /** The encoding, as the standard has it: always UTF-8, so leave it out. */
    encoding: z.string().optional(),
    /** Where all the rows come from: `["<id of a source>"]`. Without it each row names its own. */
    sources: z.array(datasetSource).nonempty().optional(),
    /** The licence of the data, each with a `name` such as `OGL-UK-3.0` or a `path`. */
    licenses: z.array(licence).nonempty().optional(),
    /** The columns and the key of the table. */
    schema: tableSchema,
    /** The field that a fact address means when it names none. */
    measure: text.optional(),
    /** A field of the key whose rows share one page of the evidence, such as `authority`: for tables of many rows. Without it each row has a page. */
    ledger: text.optional(),
    /** The rows: each an object, with the names of fields as its keys. */
    data: z.array(z.record(z.string(), z.json())).nonempty('must have at least one row'),
    /** Chart id to chart. */
    charts: z.record(id.refine((name) => !isBuiltIn(name), 'must be another: programs keep this one for themselves'), chartSchema).default({}),
  })
  .superRefine((dataset, context) => {
    for (const { path, message, ...params } of checkDataset(dataset)) context.addIssue({ code: 'custom', path: [...path], message, params });
  });

export type Dataset = Omit<z.output<typeof datasetSchema>, 'data'> & { readonly data: readonly Row[] };
