import type { Node, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { attribute, isJsx, referencesIn, sentenceOf } from './prose.ts';

/** Words of somebody else, and the ids of the documents that they are from. */
export type QuotedWords = { readonly words: string; readonly sources: readonly string[]; readonly locator?: string | undefined; readonly by?: string | undefined };

const blocks = ['paragraph', 'heading', 'tableCell'];
const quoted = /“([^”]+)”|"([^"]+)"/g;

/** The quotations of a text in the order of reading: those set apart, and words in quotation marks. */
export function quotationsIn(tree: Root): QuotedWords[] {
  const found: QuotedWords[] = [];
  visitParents(tree, (node, ancestors) => {
    if (isJsx(node) && node.name === 'Quote') found.push({ words: toString(node), sources: [attribute(node, 'source') ?? ''], locator: attribute(node, 'locator'), by: attribute(node, 'by') });
    if (blocks.includes(node.type) && !ancestors.some((one) => isJsx(one) && one.name === 'Quote')) found.push(...quotedInBlock(node));
  });
  return found;
}

/** Words in quotation marks are from the documents that their sentence cites; where it cites none, from those of the paragraph. */
function quotedInBlock(block: Node): QuotedWords[] {
  const matches = [...toString(block).matchAll(quoted)].map(([, curly, straight]) => (curly ?? straight)!);
  if (matches.length === 0) return [];
  const cited = referencesIn({ type: 'root', children: [block as RootContent] }).filter(({ kind }) => kind === 'source');
  return matches.map((words) => {
    const near = cited.filter((reference) => sentenceOf(reference).includes(words));
    return { words, sources: [...new Set((near.length > 0 ? near : cited).map(({ target }) => target))] };
  });
}
