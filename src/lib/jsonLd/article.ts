import type { CorrectionComment, ReportageNewsArticle } from 'schema-dts';
import type { Content } from '../content.ts';
import { correctionsOfArticle, modifiedOn, type PlacedCorrection } from '../corrections.ts';
import { correctionWords } from '../correctionWords.ts';
import { plainText } from '../prose.ts';
import { routes } from '../routes.ts';
import { publisherOf, type Address } from './publisher.ts';

/** An article, with its corrections. Nobody signs the articles, so the publisher is their author. */
export function reportageArticle(content: Content, slug: string, address: Address): ReportageNewsArticle {
  const { title, dek, published, strand } = content.articles.get(slug)!;
  const corrections = correctionsOfArticle(content, slug);
  const publisher = publisherOf(content, address);
  return {
    '@type': 'ReportageNewsArticle',
    mainEntityOfPage: address(routes.article(slug)),
    headline: plainText(title),
    description: plainText(dek),
    datePublished: published,
    dateModified: modifiedOn(content, slug),
    ...(corrections.length > 0 && { correction: corrections.map((correction) => correctionComment(correction, address)) }),
    image: address(routes.articleCard(slug)),
    articleSection: content.site.strands.find(({ id }) => id === strand)!.title,
    isAccessibleForFree: true,
    author: publisher,
    publisher,
  };
}

const correctionComment = ([id, correction]: PlacedCorrection, address: Address): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text: correctionWords(correction),
  datePublished: correction.date,
  url: address(`${routes.corrections}#${id}`),
});
