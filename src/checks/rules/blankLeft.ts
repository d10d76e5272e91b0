import type { Node } from 'mdast';
import { visit } from 'unist-util-visit';
import { isJsx } from '../../lib/prose.ts';
import { collections, type Place } from '../../lib/texts.ts';
import type { Desk, Finding, ReadText, Rule } from '../desk.ts';
import type { Problem } from '../problem.ts';

/** `blank-left`: a TODO is never published. In a draft, which no build shows, it is a warning. */
export const blankLeft: Rule = (desk) => [
  ...collections.flatMap((collection) => [...desk.content[collection]].flatMap(([id, entry]) => blanksIn(desk, { collection, id, path: [] }, entry))),
  ...blanksIn(desk, { collection: 'site', id: 'site', path: [] }, desk.content.site),
  ...desk.texts.filter(({ isBody }) => isBody).flatMap((text) => blanksInProse(desk, text)),
];

/** A blank in words, or the key of the row that `npm run new` begins a dataset with; its other ids are refused as unknown. */
const blank = /\bTODO\b|^todo-row$/;

const finding = ({ content }: Desk, { collection, id }: Place, value: string): Finding => {
  const what = /TODO:?\s*([^\n]*)/.exec(value)?.[1]!.trim() ?? 'a key that names the row';
  const isDraft = collection === 'articles' && content.articles.get(id)?.draft === true;
  return { rule: 'blank-left', severity: isDraft ? 'warning' : 'error', text: value === 'todo-row' ? value : 'TODO', message: 'A blank is not filled in yet.', mend: what === '' ? 'Write what belongs here, or delete it.' : `Fill it in: ${what.length > 80 ? `${what.slice(0, 80)}…` : what}` };
};

/** The blanks among the values of an entry. Its prose is read as a tree, so that code comments in it are passed over. */
function blanksIn(desk: Desk, place: Place, value: unknown): Problem[] {
  if (typeof value === 'string') return blank.test(value) ? [desk.problem(place, finding(desk, place, value), 'TODO')] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isProse = (key: string): boolean => key === 'body' && place.path.length === 0;
  return Object.entries(value).flatMap(([key, inner]) => (isProse(key) ? [] : blanksIn(desk, { ...place, path: [...place.path, Array.isArray(value) ? Number(key) : key] }, inner)));
}

function blanksInProse(desk: Desk, text: ReadText): Problem[] {
  const problems: Problem[] = [];
  visit(text.tree, (node: Node) => {
    const words = wordsOf(node);
    if (blank.test(words)) problems.push(desk.problemIn(text, finding(desk, text.place, words), startingAt(node, words)));
  });
  return problems;
}

/** The words that a node itself prints, or has in its attributes. */
function wordsOf(node: Node): string {
  if (isJsx(node)) return node.attributes.map(({ value }) => (typeof value === 'string' ? value : '')).join('\n');
  return ['text', 'inlineCode', 'code'].includes(node.type) ? String((node as Node & { value: string }).value) : '';
}

/** The node with its start moved to the blank in its words, which may run over several lines. */
function startingAt(node: Node, words: string): Node {
  if (!node.position || node.type !== 'text') return node;
  const { start } = node.position;
  const lines = words.slice(0, words.search(blank)).split('\n');
  const column = (lines.length === 1 ? start.column : 1) + lines.at(-1)!.length;
  return { ...node, position: { ...node.position, start: { line: start.line + lines.length - 1, column } } };
}
