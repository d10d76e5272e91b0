import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Gives each footnote a link to itself, at the end of its last paragraph; the way back to its sentence follows it. */
export function remarkFootnotes() {
  return (tree: Root): void =>
    visit(tree, 'footnoteDefinition', ({ identifier, children }) => {
      const last = children.at(-1);
      if (last?.type === 'paragraph') last.children.push(selfLink(`#user-content-fn-${encodeURI(identifier.toLowerCase())}`));
    });
}

const selfLink = (url: string): Link => ({ type: 'link', url, children: [], data: { hProperties: { className: ['self'], ariaLabel: 'Link to this note' } } });
