import { z } from 'astro/zod';
import { factAddress, inlineText, text } from './primitives.ts';

/** The name of a field of the dataset. */
const field = text;

/** What every kind of chart takes. */
const common = {
  /** What the chart shows, as a sentence: the finding. */
  title: inlineText,
  /** What is to be seen in the drawing, for those who cannot see it; printed under it. */
  description: inlineText,
  /** Measure, unit, population and period; made from the dataset where it is not given. */
  subtitle: inlineText.optional(),
  /** Keeps the rows whose field has one of these values: `{"authority": ["birmingham", "england"]}`. */
  where: z.record(text, z.union([z.array(z.union([z.string(), z.number(), z.boolean()])), z.string(), z.number(), z.boolean()])).optional(),
  /** Orders the marks: by `value` (largest first), by `label`, or as the rows stand (`none`, the default). */
  sort: z.enum(['value', 'label', 'none']).default('none'),
  /** Series, category or row keys drawn in the accent; the rest stand back. */
  highlight: z.union([z.array(z.union([z.string(), z.number()]).transform(String)), text.transform((one) => [one])]).default([]),
  /** What can and cannot be compared. */
  note: inlineText.optional(),
  /** Words set beside a mark, each tied to the fact it speaks of. */
  annotations: z.array(z.strictObject({ fact: factAddress, text: inlineText })).default([]),
  /** A field whose values each get a small chart of their own. */
  facet: field.optional(),
};

/** Horizontal bars, one a row. */
const bar = z.strictObject({
  kind: z.literal('bar'),
  ...common,
  /** The number that sets the length of the bar. */
  x: field,
  /** The category that names it. */
  y: field,
  /** Groups bars within a category. */
  series: field.optional(),
});

/** Upright columns over an ordered or dated axis. */
const column = z.strictObject({
  kind: z.literal('column'),
  ...common,
  /** An ordered or dated field: years, financial years, dates, or names in row order. */
  x: field,
  /** The number that sets the height of the column. */
  y: field,
  /** Splits each column. */
  series: field.optional(),
  /** `true` sets the series on top of each other, `"share"` makes each column 100 %; without it they stand side by side. */
  stack: z.union([z.boolean(), z.literal('share')]).default(false),
});

/** Lines over an ordered or dated axis, from one to many. */
const line = z.strictObject({
  kind: z.literal('line'),
  ...common,
  /** An ordered or dated field. */
  x: field,
  /** The number that sets the height of the line. */
  y: field,
  /** One line a value of this field. */
  series: field.optional(),
});

/** Dated events, in lanes where there is a series. */
const timeline = z.strictObject({
  kind: z.literal('timeline'),
  ...common,
  /** The date of the event. */
  x: field,
  /** What happened, in a few words. */
  label: field,
  /** The lane it stands in. */
  series: field.optional(),
});

/** The kinds of chart that are drawn. */
export const chartKinds = ['bar', 'column', 'line', 'timeline'] as const;

/** One view of one dataset, under `charts` in the dataset's file. */
export const chartSchema = z.discriminatedUnion('kind', [bar, column, line, timeline], {
  error: `must be one of ${chartKinds.join(', ')}`,
});

export type Chart = z.output<typeof chartSchema>;
export type BarChart = z.output<typeof bar>;
export type ColumnChart = z.output<typeof column>;
export type LineChart = z.output<typeof line>;
export type TimelineChart = z.output<typeof timeline>;

/** The names of the encodings: keys of a chart whose value is the name of a field. */
export const encodings = ['x', 'y', 'series', 'label', 'facet'] as const;
