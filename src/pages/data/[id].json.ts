import type { APIRoute } from 'astro';
import { getContent } from '../../lib/collections.ts';
import { resourceOf } from '../../lib/downloads.ts';
import { datasetPaths } from '../../lib/paths.ts';

export const getStaticPaths = datasetPaths;

export const GET: APIRoute = async ({ params }) => {
  const content = await getContent();
  return Response.json(resourceOf(content, content.datasets.get(params.id!)!));
};
