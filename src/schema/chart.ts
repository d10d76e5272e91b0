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
  annotations: z
    .array(
      z.strictObject({
        /** The cell whose mark they stand beside: `posts-announced/july-2010`. */
        fact: factAddress,
        /** The words, few of them. */
        text: inlineText,
      }),
    )
    .default([]),
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

/** What a line may have beside its values. */
const lineExtras = {
  /** A field such as `definition`: where its value changes from one point to the next, the line is interrupted and the change marked. */
  break: field.optional(),
  /** The range around each value, drawn as a wash behind the line. */
  band: z
    .strictObject({
      /** The field of the lower end. */
      low: field,
      /** The field of the upper end. */
      high: field,
    })
    .optional(),
};

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
  ...lineExtras,
});

/** Lines with the area under them filled: of the only series, or of those highlighted. */
const area = z.strictObject({
  kind: z.literal('area'),
  ...common,
  /** An ordered or dated field. */
  x: field,
  /** The number that sets the height of the area. */
  y: field,
  /** One line a value of this field. */
  series: field.optional(),
  /** `true` sets filled series on top of each other, `"share"` makes them 100 %; without it areas would hide each other, so series are lines. */
  stack: z.union([z.boolean(), z.literal('share')]).default(false),
  ...lineExtras,
});

/** What compares two values of each category. */
const pair = {
  ...common,
  /** The number that is compared. */
  x: field,
  /** The category that names the pair. */
  y: field,
  /** A field of exactly two values, such as a year before and a year after. */
  series: field,
};

/** Two points a row, and the distance between them. */
const dumbbell = z.strictObject({ kind: z.literal('dumbbell'), ...pair });

/** Lines from a first value to a second. */
const slope = z.strictObject({ kind: z.literal('slope'), ...pair });

/** Many named numbers on one axis, of which the highlighted and the two ends are named. */
const dots = z.strictObject({
  kind: z.literal('dots'),
  ...common,
  /** The number that sets the place of the dot. */
  x: field,
  /** What names the dot. */
  label: field,
});

/** Points on two numbers; the highlighted are named. */
const scatter = z.strictObject({
  kind: z.literal('scatter'),
  ...common,
  /** The number that runs across. */
  x: field,
  /** The number that runs up. */
  y: field,
  /** What names the point. */
  label: field,
});

/** What sets a value into each cell of a grid. */
const grid = {
  ...common,
  /** The category that names a column: a year, an inspection, a kind of failing. */
  x: field,
  /** The category that names a row. */
  y: field,
  /** What stands in the cell. */
  value: field,
};

/** Cells shaded by a number, or by a field whose `categories` stand in their order; other values get a sign each, as in a matrix. */
const heat = z.strictObject({ kind: z.literal('heat'), ...grid });

/** Cells with a sign for each of a few values, such as yes, no and no evidence found. */
const matrix = z.strictObject({ kind: z.literal('matrix'), ...grid });

/** Squares that can be counted. */
const waffle = z.strictObject({
  kind: z.literal('waffle'),
  ...common,
  /** The number of squares: whole, and zero or more. */
  value: field,
  /** What names the squares. */
  label: field,
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

const kinds = [bar, column, line, area, dumbbell, slope, dots, scatter, heat, matrix, waffle, timeline] as const;

/** The kinds of chart that are drawn. */
export const chartKinds = kinds.map((kind) => kind.shape.kind.value);

/** One view of one dataset, under `charts` in the dataset's file. */
export const chartSchema = z.discriminatedUnion('kind', kinds, {
  error: `must be one of ${chartKinds.join(', ')}`,
});

export type Chart = z.output<typeof chartSchema>;
export type ChartKind = Chart['kind'];

/** The charts of one kind, or of several. */
export type ChartOf<K extends ChartKind> = Extract<Chart, { kind: K }>;
