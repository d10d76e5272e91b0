import { z } from 'astro/zod';
import { factAddress, fullDate, id, inlineText, text } from './primitives.ts';

const passage = z.union([inlineText, z.number()]).transform(String);

/** A mistake that was published, and its mending: `content/corrections/<id>.json`. */
export const correctionSchema = z
  .strictObject({
    /** The day it was corrected. */
    date: fullDate,
    /** The fact that was wrong: give this or `article`. */
    fact: factAddress.optional(),
    /** The article whose passage was wrong: give this or `fact`. */
    article: id.optional(),
    /** What was printed. */
    was: passage,
    /** What is printed now. */
    now: passage,
    /** What went wrong, in a sentence. */
    why: inlineText,
    /** Who told us, as a role ("a reader"); null where we found it. */
    reportedBy: text.nullable(),
  })
  .superRefine((correction, context) => {
    if ((correction.fact === undefined) === (correction.article === undefined))
      context.addIssue({ code: 'custom', path: [], message: 'must name either the "fact" or the "article" that it corrects, and not both' });
  });

export type Correction = z.output<typeof correctionSchema>;
