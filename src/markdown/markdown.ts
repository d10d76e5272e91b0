import { unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { remarkYearDashes } from '../lib/prose.ts';
import { remarkEvidence } from './remarkEvidence.ts';
import { remarkFootnotes } from './remarkFootnotes.ts';

/** How the prose of articles and discrepancies is compiled; `base` is the folder of the site. */
export const markdown = (base: string) => ({
  syntaxHighlight: false as const,
  // `gfm: false`: remark-gfm below is the one in use, and not a second one of Astro's.
  processor: unified({ gfm: false, smartypants: true, remarkPlugins: [remarkGfm, remarkYearDashes, [remarkEvidence, { base }], remarkFootnotes] }),
});

/** Options of the MDX integration, beside those. */
export const mdxOptions = { optimize: false };
