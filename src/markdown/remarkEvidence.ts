import type { Link, LinkReference, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { definitionsIn, linkAddress, readReference, type Scheme } from '../lib/prose.ts';
import { withBase } from '../lib/routes.ts';

/** The component that each kind of link becomes; all three are handed to prose by the page. */
export const linkComponents: Readonly<Record<Scheme, string>> = { fact: 'Fact', source: 'Cite', term: 'Term' };

/**
 * Turns `[1,500](fact:posts/july-2010)` into `<Fact target="posts/july-2010">1,500</Fact>`, `source:` links into `<Cite>` and `term:`
 * links into `<Term>`, and puts addresses on this site under `base`. What is named is looked up and checked elsewhere.
 */
export function remarkEvidence({ base }: { readonly base: string }) {
  return (tree: Root): void => {
    const definitions = definitionsIn(tree);
    visit(tree, (node, index, parent) => {
      if (node.type === 'definition' || node.type === 'image') node.url = withBase(node.url, base);
      if ((node.type !== 'link' && node.type !== 'linkReference') || !parent || index === undefined) return;
      const reference = readReference(linkAddress(node, definitions));
      if (reference) parent.children[index] = componentOf(node, reference.scheme, reference.target);
      else if (node.type === 'link') node.url = withBase(node.url, base);
    });
  };
}

const componentOf = (node: Link | LinkReference, scheme: Scheme, target: string): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: linkComponents[scheme],
  attributes: [
    { type: 'mdxJsxAttribute', name: 'target', value: target },
    { type: 'mdxJsxAttribute', name: 'typed', value: toString(node) },
  ],
  children: node.children,
  position: node.position,
});
