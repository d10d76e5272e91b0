import { createHash } from 'node:crypto';
import type { Node, Root } from 'mdast';
import type { Content } from '../lib/content.ts';
import { referencesIn, type Reference } from '../lib/prose.ts';
import { allTexts, type Place, type Text } from '../lib/texts.ts';
import { blocksOf, type Block } from './blocks.ts';
import { mdxProblem, requireShallow } from './mdxProblem.ts';
import type { Position, Problem } from './problem.ts';
import type { Reading } from './read.ts';
import { readTree, type Parser } from '../lib/trees.ts';

/** A text of the content with its syntax tree, what it points at, and the words of its blocks. */
export type ReadText = Text & { readonly tree: Root; readonly references: readonly Reference[]; readonly blocks: readonly Block[] };

/** What every rule has before it: the content, its texts as trees, and the places of both. */
export type Desk = {
  readonly content: Content;
  readonly texts: readonly ReadText[];
  readonly ids: Reading['ids'];
  /** A problem at a value of an entry. */
  problem(place: Place, found: Finding, needle?: string): Problem;
  /** A problem at a node of a text. */
  problemIn(text: ReadText, found: Finding, node?: Reference['node']): Problem;
};

/** What a rule says; the desk adds where. */
export type Finding = Pick<Problem, 'rule' | 'message' | 'mend'> & { readonly text?: string; readonly severity?: Problem['severity'] };

/** A rule: content in, problems out. */
export type Rule = (desk: Desk) => Problem[];

/** Lays out what was read for the rules; prose that is not MDX is a problem, and is left out. */
export function layOut(reading: Reading & { readonly content: Content }, parser: Parser | Agreement = 'fast'): { readonly desk: Desk; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const texts = allTexts(reading.content).flatMap((text): ReadText[] => {
    try {
      return [{ ...text, ...readAs(text.isBody ? padded(reading, text) : text.text, text.isBody, parser) }];
    } catch (error) {
      problems.push(mdxProblem(reading.document(text.place)!, error));
      return [];
    }
  });
  const stamp = (position: Position, { severity = 'error', text = '', ...found }: Finding): Problem => ({ ...position, severity, text, ...found });
  const desk: Desk = {
    content: reading.content,
    texts,
    ids: reading.ids,
    problem: (place, found, needle) => stamp(reading.locate(place, needle), found),
    problemIn: (text, found, node) => stamp(text.isBody && node?.position ? { file: reading.document(text.place)!.file, ...startOf(node) } : reading.locate(text.place, found.text), isDraft(reading.content, text.place) ? { severity: draftSeverity(found), ...found } : found),
  };
  return { desk, problems };
}

type Read = Pick<ReadText, 'tree' | 'references' | 'blocks'>;

function readWith(text: string, isBody: boolean, parser: Parser): Read {
  const tree = readTree(text, isBody, parser);
  requireShallow(tree);
  return { tree, references: referencesIn(tree), blocks: blocksOf(tree) };
}

/**
 * Texts in which both parsers see the same, by their hash: `known` from builds before, `found` in this one. The build's parser reads a text once,
 * and from then on the fast one will do.
 */
export type Agreement = { readonly known: ReadonlySet<string>; readonly found: Set<string> };

function readAs(text: string, isBody: boolean, parser: Parser | Agreement): Read {
  if (typeof parser === 'string') return readWith(text, isBody, parser);
  const { known, found } = parser;
  const key = createHash('sha256').update(`${isBody}${text}`).digest('base64');
  if (known.has(key)) {
    found.add(key);
    return readWith(text, isBody, 'fast');
  }
  const read = readWith(text, isBody, 'build');
  if (isSame(read, readWith(text, isBody, 'fast'))) found.add(key);
  return read;
}

/** Whether the trees are the same in all that a rule looks at, and stand at the same places. */
const isSame = (one: Read, other: Read): boolean => seenIn(one) === seenIn(other);
const seenIn = ({ tree }: Read): string => JSON.stringify(told(tree));

type AnyNode = Node & { readonly [key: string]: unknown; readonly children?: readonly AnyNode[]; readonly attributes?: readonly AnyNode[] };

const told = (node: Node): unknown[] => {
  const { type, name, value, url, alt, identifier, depth, position, attributes, children } = node as AnyNode;
  const text = typeof value === 'object' && value !== null ? (value as { readonly value?: unknown }).value : value;
  return [type, name, text, url, alt, identifier, depth, position?.start.line, position?.start.column, attributes?.map((one) => [one.type, one.name, one.value]), children?.map(told)].map((one) => one ?? null);
};

/** No build shows a draft, so what is wrong with its words does not stop one; code would, since it is compiled all the same. */
const draftSeverity = ({ rule }: Finding): Problem['severity'] => (rule === 'mdx-import' || rule === 'mdx-expression' ? 'error' : 'warning');

const isDraft = ({ articles }: Content, { collection, id }: Place): boolean => collection === 'articles' && articles.get(id)?.draft === true;

const startOf = (node: Reference['node']): Pick<Position, 'line' | 'column'> => ({ line: node.position!.start.line, column: node.position!.start.column });

/** The prose with empty lines for its front matter, so that the lines of the tree are those of the file. */
const padded = (reading: Reading, { place, text }: Text): string => '\n'.repeat(reading.document(place)!.bodyLine - 1) + text;
