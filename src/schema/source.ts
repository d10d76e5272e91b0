import { z } from 'astro/zod';
import { fullDate, partialDate, text, webAddress } from './primitives.ts';

/** What sort of document a source is. */
export const sourceKinds = ['news', 'official', 'statistics', 'report', 'judgment', 'parliament', 'law', 'press-release', 'blog'] as const;

/** One document that somebody published: `content/sources/<id>.json`. */
export const sourceSchema = z
  .strictObject({
    /** The title as it was printed. */
    title: text,
    /** The person or body that published it. */
    publisher: text,
    /** Who wrote it, where the document says so. */
    author: text.nullable(),
    /** The date of publication, as exactly as it is known: `2010-12-01`, `2010-12`, `2010`; null with a `publishedNote`. */
    published: partialDate.nullable(),
    /** Why there is no date, or what the date rests on. */
    publishedNote: text.nullish(),
    /** Where it can be read; null with a `note` where no address is known. */
    url: webAddress.nullable(),
    /** What sort of document it is. */
    kind: z.enum(sourceKinds),
    /** How much of it was before us: `whole`, its `opening`, or an `excerpt`. */
    read: z.enum(['whole', 'opening', 'excerpt']),
    /** The day we read it. */
    accessed: fullDate,
    /** The licence it was published under, where it names one. */
    licence: text.nullable(),
    /** Anything a reader should know about the document or our copy of it. */
    note: text.nullish(),
  })
  .superRefine((source, context) => {
    if (source.published === null && !source.publishedNote)
      context.addIssue({ code: 'custom', path: ['published'], message: 'is null, and no "publishedNote" says why', params: { rule: 'source-undated', mend: 'Write the date, or add "publishedNote" with the reason why there is none.' } });
    if (source.url === null && !source.note)
      context.addIssue({ code: 'custom', path: ['url'], message: 'is null, and no "note" says where the document can be found', params: { mend: 'Write the address, or add "note" with the place where it can be read.' } });
  });

export type Source = z.output<typeof sourceSchema>;
