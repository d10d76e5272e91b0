import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../lib/content.ts';
import { redirectsOf } from '../lib/redirects.ts';
import { allRoutes } from '../lib/routes.ts';
import { manifestName, readManifest } from './manifest.ts';
import type { Problem } from './problem.ts';

/** The pages that others link to and cite: an article, a chart, a discrepancy, a source. */
const cited = /^(?:articles|charts|discrepancies|sources)\/[^/]+\/(?=index\.html$)/;

/**
 * `address-dropped`: what was published under an address stays there, moves with a redirect, or is withdrawn on purpose. What was published
 * is what the manifest of the last build names; without one, nothing was. Redirects count as pages, so they stay too.
 */
export function droppedAddresses(dist: string, content: Content): Problem[] {
  if (!existsSync(join(dist, manifestName))) return [];
  const kept = new Set([...allRoutes(content), ...[...redirectsOf(content).keys()].map((old) => old.replace(/\/?$/, '/')), ...content.site.gone]);
  const addresses = readManifest(dist).files.flatMap(({ path }) => cited.exec(path)?.map((start) => `/${start}`) ?? []);
  return addresses.filter((address) => !kept.has(address)).map((address) => ({
    file: 'content/site.json',
    line: 1,
    column: 1,
    rule: 'address-dropped',
    severity: 'error',
    message: `dist/ has a page at "${address}", and this build would have none.`,
    mend: `${address.startsWith('/articles/') ? `Write "${address}" under "redirects" of the article that took its place` : `Write "${address}" and the address of the page that took its place under "moved"`}; or, if it is withdrawn on purpose, "${address}" under "gone" in content/site.json. If it was never published, delete dist/.`,
    text: address,
  }));
}
