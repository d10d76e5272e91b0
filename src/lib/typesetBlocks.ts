import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { typesetter, wordJoiner } from './prose.ts';
import { readOnce } from './readOnce.ts';
import { readTree } from './trees.ts';

/** A paragraph, a heading or a line of a table as it is printed. */
type TypesetBlock = { readonly type: 'paragraph' | 'heading' | 'tableRow'; readonly depth: number; readonly text: string };

const typesetBodies = new Map<string, readonly TypesetBlock[]>();

/** The blocks of an MDX body as they are printed, without components. A body is read once. */
export function typesetBlocks(body: string): readonly TypesetBlock[] {
  const known = typesetBodies.get(body) ?? readOnce('typeset-blocks', body, () => blocksOf(body));
  typesetBodies.set(body, known);
  return known;
}

function blocksOf(body: string): TypesetBlock[] {
  const blocks: TypesetBlock[] = [];
  visit(typesetter.runSync(readTree(body, true)) as Root, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableRow') return;
    const text = node.type === 'tableRow' ? node.children.map((cell) => toString(cell)).filter(Boolean).join(' · ') : toString(node);
    if (text.trim() !== '') blocks.push({ type: node.type, depth: node.type === 'heading' ? node.depth : 0, text: text.replaceAll(wordJoiner, '').trim() });
  });
  return blocks;
}
