import { createScanner, findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node as JsonNode, type ParseError } from 'jsonc-parser';
import { failure, lastParsed, offsetOf, positionAt, type Parsed, type Path } from './documents.ts';
import type { Position, Problem } from './problem.ts';

/** What is wrong, with `@` for what was found, and how to mend it. */
const faults: Readonly<Record<string, readonly [message: string, mend: string]>> = {
  InvalidSymbol: ['@ is no word of JSON', 'Put keys and text in straight double quotes; without quotes stand only true, false, null and numbers.'],
  InvalidNumberFormat: ['@ is no number', 'Write it as 1500 or 68.3: no comma, no unit, no point at either end.'],
  PropertyNameExpected: ['@ stands where a key must', 'Write a key in double quotes, or delete what stands there.'],
  ValueExpected: ['a value is missing before @', 'Write the value; where nothing is known, write null.'],
  ColonExpected: ['a colon is missing before @', 'Write ":" between the key and its value.'],
  CommaExpected: ['a comma is missing before @', 'Write "," between the two.'],
  CloseBraceExpected: ['a closing } is missing before @', 'Close the brace.'],
  CloseBracketExpected: ['a closing ] is missing before @', 'Close the bracket.'],
  EndOfFileExpected: ['@ stands behind the end of the JSON', 'Delete it, or see which bracket was closed too early.'],
  InvalidCommentToken: ['@ is a comment, which JSON does not allow', 'Delete it, or keep it in a "note".'],
  UnexpectedEndOfComment: ['a comment is not closed, and JSON allows none', 'Delete it.'],
  UnexpectedEndOfString: ['the text @ has no closing double quote', 'Write the closing quote; a quote inside text is written \\", a new line \\n.'],
  UnexpectedEndOfNumber: ['the number @ breaks off', 'Write the whole number.'],
  InvalidUnicode: ['@ holds \\u without four hexadecimal digits behind it', 'Write the character itself.'],
  InvalidEscapeCharacter: ['@ holds a backslash that means nothing', 'Write \\\\ for a backslash, \\" for a quote.'],
  InvalidCharacter: ['@ holds a control character', 'Write \\n for a new line and \\t for a tab.'],
};

const quoted = (found: string): string => {
  const short = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  return found.trim() === '' ? 'the end of the file' : found.startsWith('"') ? short.replace(/\s+/g, ' ') : `"${short}"`;
};

const parsed = lastParsed((text) => {
  const errors: ParseError[] = [];
  return { errors, tree: parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }) };
});

/** Reads a JSON file. A fault of the syntax is a problem, and so is a key that stands twice. */
export function parseJson(file: string, text: string): Parsed {
  const deep = deepOffset(text);
  if (deep !== undefined) return { problems: [failure(positionAt(file, text, deep), 'json-malformed', `Lists and objects stand more than ${deepest} deep in each other here.`, 'No file of the report is nested like this: write it flatter.')] };
  const { tree, errors } = parsed(text);
  if (text.trim() === '') return { problems: [failure({ file, line: 1, column: 1 }, 'json-malformed', 'The file is empty.', 'Fill it in, or delete it.')] };
  if (!tree || errors.length > 0) return { problems: syntaxProblems(file, text, errors) };
  const problems = [...repeatedKeys(tree), ...prototypeKeys(tree)].map(([node, message, mend]) => failure(positionAt(file, text, node.offset), 'duplicate-key', message, mend, String(node.value)));
  const locate = (path: Path, needle?: string): Position => {
    const node = nearestNode(parsed(text).tree!, path);
    return positionAt(file, text, offsetOf(text, node.offset, node.offset + node.length, needle));
  };
  const locateKey = (path: Path): Position => {
    const node = nearestNode(parsed(text).tree!, path);
    return positionAt(file, text, (node.parent?.type === 'property' ? node.parent : node).offset);
  };
  return { problems, document: { file, data: getNodeValue(tree) as unknown, body: '', bodyLine: 1, locate, locateKey } };
}

/** One fault a line, at most three: a quote that is missing makes nonsense of all that follows, so nothing is told after it. */
function syntaxProblems(file: string, text: string, errors: readonly ParseError[]): Problem[] {
  const problems = errors.map((error) => syntaxProblem(file, text, error));
  const broken = errors.findIndex(({ error }) => ['UnexpectedEndOfString', 'InvalidSymbol'].includes(printParseErrorCode(error)));
  const told = broken < 0 ? problems : problems.slice(0, broken + 1);
  return told.filter(({ line }, index) => told.findIndex((other) => other.line === line) === index).slice(0, 3);
}

function syntaxProblem(file: string, text: string, { error, offset, length }: ParseError): Problem {
  const found = text.slice(offset, offset + length);
  const before = text.slice(0, offset).trimEnd();
  if (/^[}\]]/.test(found) && before.endsWith(',')) return failure(positionAt(file, text, before.length - 1), 'json-malformed', `The file is not JSON: there is a comma before the closing ${found[0]}.`, 'Delete that comma.', ',');
  const [message, mend] = faults[printParseErrorCode(error)] ?? ['something is wrong at @', 'Mend it; a code editor underlines the place.'];
  return failure(positionAt(file, text, offset), 'json-malformed', `The file is not JSON: ${message.replace('@', () => quoted(found))}.`, mend, found);
}

const deepest = 64;

/** Where the nesting grows too deep to be anything but a mistake. */
function deepOffset(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== 17; token = scanner.scan()) {
    if (token === 1 || token === 3) depth += 1; // { and [
    if (token === 2 || token === 4) depth -= 1; // } and ]
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return undefined;
}

/** The node at a path; where a step is missing, the last that is there. A key that no schema knows is found by its own name. */
function nearestNode(tree: JsonNode, path: Path): JsonNode {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return length === path.length && node.parent?.type === 'property' && node.type !== 'string' ? node.parent : node;
  }
  return tree;
}

type KeyFault = [node: JsonNode, message: string, mend: string];

const keysOf = (node: JsonNode): JsonNode[] => (node.type === 'object' ? (node.children ?? []).map((property) => property.children![0]!) : []);

function repeatedKeys(node: JsonNode): KeyFault[] {
  const seen = new Set<unknown>();
  const own = keysOf(node).filter(({ value }) => seen.size === seen.add(value).size);
  return [...own.map((key): KeyFault => [key, `The key "${String(key.value)}" stands twice in one object, so one of its values would be lost.`, 'Delete or rename one of them.']), ...(node.children ?? []).flatMap(repeatedKeys)];
}

function prototypeKeys(node: JsonNode): KeyFault[] {
  const own = keysOf(node).filter(({ value }) => value === '__proto__');
  return [...own.map((key): KeyFault => [key, 'The key "__proto__" cannot be kept: programs keep this name for themselves.', 'Give it another name.']), ...(node.children ?? []).flatMap(prototypeKeys)];
}
