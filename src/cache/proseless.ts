/** Links, notes, images and components, with one pair of brackets inside at most. */
const constructs = /\[(?:[^[\]]|\[[^[\]]*\])*\](?:\([^()]*\)|\[[^[\]]*\])?|<[^<>]*>/g;

/**
 * A body without the words that stand on no page but its own: headings, tables, notes and quotations are left as they are, and of other blocks what
 * stands between brackets, with the number of words. A block with brackets that do not match is left whole.
 */
export const proseless = (body: string): string =>
  body.split(/\n\s*\n/).map((block) => {
    if (/^\s*(?:[#>|]|\[\^[^\]]*\]:|import|export)/m.test(block)) return block;
    const kept = block.match(constructs) ?? [];
    const plain = block.replace(constructs, ' ');
    return /[[\]<>{}]/.test(plain) ? block : `${kept.join(' ')} ${plain.split(/\s+/).length}`;
  }).join('\n\n');
