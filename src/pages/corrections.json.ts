import type { APIRoute } from 'astro';
import { getContent } from '../lib/collections.ts';
import { correctionsFeed } from '../lib/feeds/feeds.ts';
import { jsonResponse } from '../lib/feeds/response.ts';

export const GET: APIRoute = async () => jsonResponse(correctionsFeed(await getContent()));
