import { z } from 'astro/zod';
import { factAddress, inlineText } from './primitives.ts';

/** How sure our reading of a discrepancy is. */
export const certainties = ['settled', 'likely', 'unresolved'] as const;

/** Facts that disagree, or seem to: the front matter of `content/discrepancies/<id>.mdx`; our reading is its prose. */
export const discrepancySchema = z.strictObject({
  /** What a reader would ask, in one sentence. */
  question: inlineText,
  /** The facts that stand against each other, two or more. */
  facts: z.array(factAddress).min(2, 'must list two facts or more'),
  /** How sure our reading is. `unresolved` is a reading too. */
  certainty: z.enum(certainties),
});

export type Discrepancy = z.output<typeof discrepancySchema>;
