import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

process.env.TZ = 'Europe/London';

const root = new URL('..', import.meta.url).pathname;

/** What builds sites, or has a browser of its own: each file in a process of its own. All others share one, which saves a quarter of their time. */
const apart = ['browser', 'cache', 'editor', 'prerender', 'site'].map((folder) => `tests/${folder}/**/*.test.ts`);

/** The slowest files, the slowest first: with these at the end, one of two cores would wait for the other. */
const slow = ['browser/everyPage', 'cache/reuse', 'site/killed', 'browser/chartsScript', 'browser/usedStyles', 'browser/drawings', 'browser/chartsPointer', 'browser/chartsLight', 'built/valid', 'built/pictures'];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => [...slow, ''].findIndex((name) => moduleId.includes(`/tests/${name}`));
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

const limits = { testTimeout: 120_000, hookTimeout: 180_000 };

export default defineConfig({
  root,
  test: {
    globalSetup: ['tests/temporary.ts', 'tests/builtSite.ts', 'tests/browser/browser.ts'],
    // Two cores: a browser and a build beside each other are enough.
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    projects: [
      { extends: true, test: { ...limits, name: 'apart', include: apart } },
      { extends: true, test: { ...limits, name: 'together', include: ['tests/**/*.test.ts'], exclude: apart, isolate: false } },
    ],
  },
});
