import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';

/** The files of an archive: path to text, in the order in which they are packed. */
export const unpack = (bytes: Uint8Array): Map<string, string> => new Map(Object.entries(unzipSync(bytes)).map(([path, file]) => [path, strFromU8(file)]));

/** What is wrong with the checksums of an archive, and with its paths. */
export function archiveFaults(files: ReadonlyMap<string, string>): string[] {
  const lines = [...files].map(([path, text]) => [path, `${createHash('sha256').update(text).digest('hex')}  ${path}`] as const).filter(([path]) => path !== 'SHA256SUMS');
  const listed = files.get('SHA256SUMS')?.split('\n').filter(Boolean) ?? [];
  return [
    ...lines.filter(([, line]) => !listed.includes(line)).map(([path]) => `${path} has no checksum, or a wrong one`),
    ...(listed.length === lines.length ? [] : [`${listed.length} checksums of ${lines.length} files`]),
    ...[...files.keys()].filter((path) => !/^(?:data\/)?[A-Za-z0-9][\w.-]*$/.test(path) || path.includes('..')).map((path) => `${path} is no safe path`),
  ];
}
