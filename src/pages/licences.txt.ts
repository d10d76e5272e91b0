import type { APIRoute } from 'astro';
import { getContent } from '../lib/collections.ts';
import { licencesText } from '../lib/shipped.ts';

/** The licences of the fonts and of the scripts that the site ships. */
export const GET: APIRoute = async () => new Response(licencesText(process.cwd(), (await getContent()).site.title));
