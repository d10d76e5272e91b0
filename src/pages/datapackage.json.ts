import type { APIRoute } from 'astro';
import { getContent } from '../lib/collections.ts';
import { dataPackageOf } from '../lib/downloads.ts';

export const GET: APIRoute = async () => Response.json(dataPackageOf(await getContent()));
