import type { APIRoute } from 'astro';
import { getContent } from '../lib/collections.ts';
import { reportCardPng } from '../pictures/index.ts';

export const GET: APIRoute = async () => new Response(new Uint8Array(await reportCardPng(await getContent())), { headers: { 'Content-Type': 'image/png' } });
