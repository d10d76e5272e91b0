import type { APIRoute } from 'astro';
import { getContent } from '../../../lib/collections.ts';
import { archiveFiles, zipOf } from '../../../lib/evidenceArchive.ts';
import { absoluteHref } from '../../../lib/href.ts';
import { articlePaths } from '../../../lib/paths.ts';

export const getStaticPaths = articlePaths;

export const GET: APIRoute = async ({ params }) => new Response(new Uint8Array(zipOf(archiveFiles(await getContent(), params.slug!, absoluteHref))), { headers: { 'Content-Type': 'application/zip' } });
