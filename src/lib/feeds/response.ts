import { getContent } from '../collections.ts';
import { absoluteHref } from '../href.ts';
import type { Feed } from './feeds.ts';
import { feedJson, feedRss } from './write.ts';

/** A feed as the RSS file of the site. */
export const rssResponse = async (feed: Feed): Promise<Response> => new Response(feedRss(await getContent(), feed, absoluteHref), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });

/** A feed as the JSON file of the site. */
export const jsonResponse = async (feed: Feed): Promise<Response> => new Response(feedJson(await getContent(), feed, absoluteHref), { headers: { 'Content-Type': 'application/feed+json' } });
