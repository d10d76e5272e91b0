import type { Strand } from '../../schema/article.ts';
import { newestCorrections, newestFirst, type Content } from '../content.ts';
import { modifiedOn } from '../corrections.ts';
import { correctedTitle, correctionWords } from '../correctionWords.ts';
import { plainText } from '../prose.ts';
import { routes } from '../routes.ts';

/** An entry of a feed; texts are plain, dates are days. */
export type FeedItem = {
  readonly title: string;
  readonly summary: string;
  readonly route: string;
  readonly published: string;
  readonly modified: string;
  /** The strand of an article. */
  readonly category?: string;
  /** The address of a picture. */
  readonly image?: string;
};

/** The articles, of one strand where it is given, the newest first. */
export function articleItems(content: Content, strand?: Strand): FeedItem[] {
  const titles = new Map(content.site.strands.map(({ id, title }) => [id, title]));
  return [...content.articles]
    .filter(([, article]) => strand === undefined || article.strand === strand)
    .map(([slug, article]) => ({
      title: plainText(article.title),
      summary: plainText(article.dek),
      route: routes.article(slug),
      published: article.published,
      modified: modifiedOn(content, slug),
      category: titles.get(article.strand)!,
      image: routes.articleCard(slug),
    }))
    .sort((a, b) => newestFirst(a.published, b.published));
}

/** The corrections, the newest first. */
export const correctionItems = (content: Content): FeedItem[] =>
  newestCorrections(content).map(([id, correction]) => ({
    title: `Correction: ${correctedTitle(content, correction)}`,
    summary: correctionWords(correction),
    route: `${routes.corrections}#${id}`,
    published: correction.date,
    modified: correction.date,
  }));

/** The day of the newest entry of all feeds, so that a feed says nothing of when it was built. */
export const newestDay = (content: Content): string =>
  [...articleItems(content).map(({ modified }) => modified), ...[...content.corrections.values()].map(({ date }) => date)].sort().at(-1)!;
