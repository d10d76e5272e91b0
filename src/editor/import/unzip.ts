import { inflateRawSync } from 'node:zlib';

/** More than any table that a report can hold; an archive that grows beyond it is meant to do harm. */
const largest = 200_000_000;

/** The XML files of a zip archive by name, or nothing where the bytes are no whole archive. `tooLarge` if they grow beyond reason. */
export function unzipXml(archive: Uint8Array): ReadonlyMap<string, string> | 'tooLarge' | undefined {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return readEntries(bytes);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : undefined;
  }
}

function readEntries(bytes: Buffer): ReadonlyMap<string, string> | 'tooLarge' | undefined {
  const end = bytes.lastIndexOf('PK\x05\x06');
  if (end < 0) return undefined;
  const files = new Map<string, string>();
  let [at, total] = [bytes.readUInt32LE(end + 16), 0];
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (/\.(?:xml|rels)$/.test(name)) {
      const content = readEntry(bytes, at, largest - total);
      total += content.length;
      if (total >= largest) return 'tooLarge';
      files.set(name, content.toString('utf8'));
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

/** One file, from its line in the archive's list: stored as it is (0) or deflated (8). */
function readEntry(bytes: Buffer, listed: number, room: number): Buffer {
  const [method, size, header] = [bytes.readUInt16LE(listed + 10), bytes.readUInt32LE(listed + 20), bytes.readUInt32LE(listed + 42)];
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const content = bytes.subarray(start, start + size);
  return method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, room) });
}
