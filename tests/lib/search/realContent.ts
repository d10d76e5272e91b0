import { readContent } from '../../../src/checks/read.ts';
import { withoutDrafts } from '../../../src/lib/content.ts';
import { typesetBlocks } from '../../../src/lib/typesetBlocks.ts';
import { ledgerDocuments } from '../../../src/lib/search/ledgerDocuments.ts';
import { reportDocuments } from '../../../src/lib/search/reportDocuments.ts';
import { makeIndex, openIndex } from '../../../src/lib/search/searchIndex.ts';
import type { Heading } from '../../../src/lib/search/sections.ts';
import { slug } from '../../../src/lib/slug.ts';
import { root } from '../../builtSite.ts';

/** The content of the report. */
export const content = withoutDrafts(readContent(root).content!);

/** The headings of an article, with fragments like those of its page: Astro makes those, and the built site is tested for them. */
const headingsOf = (id: string): Heading[] => typesetBlocks(content.articles.get(id)!.body).filter(({ type }) => type === 'heading').map(({ depth, text }) => ({ depth, slug: slug(text), text }));

export const makeReport = () => reportDocuments(content, headingsOf);
export const makeLedger = () => ledgerDocuments(content);
export const [report, ledger] = [makeReport(), makeLedger()];
export const files = [makeIndex(report), makeIndex(ledger)];

/** Both indexes, as a browser has them. */
export const indexes = await Promise.all(files.map((file) => openIndex(JSON.parse(JSON.stringify(file)))));
