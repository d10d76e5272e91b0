import type { APIRoute } from 'astro';
import { getContent } from '../../lib/collections.ts';
import { absoluteHref } from '../../lib/href.ts';
import { chartPaths } from '../../lib/paths.ts';
import { routes } from '../../lib/routes.ts';
import { chartSvg } from '../../pictures/index.ts';

export const getStaticPaths = chartPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await chartSvg(await getContent(), params.id!, absoluteHref(routes.chart(params.id!))), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
