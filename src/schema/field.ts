import { z } from 'astro/zod';
import { inlineText, isPattern, text } from './primitives.ts';

/** The field types of Table Schema v2. */
export const fieldTypes = [
  'string', 'number', 'integer', 'boolean', 'date', 'datetime', 'time', 'year', 'yearmonth', 'duration',
  'object', 'array', 'list', 'geopoint', 'geojson', 'any',
] as const;

/** The rules that a value must keep, as in Table Schema v2. */
const constraintsSchema = z.strictObject({
  /** True: no row may be without a value. */
  required: z.boolean().optional(),
  /** True: no two rows may have the same value. */
  unique: z.boolean().optional(),
  /** The least that is allowed: `0`. */
  minimum: z.union([z.number(), z.string()]).optional(),
  /** The most that is allowed: `100`. */
  maximum: z.union([z.number(), z.string()]).optional(),
  /** Every value is over this. */
  exclusiveMinimum: z.union([z.number(), z.string()]).optional(),
  /** Every value is under this. */
  exclusiveMaximum: z.union([z.number(), z.string()]).optional(),
  /** The fewest characters of a text, or entries of a list. */
  minLength: z.int().min(0).optional(),
  /** The most characters of a text, or entries of a list. */
  maxLength: z.int().min(0).optional(),
  /** A regular expression that the whole text fits: `\\d{4}-\\d{2}`, with each backslash twice as JSON has it. */
  pattern: z.string().refine(isPattern, 'must be a regular expression').optional(),
  /** The only values that are allowed. */
  enum: z.array(z.unknown()).nonempty().optional(),
});

/** Texts that mean "no value" in the standard. */
export const missingValuesSchema = z.array(
  z.union([
    z.string(),
    z.strictObject({
      /** The text that means it. */
      value: z.string(),
      /** Why there is no value. */
      label: z.string().optional(),
    }),
  ]),
);

/** One column of a table: a Table Schema v2 field, with a `unit` of ours. */
export const fieldSchema = z.strictObject({
  /** The key of the value in each row. */
  name: text,
  /** What the values are; `string` where nothing is said. */
  type: z.enum(fieldTypes).default('string'),
  /** The format of a string or date, as the standard has it. */
  format: text.optional(),
  /** The heading of the column for a reader. */
  title: text.optional(),
  /** What is counted, and how. */
  description: inlineText.optional(),
  /** What one of the value is: `posts`, `£m`, `%`, `per 10,000 children`. */
  unit: text.optional(),
  /** The rules that a value must keep: `{"minimum": 0}`. */
  constraints: constraintsSchema.optional(),
  /** Allowed values in their order, for a field of grades. */
  categories: z
    .array(
      z.union([
        z.string(),
        z.number(),
        z.strictObject({
          /** The value as it stands in the rows. */
          value: z.union([z.string(), z.number()]),
          /** The same in words. */
          label: text,
        }),
      ]),
    )
    .optional(),
  /** False: the categories have no order, so that a heat chart gives each a sign and no shade. */
  categoriesOrdered: z.boolean().optional(),
  /** A value, for those who use the data elsewhere. */
  example: z.unknown().optional(),
  /** The address of what the field means, as the standard has it. */
  rdfType: z.string().optional(),
  /** Texts that mean "no value" in the standard; here a missing value is `null`, so leave it out. */
  missingValues: missingValuesSchema.optional(),
});

export type Field = z.output<typeof fieldSchema>;
