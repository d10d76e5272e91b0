import { rmSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { bodiesOf, forgetLastBuild, keepLastBuild, lastPages, wholeManifest, type LastBuild, type LastPages } from '../cache/lastBuild.ts';
import { pageKeys } from '../cache/pageKeys.ts';
import { droppedAddresses } from '../checks/dropped.ts';
import { formatProblem } from '../checks/problem.ts';
import { withoutDrafts, type Content } from '../lib/content.ts';
import { keepReadings } from '../lib/readOnce.ts';
import { allRoutes } from '../lib/routes.ts';
import { collections } from '../lib/texts.ts';
import { checkBeside } from './checkThread.ts';
import type { BuiltSite } from './wholeSite.ts';
import type { Workshop } from './workshop.ts';

/** A build: where it takes place, hashes of what it is made with and from, the last one if it was made with the same, and how to end it with a word. */
export type Build = {
  readonly root: string;
  readonly dist: string;
  readonly workshop: Workshop;
  readonly making: string;
  readonly inputs: string;
  readonly last: LastBuild | undefined;
  readonly end: (words: string) => never;
};

/** A site made whole, or out of the last one. */
type MadeSite = BuiltSite & { readonly bodies?: LastPages['bodies'] };

/** Checks the content, makes the site or what is new of it, checks that, and puts it in the place of `dist/`. */
export async function buildSite({ root, dist, workshop, making, inputs, last: before, end }: Build): Promise<void> {
  let began = performance.now();
  /** With STAGES=1, says how long each stage took: `stage check 812`, in milliseconds. */
  const stage = (name: string): void => {
    if (process.env.STAGES === '1') console.log(`stage ${name} ${Math.round(performance.now() - began)}`);
    began = performance.now();
  };
  keepReadings(making);
  const last = before && lastPages(making, before);
  const checking = checkBeside({ root, known: last?.agreed ?? new Set() });
  // While the other thread reads: what is left of the last build is believed where `dist/` is what that one wrote.
  const manifest = last && wholeManifest(dist, before);
  const [content] = await Promise.all([checking.content, manifest ? import('./renewSite.ts') : import('./wholeSite.ts')]);
  if (!content) return end((await checking.checked).report);
  const published = withoutDrafts(content);
  stage('read');
  // While the rules run over there, the site is made here. What came of them is always said first: where the content has a fault, so may have what is made of it.
  const passed = checking.checked.then(({ report, isSound, agreed }) => {
    if (!isSound) return end(report);
    console.log(report);
    const dropped = droppedAddresses(dist, published);
    if (dropped.length > 0) end([...dropped.map(formatProblem), `${dropped.length} addresses would be lost.`].join('\n'));
    return { report, agreed };
  });
  if (published.articles.size > sizeable) growSlowly();

  const writtenWords = new Map<string, boolean>();
  const isWritten = (word: string): boolean => writtenWords.get(word) ?? writtenWords.set(word, holds(content, word)).get(word)!;
  const keys = pageKeys(published, making);
  const site = { root, dist, staged: workshop.staged, base: process.env.BASE_PATH ?? content.site.base, content: published, keys, routes: allRoutes(published), isWritten, passed, stage };
  const make = async (): Promise<MadeSite> => {
    const { isRenewable, renewSite } = await import('./renewSite.ts');
    const renewed = manifest && process.env.COMPRESS !== '1' && isRenewable(last, keys, published) ? await renewSite({ ...site, last, manifest }) : undefined;
    if (renewed) return renewed;
    rmSync(workshop.staged, { recursive: true, force: true });
    return (await import('./wholeSite.ts')).wholeSite(site);
  };
  const { built, finish, ...made } = await make().catch(async (fault: Error) => {
    await passed;
    throw fault;
  });
  const { report, agreed } = await passed;
  if (built.problems.length > 0) end([...built.problems.map(formatProblem), `${built.problems.length} faults in what was built.`].join('\n'));
  stage('check-built');
  await finish();
  stage('manifest');
  const summary = `${built.pages} pages, ${built.files} files, ${built.links} links followed`;
  forgetLastBuild();
  workshop.putInPlace();
  keepLastBuild(dist, making, { inputs, report, built: summary }, { frame: keys.frame, known: built.known, agreed, bodies: bodiesOf(published), ...made });
  stage('put-in-place');
  workshop.close();
  if (!content.site.complaints) console.warn(noComplaints);
  console.log(`Built dist/: ${summary}.`);
}

/** So many articles make memory the thing to save. */
const sizeable = 200;

/** The memory of each thread may grow by two fifths, and not to its fourfold, before what is no longer used is looked for: 1,000 articles need 4.1 GB for 4.7, in the same time. A small report would wait for it. */
const growSlowly = (): void => setFlagsFromString('--heap-growing-percent=40');

/** Whether any entry of the content has these words. */
const holds = (content: Content, words: string): boolean => [content.site, ...collections.flatMap((collection) => [...content[collection].values()])].some((entry) => JSON.stringify(entry).includes(words));

const noComplaints = 'content/site.json has no "complaints": until it names who answers and where to write, the pages say that there is no address for corrections and complaints.';
