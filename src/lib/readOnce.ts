import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cachedNow, ownFolder } from '../cache/cached.ts';

const folder = join(ownFolder, 'read');

/** What `read` finds in a text, as JSON can hold it. In a build it is kept for the next one, under the hash of the code that the shell hands down. */
export function readOnce<Value>(what: string, text: string, read: () => Value): Value {
  const making = process.env.MAKING;
  return making ? (JSON.parse(cachedNow([what, text], () => Buffer.from(JSON.stringify(read())), join(folder, making)).toString()) as Value) : read();
}

/** From here on, this process and its threads keep what they read, for this version of the code; what others kept is deleted. */
export function keepReadings(making: string): void {
  process.env.MAKING = making;
  try {
    for (const name of readdirSync(folder)) if (name !== making) rmSync(join(folder, name), { recursive: true, force: true });
  } catch {
    // There is none yet.
  }
}
