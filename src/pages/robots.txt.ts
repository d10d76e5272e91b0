import type { APIRoute } from 'astro';
import { absoluteHref } from '../lib/href.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteHref('/sitemap-index.xml')}\n`);
