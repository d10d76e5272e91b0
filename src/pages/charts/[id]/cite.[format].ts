import type { APIRoute } from 'astro';
import { citedChart } from '../../../lib/cite.ts';
import { formatNames, referenceOf } from '../../../lib/citeFormats.ts';
import { getContent } from '../../../lib/collections.ts';
import { absoluteHref } from '../../../lib/href.ts';
import { chartPaths, withFormats } from '../../../lib/paths.ts';
import { routes, type ReferenceFormat } from '../../../lib/routes.ts';

export const getStaticPaths = () => withFormats(chartPaths);

export const GET: APIRoute = async ({ params }) => {
  const { id, format } = params as { id: string; format: ReferenceFormat };
  return new Response(referenceOf(citedChart(await getContent(), id, absoluteHref(routes.chart(id))), format), { headers: { 'Content-Type': formatNames[format].mediaType } });
};
