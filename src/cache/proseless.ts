/** Links, notes, images and components, with one pair of brackets inside at most. */
const constructs = /\[(?:[^[\]]|\[[^[\]]*\])*\](?:\([^()]*\)|\[[^[\]]*\])?|<[^<>]*>/g;

const blocksOf = (body: string): string[] => body.split(/\n\s*\n/);

/** Addresses that stand elsewhere (`[1]: fact:…`), links that are not plainly written, and sources behind an entity: what these point at is not read here. */
const definition = /^\s*\[[^\]]*\]:/m;
const oddLink = /\]\((?!(?:[a-z]+:[\w./#:?=-]*|[\w./#-]*)\))/;
const oddSource = /\bsource\s*=\s*["'][^"'&]*&/;

/**
 * `fact:` with a dataset or `source:` with a source to the blocks of a body that may quote it: those that plainly link to it, and the whole of a body with a
 * quotation that names the source, since that may run over many. Nothing where a link could be read in another way: then all of the body may quote any.
 */
export function quotingBlocks(body: string): ReadonlyMap<string, readonly string[]> | undefined {
  if (definition.test(body.replace(/^\s*\[\^[^\]]*\]:/gm, '')) || oddLink.test(body) || oddSource.test(body)) return undefined;
  const found = new Map<string, string[]>();
  const note = (quoted: string, block: string): void => void found.set(quoted, [...(found.get(quoted) ?? []), block]);
  for (const block of blocksOf(body))
    for (const quoted of new Set(Array.from(block.matchAll(/\]\((fact:[^/)]*|source:[^)]*)/g), ([, link]) => link!))) note(quoted, block);
  for (const source of new Set(Array.from(body.matchAll(/\bsource\s*=\s*["']([^"']*)["']/g), ([, id]) => id!))) note(`source:${source}`, body);
  return found;
}

/**
 * A body without the words that stand on no page but its own: headings, tables, notes and quotations are left as they are, and of other blocks what
 * stands between brackets, with the number of words. A block with brackets that do not match is left whole.
 */
export const proseless = (body: string): string =>
  blocksOf(body).map((block) => {
    if (/^\s*(?:(?:[-+*]|\d+[.)])\s+)*(?:[#>|]|(?:=+|-+)\s*$|\[[^\]]*\]:|import|export)/m.test(block)) return block;
    const kept = block.match(constructs) ?? [];
    const plain = block.replace(constructs, ' ');
    return /[[\]<>{}]/.test(plain) ? block : `${kept.join(' ')} ${plain.split(/\s+/).length}`;
  }).join('\n\n');
