import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { checkBuilt } from '../checks/built.ts';
import { checkContent, isError } from '../checks/check.ts';
import { droppedAddresses } from '../checks/dropped.ts';
import { manifestName, manifestOf, pathsIn, writeManifest } from '../checks/manifest.ts';
import { formatProblem } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { compressFiles } from '../hosts/compress.ts';
import { headersFile, redirectsFile } from '../hosts/netlify.ts';
import { lockPages } from '../hosts/policy.ts';
import { withoutDrafts } from '../lib/content.ts';
import { redirectsOf } from '../lib/redirects.ts';
import { allRoutes } from '../lib/routes.ts';
import { collections } from '../lib/texts.ts';
import { pageKeys, makingOf } from '../cache/pageKeys.ts';
import { reusePages } from '../cache/reusePages.ts';
import { openWorkshop } from './workshop.ts';

// Checks the content, builds the site beside `dist/`, checks what was built, and only then puts it in the place of `dist/`.

// Words of the shell by these names would stand for Astro's own: DEV would print drafts, BASE_URL would bend every link.
process.env.NODE_ENV = 'production';
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];

const root = process.cwd();

let began = performance.now();
/** With STAGES=1, says how long each stage took: `stage check 812`, in milliseconds. */
function stage(name: string): void {
  if (process.env.STAGES === '1') console.log(`stage ${name} ${Math.round(performance.now() - began)}`);
  began = performance.now();
}

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

// Astro keeps entries as they were read, and does not see that a schema behind its configuration has changed.
rmSync(join(root, 'node_modules/.astro/data-store.json'), { force: true });
const result = checkContent(root, 'build');
const report = formatReport(result);
if (!result.content || result.problems.some(isError)) end(report);
console.log(report);
const published = withoutDrafts(result.content);
const base = process.env.BASE_PATH ?? result.content.site.base;
const dropped = droppedAddresses(dist, published);
if (dropped.length > 0) end([...dropped.map(formatProblem), `${dropped.length} addresses would be lost.`].join('\n'));

stage('check');
await build({ root, outDir: workshop.staged, logLevel: 'warn', mode: 'production', integrations: [reusePages(pageKeys(published, makingOf(root)), base)] });

stage('astro');
lockPages(workshop.staged);
stage('policies');
const written = JSON.stringify([result.content.site, ...collections.flatMap((collection) => [...result.content![collection].values()])]);
const built = checkBuilt(workshop.staged, allRoutes(published), base, (word) => written.includes(word));
if (built.problems.length > 0) end([...built.problems.map(formatProblem), `${built.problems.length} faults in what was built.`].join('\n'));
stage('check-built');
const redirects = redirectsOf(published);
if (redirects.size > 0) writeFileSync(join(workshop.staged, '_redirects'), redirectsFile(redirects, base));
writeFileSync(join(workshop.staged, '_headers'), headersFile([...pathsIn(workshop.staged), manifestName], base));
// Two minutes on two cores for the whole report, and then only for what has changed: where a host compresses by itself, nobody waits for it.
if (process.env.COMPRESS === '1') await compressFiles(workshop.staged);
writeFileSync(join(workshop.staged, manifestName), writeManifest(manifestOf(workshop.staged)));
stage('manifest');
workshop.putInPlace();
stage('put-in-place');
workshop.close();
if (!result.content.site.complaints) console.warn('content/site.json has no "complaints": until it names who answers and where to write, the pages say that there is no address for corrections and complaints.');
console.log(`Built dist/: ${built.pages} pages, ${built.files} files, ${built.links} links followed.`);
