import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { differences, manifestName, manifestOf, readManifest } from '../checks/manifest.ts';

// Proves that a copy of the site is whole: `npm run verify` looks at dist/, `npm run verify -- <folder>` at a copy of it. That it is the
// site of its builder, only the hash of the manifest can prove, which has to be told by another way.

const folder = resolve(process.argv[2] ?? 'dist');
try {
  const expected = readManifest(folder);
  const found = differences(expected, manifestOf(folder, expected));
  for (const line of found) console.error(line);
  if (found.length > 0) {
    console.error(`${folder} is not as it was built: ${found.length} of ${expected.files.length} files differ. Copy dist/ again, or build it anew.`);
    process.exit(1);
  }
  console.log(`${folder} is as it was built: ${expected.files.length} files. SHA-256 of ${manifestName}: ${createHash('sha256').update(readFileSync(join(folder, manifestName))).digest('hex')}`);
} catch (error) {
  console.error(`${folder} cannot be verified: ${(error as Error).message}. Give the folder that holds manifest.json.`);
  process.exit(1);
}
