import type { APIRoute } from 'astro';
import { getContent } from '../../lib/collections.ts';
import { absoluteHref } from '../../lib/href.ts';
import { chartPaths } from '../../lib/paths.ts';
import { routes } from '../../lib/routes.ts';
import { chartPng } from '../../pictures/index.ts';

const addressOf = (id: string): string => absoluteHref(routes.chart(id));

export const getStaticPaths = chartPaths;

export const GET: APIRoute = async ({ params }) => new Response(new Uint8Array(await chartPng(await getContent(), params.id!, addressOf(params.id!))), { headers: { 'Content-Type': 'image/png' } });
