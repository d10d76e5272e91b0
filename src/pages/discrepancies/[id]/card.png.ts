import type { APIRoute } from 'astro';
import { getContent } from '../../../lib/collections.ts';
import { discrepancyPaths } from '../../../lib/paths.ts';
import { discrepancyCardPng } from '../../../pictures/index.ts';

export const getStaticPaths = discrepancyPaths;

export const GET: APIRoute = async ({ params }) => new Response(new Uint8Array(await discrepancyCardPng(await getContent(), params.id!)), { headers: { 'Content-Type': 'image/png' } });
