import type { APIRoute } from 'astro';
import { getContent } from '../../lib/collections.ts';
import { findChart } from '../../lib/content.ts';
import { embedCode, embedHeight } from '../../lib/embed.ts';
import { absoluteHref } from '../../lib/href.ts';
import { chartPaths } from '../../lib/paths.ts';
import { plainText } from '../../lib/prose.ts';
import { routes } from '../../lib/routes.ts';

export const getStaticPaths = chartPaths;

/** What oEmbed 1.0 answers for the page of a chart, as a file: a static host has no end point that takes parameters. */
export const GET: APIRoute = async ({ params }) => {
  const content = await getContent();
  const id = params.id!;
  const title = plainText(findChart(content, id)!.chart.title);
  return Response.json({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: content.site.publisher,
    provider_url: absoluteHref(routes.front),
    html: embedCode({ title, embed: absoluteHref(routes.embed(id)), script: absoluteHref(routes.embedScript) }),
    width: 680,
    height: embedHeight,
    thumbnail_url: absoluteHref(routes.chartCard(id)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
};
