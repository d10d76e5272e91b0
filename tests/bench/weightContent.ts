import { makeArticle } from './article.ts';
import { articleFiles, discrepancyOf } from './corpus.ts';

const article = makeArticle(42, 'short', 'report', '');

/** Content of one article of the corpus, over datasets of its own, for `smallSite`. */
export const weightContent: Readonly<Record<string, unknown>> = { ...articleFiles(article), 'discrepancies/count.mdx': discrepancyOf(article) };
