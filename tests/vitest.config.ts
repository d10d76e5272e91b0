import { defineConfig } from 'vitest/config';

process.env.TZ = 'Europe/London';

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/temporary.ts', 'tests/builtSite.ts', 'tests/browser/browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Two cores: a browser and a build beside each other are enough.
    maxWorkers: 2,
  },
});
