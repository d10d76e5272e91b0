import type { Nodes } from 'mdast';
import type { ContentDocument } from './documents.ts';
import type { Problem } from './problem.ts';

/** What a Markdown parser throws. */
type MdxError = { readonly reason?: string; readonly ruleId?: string; readonly line?: number; readonly column?: number; readonly place?: { line?: number; column?: number; start?: { line: number; column: number } } };

const deepest = 100;

/** Fails for prose that is nested so deep that neither we nor the build could read it. */
export function requireShallow(tree: Nodes, depth = 0): void {
  if (depth > deepest) throw Object.assign(new RangeError('tree too deep'), { place: tree.position });
  if ('children' in tree) for (const child of tree.children) requireShallow(child as Nodes, depth + 1);
}

/** Prose that is not MDX, as a problem of its file. */
export function mdxProblem(document: ContentDocument, error: unknown): Problem {
  const { line, column, place, reason = '' } = error as MdxError;
  const opened = unclosed.exec(reason);
  const [message, mend] = error instanceof RangeError ? ['quotations, lists or brackets stand too deep in each other', 'Write it flatter.'] : wordsOf(error as MdxError);
  return {
    file: document.file,
    line: opened ? Number(opened[2]) : line ?? place?.line ?? place?.start?.line ?? document.bodyLine,
    column: opened ? Number(opened[3]) : column ?? place?.column ?? place?.start?.column ?? 1,
    rule: 'mdx-malformed',
    severity: 'error',
    message: `The prose cannot be read: ${message}.`,
    mend,
    text: '',
  };
}

/** What is not closed, and where it was opened. */
const unclosed = /Expected a closing tag for `(<[^`]*>)` \((\d+):(\d+)/;
const literal = 'A "<" or "{" that is meant as text is written \\< or \\{; a comment is written {/* … */}.';

function wordsOf({ reason = '', ruleId }: MdxError): [message: string, mend: string] {
  if (ruleId === 'acorn') return ['there is code here, and it breaks off', `Delete it: prose holds no code. ${literal}`];
  if (ruleId === 'unexpected-eof') return ['a tag or a brace that was opened is never closed', `Close it. ${literal}`];
  const opened = unclosed.exec(reason);
  if (opened) return [`${opened[1]} is not closed`, 'Close it where it was opened: in the same paragraph, or on lines of their own with empty lines between.'];
  const crossed = /Unexpected closing tag `([^`]*)`, expected corresponding closing tag for `([^`]*)` \((\d+):/.exec(reason);
  if (crossed) return [`${crossed[1]} stands here, but ${crossed[2]} of line ${crossed[3]} is still open`, 'Close the inner one first.'];
  if (ruleId === 'unexpected-closing-slash') return ['a tag is closed here that was not opened', `Open it, or delete this. ${literal}`];
  const character = /^Unexpected character `(.+?)`(?: \(U)/.exec(reason)?.[1];
  if (character) return [`${JSON.stringify(character)} cannot stand in a tag or brace`, / local name| in name/.test(reason) ? `An address is written [words](https://…). ${literal}` : literal];
  return [reason.replace(/\.$/, ''), literal];
}
