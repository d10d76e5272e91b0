import type { APIRoute } from 'astro';
import { citedArticle } from '../../../lib/cite.ts';
import { formatNames, referenceOf } from '../../../lib/citeFormats.ts';
import { getContent } from '../../../lib/collections.ts';
import { absoluteHref } from '../../../lib/href.ts';
import { articlePaths, withFormats } from '../../../lib/paths.ts';
import { routes, type ReferenceFormat } from '../../../lib/routes.ts';

export const getStaticPaths = () => withFormats(articlePaths);

export const GET: APIRoute = async ({ params }) => {
  const { slug, format } = params as { slug: string; format: ReferenceFormat };
  return new Response(referenceOf(citedArticle(await getContent(), slug, absoluteHref(routes.article(slug))), format), { headers: { 'Content-Type': formatNames[format].mediaType } });
};
