import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cached } from '../cache/cached.ts';

/** Files of text, which become several times smaller; pictures, fonts and archives are compressed as they are. */
const text = /\.(?:html|css|js|json|csv|xml|svg|txt|webmanifest|bib|ris)$/;
/** Bytes under which a file fits into a packet with its headers anyway. */
const least = 256;

const makers: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};
const version = `brotli ${process.versions.brotli} 11, zlib ${process.versions.zlib} 9`;

/**
 * Writes `page.html.br` and `page.html.gz` beside each file of text, for hosts that send them as they are. What did not change since the last
 * build is not compressed again. Returns how many files were written.
 */
export async function compressFiles(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && text.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  let written = 0;
  const queue = files.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const bytes = readFileSync(file);
      if (bytes.length < least) continue;
      for (const [ending, make] of Object.entries(makers)) {
        writeFileSync(`${file}.${ending}`, await cached([version, ending, bytes], () => make(bytes)));
        written += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return written;
}
