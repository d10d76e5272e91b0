import { reservedName } from '../schema/names.ts';

/** File systems keep names of 255 bytes, and a path is several names. */
const longest = 120;

/** What is safe in a path on any host and any file system: `2012/13 (gross)` is `2012-13-gross`. Long texts are cut. */
export function slug(text: string): string {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9_]+/g, '-').replace(/^-+/, '').slice(0, longest).replace(/-+$/, '');
  return reservedName.test(words) ? `${words}-1` : words;
}
