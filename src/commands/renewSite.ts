import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBuilt, type Known } from '../checks/built.ts';
import { entryOf, manifestName, writeManifest, type Manifest, type ManifestEntry } from '../checks/manifest.ts';
import { bodiesOf, type LastPages } from '../cache/lastBuild.ts';
import type { PageKeys } from '../cache/pageKeys.ts';
import { keptPage, type RenderedPage } from '../cache/reusePages.ts';
import type { Content } from '../lib/content.ts';
import { openBundle } from '../prerender/bundle.ts';
import { renewBundle } from '../prerender/renewBundle.ts';
import type { BuiltSite, SiteToBuild } from './wholeSite.ts';

/** What a build that makes only a few pages needs besides: the last build, `dist/`, and its manifest. */
export type Renewal = SiteToBuild & { readonly dist: string; readonly last: LastPages; readonly manifest: Manifest };

/** What is written beside the site for some hosts, which hangs on the names of the files alone. */
const filesForHosts = new Set(['_headers', '_redirects']);

/** The file of a page under `dist/`. Astro asks for files too, such as a feed, with a slash behind their names. */
const fileOf = ({ address, component, status }: RenderedPage): string =>
  status === 404 ? '404.html' : component.endsWith('.astro') ? `${address.slice(1)}index.html` : address.slice(1).replace(/\/$/, '');

/** The folders that lead to a file. */
const foldersOf = (path: string): string[] => path.split('/').slice(0, -1).map((_, index, names) => names.slice(0, index + 1).join('/'));

/** Whether only words of articles have changed since the last build, and only in a few: then what Astro compiled of the site is still right. */
export function isRenewable({ frame, bodies }: LastPages, keys: PageKeys, content: Content): boolean {
  const now = bodiesOf(content);
  const changed = [...now].filter(([slug, hash]) => bodies.get(slug) !== hash).length;
  return frame === keys.frame && bodies.size === now.size && changed <= Math.max(5, now.size / 20);
}

/**
 * Builds the site out of the last one: the pages whose words have changed are rendered, and all other files are those of `dist/`. The same byte for byte as
 * a whole build. Nothing where what was kept is not as expected: then the whole site is to be built.
 */
export async function renewSite({ root, dist, staged, base, last, manifest, content, keys, routes, isWritten, stage }: Renewal): Promise<(BuiltSite & { readonly bodies: LastPages['bodies'] }) | undefined> {
  const pages = last.pages.map((page) => ({ ...page, key: keys.of(page.address) }));
  const stale = pages.filter(({ key }, index) => key !== last.pages[index]!.key);
  const staleFiles = new Set(stale.map(fileOf));
  const held = new Set(manifest.files.map(({ path }) => path));
  if (![...staleFiles].every((file) => held.has(file))) return undefined;
  const bodies = new Map([...content.articles].map(([slug, { body }]) => [slug, body]));
  const changed = [...bodiesOf(content)].filter(([slug, hash]) => last.bodies.get(slug) !== hash).map(([slug]) => slug);
  const renewed = await renewBundle(last.bundle, { root, base, bodies, changed });
  if (!renewed) return undefined;

  mkdirSync(staged, { recursive: true });
  // Sorted, each stands behind the one that it is in.
  for (const folder of [...new Set(manifest.files.flatMap(({ path }) => foldersOf(path)))].sort()) mkdirSync(join(staged, folder));
  const others = manifest.files.filter(({ path }) => !staleFiles.has(path));
  const take = ({ path }: ManifestEntry): void => linkSync(join(dist, path), join(staged, path));
  const [forHosts, ofSite] = [true, false].map((isForHosts) => others.filter(({ path }) => filesForHosts.has(path) === isForHosts));
  ofSite!.forEach(take);
  try {
    const render = await openBundle(renewed.bundle);
    // One after the other: Astro asks a route for its pages once, with the first of them.
    for (const page of stale) writeFileSync(join(staged, fileOf(page)), await keptPage(page, () => render(page)));
  } finally {
    renewed.close();
  }
  stage('pages');
  const known: Known = new Map([...last.known].filter(([file]) => !staleFiles.has(file.slice(1))));
  const built = checkBuilt(staged, routes, base, isWritten, known);
  const finish = async (): Promise<void> => {
    forHosts!.forEach(take);
    const files = [...others, ...[...staleFiles].map((path) => entryOf(staged, path))].sort((a, b) => (a.path < b.path ? -1 : 1));
    writeFileSync(join(staged, manifestName), writeManifest({ files }));
  };
  // The bundle that is kept is still that of the last whole build, with its bodies.
  return { built, finish, pages, bundle: last.bundle, bodies: last.bodies };
}
