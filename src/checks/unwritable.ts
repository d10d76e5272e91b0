import { failure, positionAt, type ReadDocument, type Path } from './documents.ts';
import type { Position, Problem } from './problem.ts';

/** Control characters but tab and line breaks, halves of characters, and what turns the direction of the text behind it: no page or feed can hold the first two, and with the last a reader sees other words than stand there. */
const unwritable = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** `encoding`: every text and key of a document that holds such a character, as itself or as an escape, and its prose. */
export function unwritableTexts(document: ReadDocument): Problem[] {
  const { file, data, body, bodyLine } = document;
  const at = body.search(unwritable);
  const inBody = positionAt(file, body, at);
  return [...textsIn(data, []).map(([path, text]) => problemOf(document.locate(path), text)), ...(at < 0 ? [] : [problemOf({ ...inBody, line: inBody.line + bodyLine - 1 }, body)])];
}

function problemOf(position: Position, text: string): Problem {
  const code = text.charCodeAt(text.search(unwritable));
  const what = code >= 0xd800 && code <= 0xdfff ? 'half of a character' : code >= 0x202a && code <= 0x2069 ? 'which turns the direction of the text behind it' : 'a control character, which no page can hold';
  return failure(position, 'encoding', `The text holds U+${code.toString(16).toUpperCase().padStart(4, '0')}, ${what}.`, 'Delete the character. It does not show: type the words anew if it cannot be found.');
}

function textsIn(value: unknown, path: Path): [path: Path, text: string][] {
  if (typeof value === 'string') return unwritable.test(value) ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index]));
  return Object.entries(value).flatMap(([key, one]) => [...textsIn(key, [...path, key]), ...textsIn(one, [...path, key])]);
}
