import { routes, withBase } from '../../lib/routes.ts';
import type { Dataset } from '../../schema/dataset.ts';

const loaded = new Map<string, Promise<Dataset | undefined>>();

/** A dataset, from the file that readers download: asked for once. Nothing where it cannot be had; it is then asked for again. */
export function load(base: string, id: string): Promise<Dataset | undefined> {
  const known = loaded.get(id);
  if (known) return known;
  const loading = request(withBase(routes.json(id), base));
  loaded.set(id, loading);
  void loading.then((dataset) => dataset ?? loaded.delete(id));
  return loading;
}

async function request(address: string): Promise<Dataset | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Dataset) : undefined;
  } catch {
    return undefined;
  }
}
