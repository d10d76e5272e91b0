import type { Definition, Link, LinkReference, Node, Nodes, Parent, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import remarkSmartypants from 'remark-smartypants';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Chart } from '../schema/chart.ts';
import { withYearDashes } from './formats.ts';
import { parseInline } from './trees.ts';

/** Sets quotes, dashes and dots properly. */
export const typesetter = unified().use(remarkSmartypants).use(remarkYearDashes);

/** Keeps a line from breaking where it stands. */
export const wordJoiner = '\u2060';

/** Sets the dash of financial years, in text and not in code or addresses, so that no line breaks at it. */
export function remarkYearDashes() {
  return (tree: Root): void => visit(tree, 'text', (node) => void (node.value = withYearDashes(node.value).replace(/(?<=\b(?:19|20)\d\d–)(?=\d\d\b)/g, wordJoiner)));
}

const typeset = new Map<string, readonly PhrasingContent[]>();

/** The phrasing of a text as it is printed: quotes, dashes and dots set properly. Blocks run together. A text of many pages is read once. */
export function typesetInline(text: string): readonly PhrasingContent[] {
  const known = typeset.get(text) ?? phrasingOf(typesetter.runSync(parseInline(text)) as Root);
  typeset.set(text, known);
  return known;
}

const phrasingOf = ({ children }: Root): PhrasingContent[] =>
  children.flatMap((block): PhrasingContent[] => ('children' in block ? (block.children as PhrasingContent[]) : [{ type: 'text', value: 'value' in block ? String(block.value) : '' }]));

/** A text without its marks: `almost [1,500](fact:…) posts` is `almost 1,500 posts`. */
export const plainText = (text: string): string => (/[[*_`\\&<"'.-]/.test(text) ? toString({ type: 'root', children: [...typesetInline(text)] }).replaceAll(wordJoiner, '') : text);

/** Words out of a table, set as prose is: no sign in them makes a link or anything else. */
export const typesetWords = (text: string): string => toString(typesetter.runSync(rootOf(text)));
const rootOf = (value: string): Root => ({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] });

/** The same without what only keeps a line from breaking. */
export const plainWords = (text: string): string => typesetWords(text).replaceAll(wordJoiner, '');

/** A chart with its annotations in plain text, as a drawing has them. */
export const withPlainAnnotations = <One extends Pick<Chart, 'annotations'>>(chart: One): One => ({ ...chart, annotations: chart.annotations.map((one) => ({ ...one, text: plainText(one.text) })) });

/** What a link of ours may point to. */
export const schemes = ['fact', 'source', 'term'] as const;
export type Scheme = (typeof schemes)[number];

/** Splits `fact:posts/july-2010` into its scheme and what it names; nothing for other addresses. */
export function readReference(url: string): { readonly scheme: Scheme; readonly target: string } | undefined {
  const match = /^(fact|source|term):(.*)$/s.exec(url);
  return match ? { scheme: match[1] as Scheme, target: decoded(match[2]!.trim()) } : undefined;
}

/** The schemes that an address elsewhere may have. */
export const webSchemes: readonly string[] = ['http', 'https', 'mailto', 'tel'];

/** The scheme of an address as a browser finds it, which passes over what cannot be seen; nothing where it has none. */
export const schemeOf = (url: string): string | undefined => /^([a-z][a-z0-9+.-]*):/.exec(url.replace(/[\p{Cc}\s]/gu, '').toLowerCase())?.[1];

/** Whether a link may have this address: a page of this site, or an address elsewhere in full and of a kind that runs nothing. */
export const isWebAddress = (url: string): boolean => {
  const scheme = schemeOf(url);
  return scheme === undefined ? !/^[\p{Cc}\s]*[\\/][\p{Cc}\s]*[\\/]/u.test(url) : webSchemes.includes(scheme);
};

/** An address with its `%` escapes read; one that is written wrongly stays as it is. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A place where prose points at a fact, a source, a term or a chart. */
export type Reference = {
  readonly kind: Scheme | 'chart';
  /** What it names: an address or an id. */
  readonly target: string;
  /** The words of the link, without marks. */
  readonly typed: string;
  /** The words of the same paragraph, heading or cell before and after the link. */
  readonly before: string;
  readonly after: string;
  readonly node: Node;
};

export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
export const isJsx = (node: Node): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The text of an attribute of a component; nothing where it is absent or an expression. */
export function attribute(node: Jsx, name: string): string | undefined {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

const blocks = new Set(['paragraph', 'heading', 'tableCell']);
const isLink = (node: Node): node is Link | LinkReference => node.type === 'link' || node.type === 'linkReference';

/** Every reference of a tree, in reading order. */
export function referencesIn(tree: Root): Reference[] {
  const addresses = definitionsIn(tree);
  const references: Reference[] = [];
  visit(tree, (node) => {
    if (isJsx(node) && node.name === 'Chart') references.push({ kind: 'chart', target: attribute(node, 'id') ?? '', typed: '', before: '', after: '', node });
    if (isJsx(node) && node.name === 'Quote') references.push({ kind: 'source', target: attribute(node, 'source') ?? '', typed: toString(node), before: '', after: '', node });
    if (blocks.has(node.type)) references.push(...referencesInBlock(node as Parent, addresses));
  });
  return references;
}

const definitionCache = new WeakMap<Root, ReadonlyMap<string, string>>();

/** Label to address, for links written as `[1,500][july]` with `[july]: fact:…` elsewhere. */
export function definitionsIn(tree: Root): ReadonlyMap<string, string> {
  const cached = definitionCache.get(tree);
  if (cached) return cached;
  const found = new Map<string, string>();
  visit(tree, 'definition', (node: Definition) => void found.set(node.identifier, node.url));
  definitionCache.set(tree, found);
  return found;
}

export const linkAddress = (node: Link | LinkReference, definitions: ReadonlyMap<string, string>): string =>
  node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '');

function referencesInBlock(block: Parent, definitions: ReadonlyMap<string, string>): Reference[] {
  const whole = toString(block);
  const references: Reference[] = [];
  let offset = 0;
  const walk = (node: Nodes) => {
    if (isLink(node)) {
      const found = readReference(linkAddress(node, definitions));
      const typed = toString(node);
      if (found) references.push({ kind: found.scheme, target: found.target, typed, before: whole.slice(0, offset), after: whole.slice(offset + typed.length), node });
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
    else offset += toString(node).length;
  };
  for (const child of block.children) walk(child as Nodes);
  return references;
}

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentence that a reference stands in: what comes before its words, and after them. */
export function sentenceAround({ before, typed, after }: Pick<Reference, 'before' | 'typed' | 'after'>): { readonly before: string; readonly after: string } {
  const whole = before + typed + after;
  let [start, end] = [0, whole.length];
  for (const { segment, index } of sentences.segment(whole)) {
    [start, end] = [index, index + segment.length];
    if (end > before.length) break;
  }
  return { before: whole.slice(start, before.length).trimStart(), after: whole.slice(before.length + typed.length, end).trimEnd() };
}

/** The same in one. */
export function sentenceOf(reference: Pick<Reference, 'before' | 'typed' | 'after'>): string {
  const { before, after } = sentenceAround(reference);
  return (before + reference.typed + after).trim();
}
