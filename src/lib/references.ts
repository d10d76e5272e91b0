import { referencesIn, type Reference } from './prose.ts';
import { readOnce } from './readOnce.ts';
import { readTree } from './trees.ts';

/** A reference without its place in a tree, which would keep the whole tree in memory. */
export type TextReference = Omit<Reference, 'node'>;

/** What each text points at, by the text. It outlives this module: in `npm run dev` a saved article has all modules run anew, and only that article has to be read again. */
const readBefore: Map<string, readonly TextReference[]> = ((globalThis as { unallocatedReferences?: Map<string, readonly TextReference[]> }).unallocatedReferences ??= new Map());

/** What a text, or the prose of an MDX file, points at, in reading order. A text is read once; prose that is no MDX points at nothing: the check has told it. */
export function referencesOfText(text: string, isBody: boolean): readonly TextReference[] {
  // Links and components begin with one of these.
  if (!/[[<]/.test(text)) return [];
  const key = `${isBody ? 'body' : 'inline'} ${text}`;
  const known = readBefore.get(key);
  if (known) return known;
  let references: readonly TextReference[] = [];
  try {
    const read = (): TextReference[] => referencesIn(readTree(text, isBody)).map(({ kind, target, typed, before, after }) => ({ kind, target, typed, before, after }));
    references = isBody ? readOnce('references', text, read) : read();
  } catch {
    // Told by the check.
  }
  readBefore.set(key, references);
  return references;
}
