import { resolve } from 'node:path';
import { differences, manifestOf, readManifest } from '../checks/manifest.ts';

// Proves that a copy of the site is whole: `npm run verify` looks at dist/, `npm run verify -- <folder>` at a copy of it.

const folder = resolve(process.argv[2] ?? 'dist');
try {
  const expected = readManifest(folder);
  const found = differences(expected, manifestOf(folder));
  for (const line of found) console.error(line);
  if (found.length > 0) {
    console.error(`${folder} is not as it was built: ${found.length} of ${expected.files.length} files differ. Copy dist/ again, or build it anew.`);
    process.exit(1);
  }
  console.log(`${folder} is as it was built: ${expected.files.length} files.`);
} catch (error) {
  console.error(`${folder} cannot be verified: ${(error as Error).message}. Give the folder that holds manifest.json.`);
  process.exit(1);
}
