import { withBase } from '../../lib/routes.ts';
import { openIndex, type IndexFile, type IndexName, type SearchIndex } from '../../lib/search/searchIndex.ts';

const loading = new Map<IndexName, Promise<SearchIndex | undefined>>();
const loaded = new Map<IndexName, SearchIndex>();

/** The indexes that are there already. */
export const ready = (): SearchIndex[] => [...loaded.values()];

/** An index: asked for once. Nothing where it cannot be had; it is then asked for again. */
export function load(base: string, name: IndexName): Promise<SearchIndex | undefined> {
  const known = loading.get(name);
  if (known) return known;
  const request = open(withBase(`/search/${name}.json`, base));
  loading.set(name, request);
  void request.then((index) => (index ? loaded.set(name, index) : loading.delete(name)));
  return request;
}

async function open(address: string): Promise<SearchIndex | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? await openIndex((await response.json()) as IndexFile) : undefined;
  } catch {
    return undefined;
  }
}
