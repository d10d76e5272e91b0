import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import type { Collection } from '../lib/texts.ts';
import { articleSchema } from '../schema/article.ts';
import { correctionSchema } from '../schema/correction.ts';
import { datasetSchema } from '../schema/dataset.ts';
import { discrepancySchema } from '../schema/discrepancy.ts';
import { idPattern } from '../schema/names.ts';
import { factAddress, fullDate, id, partialDate, text, webAddress } from '../schema/primitives.ts';
import { siteSchema } from '../schema/site.ts';
import { sourceSchema } from '../schema/source.ts';
import { termSchema } from '../schema/term.ts';
import { readDocs, type Docs } from './jsonSchemasDocs.ts';
import { rowKeys, togetherRules, type JsonSchema } from './jsonSchemasRows.ts';

const schemaFolder = fileURLToPath(new URL('../schema/', import.meta.url));

/** Each kind of content file: its schema, and the file and name that it is declared under. */
const kinds: Readonly<Record<Collection | 'site', readonly [schema: z.ZodType, file: string, name: string]>> = {
  articles: [articleSchema, 'article.ts', 'articleSchema'],
  datasets: [datasetSchema, 'dataset.ts', 'datasetSchema'],
  sources: [sourceSchema, 'source.ts', 'sourceSchema'],
  glossary: [termSchema, 'term.ts', 'termSchema'],
  discrepancies: [discrepancySchema, 'discrepancy.ts', 'discrepancySchema'],
  corrections: [correctionSchema, 'correction.ts', 'correctionSchema'],
  site: [siteSchema, 'site.ts', 'siteSchema'],
};

/** What zod checks with a function, said as a pattern; the second is shown where the pattern fails. */
const patterns: ReadonlyMap<z.core.$ZodType, readonly [pattern: string, message: string]> = new Map<z.core.$ZodType, readonly [string, string]>([
  [text, ['\\S', 'must not be empty']],
  [id, [idPattern.source, 'must be lower-case letters and digits joined by hyphens']],
  [fullDate, ['^\\d{4}-\\d\\d-\\d\\d$', 'must be a date written as 2010-12-01']],
  [partialDate, ['^\\d{4}(-\\d\\d(-\\d\\d)?)?$', 'must be a date written as 2010-12-01, 2010-12 or 2010']],
  [webAddress, ['^https?://', 'must be an address that begins with http:// or https://']],
  [factAddress, ['^(fact:)?[^/#\\s]+/[^#]+(#[^#]+)?$', 'must be the address of a fact: dataset/row or dataset/row#field']],
]);

/** The JSON Schema of every kind of content file: file name in `.vscode/schemas/` to what it holds. */
export const jsonSchemas = (): ReadonlyMap<string, string> => new Map(Object.entries(kinds).map(([name, kind]) => [`${name}.json`, `${JSON.stringify(jsonSchema(name, kind), null, 2)}\n`]));

function jsonSchema(name: string, [schema, file, declared]: (typeof kinds)['site']): JsonSchema {
  // Draft 7 is the version that VS Code knows best.
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any', override }) as JsonSchema;
  describe(made, readDocs(join(schemaFolder, file), declared));
  if (name === 'datasets') addRowKeys(made);
  const { $schema, ...rest } = made;
  return { $schema, $comment: 'Made by `npm run schemas` from the schemas in src/schema/; not written by hand.', ...rest, ...togetherRules[name] };
}

type Made = { readonly zodSchema: z.core.$ZodType; readonly jsonSchema: JsonSchema };

/** Adds what zod leaves out: patterns for what it checks with functions, and every key that may not be missing. */
function override({ zodSchema, jsonSchema: made }: Made): void {
  const [pattern, patternErrorMessage] = patterns.get(zodSchema) ?? [];
  if (pattern) Object.assign(made, { pattern, patternErrorMessage });
  if (!(zodSchema instanceof z.ZodObject)) return;
  const shape = zodSchema.shape as Readonly<Record<string, z.ZodType>>;
  const required = Object.keys(shape).filter((key) => !shape[key]!.safeParse(undefined).success);
  if (required.length > 0) made.required = required;
}

/** Writes doc comments into a schema of the same shape; a key that says nothing of itself takes the comment of its type. */
function describe(schema: JsonSchema, docs: Docs): void {
  if (docs.doc && schema.description === undefined) Object.assign(schema, { description: docs.doc, ...(docs.doc.includes('`') && { markdownDescription: docs.doc }) });
  const alternatives = (schema.anyOf ?? schema.oneOf ?? []) as JsonSchema[];
  if (docs.options?.length === alternatives.length) docs.options.forEach((option, index) => describe(alternatives[index]!, option));
  for (const one of [schema, ...alternatives]) {
    const keys = (one.properties ?? {}) as Record<string, JsonSchema>;
    for (const [key, value] of Object.entries(docs.keys ?? {})) if (keys[key]) describe(keys[key], value.doc === undefined && 'const' in keys[key] ? { doc: docs.doc } : value);
    if (docs.items && isSchema(one.items)) describe(one.items, docs.items);
    if (docs.values && isSchema(one.additionalProperties)) describe(one.additionalProperties, docs.values);
  }
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields with a fixed meaning, for completion in rows. */
function addRowKeys(schema: JsonSchema): void {
  const rows = (schema.properties as Record<string, JsonSchema>).data!;
  Object.assign(rows.items as JsonSchema, { properties: rowKeys });
}
