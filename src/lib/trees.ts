import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const articleParser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const inlineParser = unified().use(remarkParse).use(remarkGfm);

/** The syntax tree of an MDX body. Throws a `VFileMessage` with its place where the MDX is broken. */
export const parseArticle = (body: string): Root => articleParser.parse(body);

/** The syntax tree of a text in a data file or in front matter: Markdown without components. */
export const parseInline = (text: string): Root => inlineParser.parse(text);

/**
 * Which parser reads prose: `build`, the one that Astro compiles it with, or `fast`, Sätteri's, which gives the same trees ten times
 * sooner. A build checks and compiles prose with its own; the desk, and whatever only reads prose, uses the fast one. A test holds the two against each other.
 */
export type Parser = 'build' | 'fast';

/** The syntax tree of an MDX body or of an inline text. Throws the build parser's message, with its place, where MDX is broken. */
export function readTree(text: string, isBody: boolean, parser: Parser = 'fast'): Root {
  if (parser === 'build') return exactTree(text, isBody);
  try {
    const tree = (isBody ? mdxToMdast(text) : markdownToMdast(text)) as Root;
    return text.includes('<') ? withParagraphs(tree) : tree;
  } catch {
    return exactTree(text, isBody);
  }
}

const exactTree = (text: string, isBody: boolean): Root => (isBody ? parseArticle(text) : parseInline(text));

const phrasing = new Set(['text', 'link', 'linkReference', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'footnoteReference', 'mdxJsxTextElement']);

/** A component on one line with bare words is a paragraph to the build's parser, with the component in it; the fast one leaves that out. */
function withParagraphs(tree: Root): Root {
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement, index, parent) => {
    if (!parent || index === undefined || !node.children.some(({ type }) => phrasing.has(type))) return;
    const inner = { ...node, type: 'mdxJsxTextElement' } as unknown as PhrasingContent;
    parent.children[index] = { type: 'paragraph', children: [inner], position: node.position } satisfies Paragraph;
  });
  return tree;
}
