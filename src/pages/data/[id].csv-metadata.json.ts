import type { APIRoute } from 'astro';
import { getContent } from '../../lib/collections.ts';
import { csvwOf } from '../../lib/csvw.ts';
import { datasetPaths } from '../../lib/paths.ts';

export const getStaticPaths = datasetPaths;

export const GET: APIRoute = async ({ params }) => {
  const content = await getContent();
  return Response.json(csvwOf(content, content.datasets.get(params.id!)!));
};
