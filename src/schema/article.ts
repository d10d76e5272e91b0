import { z } from 'astro/zod';
import { fullDate, inlineText, siteAddress, text } from './primitives.ts';

/** The three strands of the report, in the order of the front page. */
export const strands = ['cuts', 'khyra-ishaq', 'ofsted'] as const;
export type Strand = (typeof strands)[number];

/** The front matter of `content/articles/<slug>.mdx`. */
export const articleSchema = z.strictObject({
  /** The headline. */
  title: inlineText,
  /** The sentence or two under the headline. */
  dek: inlineText,
  /** The strand it belongs to. */
  strand: z.enum(strands),
  /** The day of publication. */
  published: fullDate,
  /** What the article found: three or four sentences, bound like the body. */
  findings: z.array(inlineText).max(5).default([]),
  /** What the documents do not say: two to four points, each with why it matters and which document would settle it. Bound like the body. */
  unknown: z.array(inlineText).max(5).default([]),
  /** True puts a content note first and where to get help last. */
  sensitive: z.boolean().default(false),
  /** Words that look like figures and are not, each with its reason. */
  exceptions: z
    .array(
      z.strictObject({
        /** The words as they stand in the text: `Case 14`. */
        text: z.union([text, z.number()]).transform(String),
        /** Why they are no figure: `name of the review`. */
        reason: text,
      }),
    )
    .default([]),
  /** A draft is shown by `npm run dev` and never built. */
  draft: z.boolean().default(false),
  /** Addresses that this article used to have, such as `/articles/old-name/`. */
  redirects: z.array(siteAddress).default([]),
});

export type Article = z.output<typeof articleSchema>;
