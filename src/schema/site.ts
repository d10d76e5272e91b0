import { z } from 'astro/zod';
import { strands } from './article.ts';
import { id, inlineText, isPattern, siteAddress, text, webAddress } from './primitives.ts';

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
  lead: z.strictObject({
    /** The id of the article; not a draft. */
    article: id,
    /** The id of the chart. */
    chart: id,
    /** The words over it. */
    title: inlineText.optional(),
    /** The sentence or two under them. */
    text: inlineText.optional(),
  }),
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
        /** The ids of its articles in their order, the first of which the front page tells more of; those left out follow. */
        articles: z.array(id).default([]),
      }),
    )
    .length(strands.length),
  /** Stands first on every page about the child. */
  contentNote: inlineText,
  /** Stands last on every page about the child: where to get help. */
  help: z
    .array(
      z.strictObject({
        /** Who helps. */
        name: text,
        /** Whom they help, and how. */
        what: inlineText,
        /** The telephone number, as it is dialled; null where there is none. */
        phone: text.nullable(),
        /** The address of their page. */
        url: webAddress,
        /** The source of these particulars. */
        source: id,
      }),
    )
    .nonempty(),
  /** What must never stand on a page about the child: a regular expression, whatever the case of its letters, and the reason. */
  neverOnCasePages: z
    .array(
      z.strictObject({
        /** The words, as a regular expression: `\\bneighbours?\\b`, with each backslash twice as JSON has it. */
        pattern: text.refine(isPattern, 'must be a regular expression'),
        /** Why not; it is printed with the problem. */
        reason: text,
      }),
    )
    .default([]),
  /** Addresses that pages other than articles used to have, each with the address of the page that took its place: `{"/charts/old-name/": "/charts/new-name/"}`. */
  moved: z.record(siteAddress, siteAddress).default({}),
  /** Addresses of pages that were withdrawn on purpose. */
  gone: z.array(siteAddress).default([]),
  /** What the pages under `/compare/` set side by side; without it there are none. */
  compare: z
    .strictObject({
      /** The authority that the report is about, as its datasets name it: `birmingham`. */
      authority: id,
      /** The row that stands for the whole country: `england`. */
      nation: id,
      /** Groups of authorities that a reader may choose to compare with. */
      groups: z
        .array(
          z.strictObject({
            /** What the group is called: `Core cities`. */
            title: text,
            /** The authorities in it, as the datasets name them. */
            authorities: z.array(id).nonempty(),
          }),
        )
        .default([]),
      /** The numbers that are compared, in their order. */
      measures: z
        .array(
          z.strictObject({
            /** A dataset with one row for each authority and year. */
            dataset: id,
            /** The field of the number. */
            field: text,
            /** What the number is called here; without it, the title of its field. */
            title: text.optional(),
          }),
        )
        .nonempty(),
    })
    .optional(),
  /** The pages under `/timeline/`: every dated event of the report, in lanes; without it there are none. */
  timeline: z
    .strictObject({
      /** The lanes in their order, as the datasets name them: `Money`. */
      lanes: z.array(text).nonempty(),
      /** The datasets of events. */
      events: z
        .array(
          z.strictObject({
            /** A dataset with one event a row. */
            dataset: id,
            /** Its field of dates. */
            date: text,
            /** Its field of what happened. */
            event: text,
            /** Its field of lanes. */
            lane: text,
            /** Keys of rows that another dataset tells as well. */
            except: z.array(text).default([]),
          }),
        )
        .nonempty(),
    })
    .optional(),
  /** Where a reader writes with a complaint or a correction; null until a host fills it in. */
  complaints: z
    .strictObject({
      /** Who answers. */
      name: text,
      /** Where to write: a postal or an e-mail address. */
      address: text,
    })
    .nullable(),
});

export type Site = z.output<typeof siteSchema>;
