import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { inputsOf, lastBuild, wholeManifest } from '../cache/lastBuild.ts';
import { makingOf } from '../cache/pageKeys.ts';
import { openWorkshop } from './workshop.ts';

// Checks the content, builds the site beside `dist/`, checks what was built, and only then puts it in the place of `dist/`.
// Where nothing has changed since the last build, and `dist/` is whole, it is left as it is.

// Words of the shell by these names would stand for Astro's own: DEV would print drafts, BASE_URL would bend every link.
process.env.NODE_ENV = 'production';
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];

const root = process.cwd();
const dist = join(root, 'dist');

/** What the system's own words for a fault of the disk mean to whoever builds. */
const faultsOfDisk: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. A build needs room for a second dist/ beside the first.',
  EDQUOT: 'There is no room left for this user on the disk. A build needs room for a second dist/ beside the first.',
  EACCES: 'A file or folder may not be written to by this user.',
  EPERM: 'A file or folder may not be written to by this user, or another program has it open.',
  EROFS: 'The disk may only be read.',
  EBUSY: 'A folder is in use, or is a disk of its own: dist/ has to be a plain folder of the project.',
  EXDEV: 'Two folders are on different disks: dist/ and .unallocated/ have to be plain folders of the project.',
  ENOTDIR: 'A file stands where a folder is needed.',
  EEXIST: 'A file stands where a folder is needed.',
};

let close = (): void => undefined;

function end(words: string, code = 1): never {
  console.error(`${words}\nThe site was not built${existsSync(dist) ? '; dist/ is as it was' : ''}.`);
  close();
  process.exit(code);
}

/** Ends for an error that is nobody's mistake in the content. */
function fail(error: Error & { readonly code?: string; readonly hint?: string; readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number } }): never {
  const { message, code, hint, loc } = error;
  const place = loc?.file ? `${loc.file.replace(`${root}/`, '')}:${loc.line ?? 1}:${loc.column ?? 1}  ` : '';
  const mend = faultsOfDisk[code ?? ''] ?? hint;
  end(`${place}build-failed  ${message}${mend ? `\n    ${mend}` : ''}`);
}

process.on('uncaughtException', fail);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(`Stopped by ${signal}.`, 128 + constants.signals[signal]));

const workshop = openWorkshop(root);
close = workshop.close;

const making = makingOf(root);
const inputs = inputsOf(root, making);
const last = lastBuild(making);
if (last?.inputs === inputs && wholeManifest(dist, last)) {
  workshop.close();
  console.log(last.report);
  console.log(`Nothing has changed: dist/ is whole, ${last.built}.`);
} else {
  // Only now: these modules, and Astro, take longer to load than all that is above.
  const { buildSite } = await import('./buildSite.ts');
  await buildSite({ root, dist, workshop, making, inputs, last, end });
}
