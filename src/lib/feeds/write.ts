import { Feed as FeedFile, type Item } from 'feed';
import type { Content } from '../content.ts';
import { escaped } from '../embed.ts';
import { routes } from '../routes.ts';
import type { Feed } from './feeds.ts';
import { newestDay, type FeedItem } from './items.ts';

/** From an address on the site to one with the host. */
export type Address = (route: string) => string;

/** A feed as RSS 2.0. Readers take its summaries for HTML. */
export const feedRss = (content: Content, feed: Feed, address: Address): string =>
  fileOf(content, feed, address, (item) => ({ description: escaped(item.summary) })).rss2();

/** A feed as JSON Feed, with the card of each article. */
export const feedJson = (content: Content, feed: Feed, address: Address): string =>
  fileOf(content, feed, address, ({ summary, image, route }) => ({ id: address(route), description: summary, content: `<p>${escaped(summary)}</p>`, ...(image && { image: address(image) }) })).json1();

/** Midnight in Greenwich: days have no hour. */
const instant = (day: string): Date => new Date(`${day}T00:00:00Z`);

function fileOf(content: Content, { title, description, page, rss, json, items }: Feed, address: Address, bodyOf: (item: FeedItem) => Partial<Item>): FeedFile {
  const file = new FeedFile({
    title,
    description,
    link: address(page),
    language: content.site.language,
    updated: instant(newestDay(content)),
    generator: false,
    feedLinks: { rss: address(rss), json: address(json) },
    author: { name: content.site.publisher, link: address(routes.front) },
  });
  for (const item of items()) {
    const link = address(item.route);
    file.addItem({ title: item.title, link, date: instant(item.modified), published: instant(item.published), ...(item.category && { category: [{ name: item.category }] }), ...bodyOf(item) });
  }
  return file;
}
