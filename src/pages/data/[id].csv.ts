import type { APIRoute } from 'astro';
import { getContent } from '../../lib/collections.ts';
import { csvOf } from '../../lib/downloads.ts';
import { datasetPaths } from '../../lib/paths.ts';

export const getStaticPaths = datasetPaths;

export const GET: APIRoute = async ({ params }) => new Response(csvOf((await getContent()).datasets.get(params.id!)!), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
