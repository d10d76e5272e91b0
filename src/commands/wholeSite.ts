import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import type { PageKeys } from '../cache/pageKeys.ts';
import { reusePages, type Rendered } from '../cache/reusePages.ts';
import { checkBuilt, type BuiltResult } from '../checks/built.ts';
import { manifestName, manifestOf, pathsIn, writeManifest } from '../checks/manifest.ts';
import { compressFiles } from '../hosts/compress.ts';
import { headersFile, redirectsFile } from '../hosts/netlify.ts';
import type { Content } from '../lib/content.ts';
import { withPolicy } from '../lib/policy.ts';
import { redirectsOf } from '../lib/redirects.ts';

/** What is built, where, and what tells how long each stage took. */
export type SiteToBuild = {
  readonly root: string;
  readonly staged: string;
  readonly base: string;
  readonly content: Content;
  readonly keys: PageKeys;
  /** The addresses of the site, and the words such as "undefined" that an editor wrote, for the check of what is built. */
  readonly routes: readonly string[];
  readonly isWritten: (word: string) => boolean;
  /** That the content has no fault: no page is rendered before. */
  readonly passed: Promise<unknown>;
  readonly stage: (name: string) => void;
};

/** A site as it was built: what its check found, and what is still to be written when that found no fault. */
export type BuiltSite = Rendered & { readonly built: BuiltResult; readonly finish: () => Promise<void> };

/** Builds the whole site with Astro. */
export async function wholeSite({ root, staged, base, content, keys, routes, isWritten, passed, stage }: SiteToBuild): Promise<BuiltSite> {
  // Astro keeps entries as they were read, and does not see that a schema behind its configuration has changed.
  rmSync(join(root, 'node_modules/.astro/data-store.json'), { force: true });
  let rendered: Rendered | undefined;
  await build({ root, outDir: staged, logLevel: 'warn', mode: 'production', integrations: [reusePages(keys, base, passed, (made) => (rendered = made))] });
  const redirects = redirectsOf(content);
  // Astro writes these by itself, past the middleware.
  for (const old of redirects.keys()) {
    const file = join(staged, old, 'index.html');
    writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
  }
  stage('astro');
  const built = checkBuilt(staged, routes, base, isWritten);
  return {
    ...rendered!,
    built,
    finish: async () => {
      if (redirects.size > 0) writeFileSync(join(staged, '_redirects'), redirectsFile(redirects, base));
      writeFileSync(join(staged, '_headers'), headersFile([...pathsIn(staged), manifestName], base));
      // Two minutes on two cores for the whole report, and then only for what has changed: where a host compresses by itself, nobody waits for it.
      if (process.env.COMPRESS === '1') await compressFiles(staged);
      writeFileSync(join(staged, manifestName), writeManifest(manifestOf(staged)));
    },
  };
}
