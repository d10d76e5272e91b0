import type { Strand } from '../../schema/article.ts';
import type { Content } from '../content.ts';
import { plainText } from '../prose.ts';
import { routes } from '../routes.ts';
import { articleItems, correctionItems, type FeedItem } from './items.ts';

/** A feed in both its forms: what it is called, the page that it follows, where it is, and what is in it. */
export type Feed = {
  readonly title: string;
  readonly description: string;
  readonly page: string;
  readonly rss: string;
  readonly json: string;
  readonly items: () => readonly FeedItem[];
};

/** Every article of the report. */
export const reportFeed = (content: Content): Feed => ({
  title: content.site.title,
  description: plainText(content.site.description),
  page: routes.front,
  rss: routes.feed,
  json: routes.jsonFeed,
  items: () => articleItems(content),
});

/** The articles of a strand. */
export function strandFeed(content: Content, strand: Strand): Feed {
  const { title, summary } = content.site.strands.find(({ id }) => id === strand)!;
  return { title: `${content.site.title}: ${title}`, description: plainText(summary), page: routes.articles, rss: routes.strandFeed(strand), json: routes.strandJsonFeed(strand), items: () => articleItems(content, strand) };
}

/** Every correction: what was, what is and why. */
export const correctionsFeed = (content: Content): Feed => ({
  title: `${content.site.title}: Corrections`,
  description: 'What was wrong, what is right, when it was mended and why.',
  page: routes.corrections,
  rss: routes.correctionsFeed,
  json: routes.correctionsJsonFeed,
  items: () => correctionItems(content),
});

/** All the feeds of the site. */
export const allFeeds = (content: Content): Feed[] => [reportFeed(content), ...content.site.strands.map(({ id }) => strandFeed(content, id)), correctionsFeed(content)];
