import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { checkBuilt } from '../checks/built.ts';
import { checkContent, isError } from '../checks/check.ts';
import { manifestName, manifestOf, writeManifest } from '../checks/manifest.ts';
import { formatProblem } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { withoutDrafts } from '../lib/content.ts';
import { allRoutes } from '../lib/routes.ts';
import { collections } from '../lib/texts.ts';

// Checks the content, builds the site beside `dist/`, checks what was built, and only then puts it in the place of `dist/`.

// Words of the shell by these names would stand for Astro's own: DEV would print drafts, BASE_URL would bend every link.
process.env.NODE_ENV = 'production';
for (const name of ['BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];

const root = process.cwd();
const dist = join(root, 'dist');
const workshop = join(root, '.unallocated');
const staged = join(workshop, `dist-${process.pid}`);
const replaced = join(workshop, `replaced-${process.pid}`);

/** Puts back a `dist/` that a build was killed over while it was being replaced, and clears what killed builds left. */
function clearWorkshop(): void {
  mkdirSync(workshop, { recursive: true });
  const left = readdirSync(workshop);
  const last = left.find((name) => name.startsWith('replaced-'));
  if (last && !existsSync(dist)) renameSync(join(workshop, last), dist);
  for (const name of readdirSync(workshop)) rmSync(join(workshop, name), { recursive: true, force: true });
}

function putInPlace(): void {
  if (existsSync(dist)) renameSync(dist, replaced);
  renameSync(staged, dist);
  rmSync(workshop, { recursive: true, force: true });
}

function fail(words: string): never {
  console.error(`${words}\nThe site was not built${existsSync(dist) ? '; dist/ is as it was' : ''}.`);
  rmSync(workshop, { recursive: true, force: true });
  process.exit(1);
}

clearWorkshop();
// Astro keeps entries as they were read, and does not see that a schema behind its configuration has changed.
rmSync(join(root, 'node_modules/.astro/data-store.json'), { force: true });
const result = checkContent(root, 'build');
const report = formatReport(result);
if (!result.content || result.problems.some(isError)) fail(report);
console.log(report);

try {
  await build({ root, outDir: staged, logLevel: 'warn', mode: 'production' });
} catch (error) {
  const { message, hint, loc } = error as Error & { hint?: string; loc?: { file?: string; line?: number; column?: number } };
  const place = loc?.file ? `${loc.file.replace(`${root}/`, '')}:${loc.line ?? 1}:${loc.column ?? 1}  ` : '';
  fail(`${place}build-failed  ${message}${hint ? `\n    ${hint}` : ''}`);
}

const written = JSON.stringify([result.content.site, ...collections.flatMap((collection) => [...result.content![collection].values()])]);
const built = checkBuilt(staged, allRoutes(withoutDrafts(result.content)), process.env.BASE_PATH ?? result.content.site.base, (word) => written.includes(word));
if (built.problems.length > 0) fail([...built.problems.map(formatProblem), `${built.problems.length} faults in what was built.`].join('\n'));
writeFileSync(join(staged, manifestName), writeManifest(manifestOf(staged)));
putInPlace();
if (!result.content.site.complaints) console.warn('content/site.json has no "complaints": until it names who answers and where to write, the pages say that there is no address for corrections and complaints.');
console.log(`Built dist/: ${built.pages} pages, ${built.files} files, ${built.links} links followed.`);
