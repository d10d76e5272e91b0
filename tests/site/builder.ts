import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestName, manifestOf, writeManifest } from '../../src/checks/manifest.ts';
import { openWorkshop } from '../../src/commands/workshop.ts';

// Builds a little site over and over in the folder that it is started in, until it is killed: most of its time goes into what a real
// build does last. Each site has its own number in every file.

for (let number = 0; ; number += 1) {
  const { staged, putInPlace, close } = openWorkshop(process.cwd());
  for (let folder = 0; folder < 5; folder += 1) {
    mkdirSync(join(staged, String(folder)), { recursive: true });
    writeFileSync(join(staged, String(folder), 'index.html'), `${number}`);
  }
  writeFileSync(join(staged, manifestName), writeManifest(manifestOf(staged)));
  putInPlace();
  close();
  if (number === 0) process.stdout.write('built');
}
