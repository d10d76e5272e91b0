import { z } from 'astro/zod';
import { strands } from './article.ts';
import { id, inlineText, isPattern, text, webAddress } from './primitives.ts';

/** What the whole site says of itself: `content/site.json`. */
export const siteSchema = z.strictObject({
  /** The name of the report. */
  title: text,
  /** One sentence: what it is about. */
  description: inlineText,
  /** Who publishes it. */
  publisher: text,
  /** The address it is served from, without a path: `https://example.org`. */
  url: webAddress,
  /** The folder it is served from: `/` or `/reports/birmingham/`. */
  base: z.string().regex(/^\/(?:(?!\.+\/)[\w.~-]+\/)*$/, 'must begin and end with "/"').default('/'),
  /** The language of the text, as a BCP 47 tag. */
  language: z.string().default('en-GB'),
  /** What the front page opens with: an article, a chart, and the words over it; without words, the article's own title and dek. */
  lead: z.strictObject({ article: id, chart: id, title: inlineText.optional(), text: inlineText.optional() }),
  /** The strands in their order: name, and what each asks. */
  strands: z
    .array(
      z.strictObject({
        /** The strand, as articles name it. */
        id: z.enum(strands),
        /** Its name, as readers see it. */
        title: text,
        /** What it asks, in a sentence. */
        summary: inlineText,
      }),
    )
    .length(strands.length),
  /** Stands first on every page about the child. */
  contentNote: inlineText,
  /** Stands last on every page about the child: where to get help. */
  help: z.array(z.strictObject({ name: text, what: inlineText, phone: text.nullable(), url: webAddress, source: id })).nonempty(),
  /** What must never stand on a page about the child: a regular expression, whatever the case of its letters, and the reason. */
  neverOnCasePages: z.array(z.strictObject({ pattern: text.refine(isPattern, 'must be a regular expression'), reason: text })).default([]),
  /** Where a reader writes with a complaint or a correction; null until a host fills it in. */
  complaints: z.strictObject({ name: text, address: text }).nullable(),
});

export type Site = z.output<typeof siteSchema>;
