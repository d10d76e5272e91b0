import type { APIRoute } from 'astro';
import { getContent } from '../../lib/collections.ts';
import { strandFeed } from '../../lib/feeds/feeds.ts';
import { rssResponse } from '../../lib/feeds/response.ts';
import { strandPaths } from '../../lib/paths.ts';
import type { Strand } from '../../schema/article.ts';

export const getStaticPaths = strandPaths;

export const GET: APIRoute<{ readonly strand: Strand }> = async ({ props }) => rssResponse(strandFeed(await getContent(), props.strand));
