import type { APIRoute } from 'astro';
import { getContent } from '../lib/collections.ts';
import { correctionsFeed } from '../lib/feeds/feeds.ts';
import { rssResponse } from '../lib/feeds/response.ts';

export const GET: APIRoute = async () => rssResponse(correctionsFeed(await getContent()));
