import { getCollection, getEntry, render, type CollectionKey, type DataEntryMap } from 'astro:content';
import { withoutDrafts, type Content } from './content.ts';

/** Astro warns of a collection that is asked for and is empty, as this one may be. */
const hasCorrections = Object.keys(import.meta.glob('/content/corrections/*.json')).length > 0;

let loading: Promise<Content> | undefined;

/** The content of the site, from Astro's collections; drafts are in it in dev only. */
export function getContent(): Promise<Content> {
  loading ??= loadContent();
  return loading;
}

async function loadContent(): Promise<Content> {
  const site = await getEntry('site', 'site');
  if (!site) throw new Error('content/site.json is missing or not valid; `npm run check` says why');
  const content = {
    site: site.data,
    sources: await collectionMap('sources'),
    datasets: await collectionMap('datasets'),
    glossary: await collectionMap('glossary'),
    discrepancies: await collectionMap('discrepancies'),
    corrections: hasCorrections ? await collectionMap('corrections') : new Map(),
    articles: await collectionMap('articles'),
  } as unknown as Content;
  return import.meta.env.DEV ? content : withoutDrafts(content);
}

async function collectionMap<Key extends CollectionKey & keyof DataEntryMap>(name: Key): Promise<Map<string, unknown>> {
  const entries = await getCollection(name);
  return new Map(entries.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, data, body }) => [id, body === undefined ? data : { ...(data as object), body }]));
}

/** The compiled prose of an article or a discrepancy, as a component. */
export async function getProse(collection: 'articles' | 'discrepancies', id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`no entry of ${collection}: ${id}`);
  const { Content: Prose, headings } = await render(entry);
  return { Prose, headings };
}
