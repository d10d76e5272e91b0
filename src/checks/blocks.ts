import type { Node, Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { definitionsIn, isJsx, linkAddress, readReference } from '../lib/prose.ts';

/** The words of one paragraph, heading, table cell or image description, as the rules of prose see them. */
export type Block = {
  /** The words; what is bound to a cell, and code, is masked by a mark of the same length. */
  readonly text: string;
  /** Whether a link in it cites a source, or it stands in a `<Quote>`, which always does. */
  readonly citesSource: boolean;
  /** The node that stands at an index of the text, and how far into it. */
  at(index: number): { readonly node: Node; readonly offset: number };
};

const blockTypes = new Set(['paragraph', 'heading', 'tableCell', 'image']);

/** Stands for what no rule of prose reads. */
export const masked = (text: string): string => '\u0001'.repeat(text.length);

/** Every block of a tree, in reading order. Footnotes are blocks of their own. */
export function blocksOf(tree: Root): Block[] {
  const definitions = definitionsIn(tree);
  const blocks: Block[] = [];
  visitParents(tree, (node, ancestors) => {
    if (blockTypes.has(node.type)) blocks.push(blockOf(node as Parent, definitions, ancestors.some((one) => isJsx(one) && one.name === 'Quote')));
  });
  return blocks;
}

function blockOf(block: Parent, definitions: ReadonlyMap<string, string>, isQuote: boolean): Block {
  const pieces: { readonly node: Node; readonly start: number }[] = [];
  let text = '';
  let citesSource = isQuote;
  const add = (node: Node, words: string): void => {
    pieces.push({ node, start: text.length });
    text += words;
  };
  const walk = (node: Node): void => {
    if (node.type === 'inlineCode') return add(node, masked(toString(node)));
    const scheme = node.type === 'link' || node.type === 'linkReference' ? readReference(linkAddress(node as never, definitions))?.scheme : undefined;
    if (scheme === 'source') citesSource = true;
    if (scheme === 'fact') return add(node, masked(toString(node)));
    if (node.type === 'image' && node !== block) return; // a block of its own
    if ('children' in node) for (const child of (node as Parent).children) walk(child);
    else add(node, toString(node));
  };
  walk(block);
  return {
    text,
    citesSource,
    at: (index) => {
      const piece = pieces.findLast(({ start }) => start <= index) ?? { node: block, start: 0 };
      return { node: piece.node, offset: index - piece.start };
    },
  };
}

/** The place of a character within a text node, which may run over several lines. */
export function placeIn(node: Node, offset: number): Node {
  if (!node.position) return node;
  const { start } = node.position;
  const before = 'value' in node ? String(node.value).slice(0, offset) : '';
  const breaks = before.split('\n').length - 1;
  const column = breaks === 0 ? start.column + before.length : before.length - before.lastIndexOf('\n');
  return { type: 'text', position: { start: { line: start.line + breaks, column }, end: start } };
}
