import { z } from 'astro/zod';
import { id, inlineText, text } from './primitives.ts';

/** A glossary entry: `content/glossary/<id>.json`. */
export const termSchema = z.strictObject({
  /** The word or phrase, as it stands in a sentence. */
  term: text,
  /** `body` for an office or a body, which the glossary lists apart; `term` where nothing is said. */
  kind: z.enum(['term', 'body']).default('term'),
  /** What it means, in plain words. */
  definition: inlineText,
  /** The statute or guidance it rests on, at the time and now: one text, or `{"then": "…", "now": "…"}`. */
  basis: z.union([
    inlineText,
    z.strictObject({
      /** At the time of the report. */
      then: inlineText,
      /** Today. */
      now: inlineText,
    }),
  ]),
  /** The source of the definition, or several. */
  source: z.union([id, z.array(id).nonempty()]),
});

export type Term = z.output<typeof termSchema>;
