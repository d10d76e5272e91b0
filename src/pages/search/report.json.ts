import type { APIRoute } from 'astro';
import { getContent, getProse } from '../../lib/collections.ts';
import { reportDocuments } from '../../lib/search/reportDocuments.ts';
import { makeIndex } from '../../lib/search/searchIndex.ts';

/** The index of what people read: /search/ asks for it first. */
export const GET: APIRoute = async () => {
  const content = await getContent();
  const headings = new Map(await Promise.all([...content.articles.keys()].map(async (id) => [id, (await getProse('articles', id)).headings] as const)));
  return Response.json(makeIndex(reportDocuments(content, (article) => headings.get(article)!)));
};
