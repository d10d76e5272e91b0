import type { APIRoute } from 'astro';
import { getContent } from '../../../lib/collections.ts';
import { chartPaths } from '../../../lib/paths.ts';
import { chartCardPng } from '../../../pictures/index.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute = async ({ params }) => new Response(new Uint8Array(await chartCardPng(await getContent(), params.id!)), { headers: { 'Content-Type': 'image/png' } });
