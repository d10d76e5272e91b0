import type { APIRoute } from 'astro';
import { getContent } from '../../../lib/collections.ts';
import { articlePaths } from '../../../lib/paths.ts';
import { articleCardPng } from '../../../pictures/index.ts';

export const getStaticPaths = articlePaths;

export const GET: APIRoute = async ({ params }) => new Response(new Uint8Array(await articleCardPng(await getContent(), params.slug!)), { headers: { 'Content-Type': 'image/png' } });
