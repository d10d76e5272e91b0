import type { APIRoute } from 'astro';
import { getContent } from '../../lib/collections.ts';
import { ledgerDocuments } from '../../lib/search/ledgerDocuments.ts';
import { makeIndex } from '../../lib/search/searchIndex.ts';

/** The index of the ledger and the sources: /search/ asks for it second. */
export const GET: APIRoute = async () => Response.json(makeIndex(ledgerDocuments(await getContent())));
