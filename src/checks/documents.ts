import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, type Node as JsonNode, type ParseError } from 'jsonc-parser';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { Position, Problem } from './problem.ts';

/** The keys that lead to a value. */
export type Path = readonly (string | number)[];

/** A content file, read: its data, its prose, and where each value stands in it. */
export type ContentDocument = {
  readonly file: string;
  /** The raw data, before any schema. */
  readonly data: unknown;
  /** The prose under the front matter, and the line it begins on; empty for JSON. */
  readonly body: string;
  readonly bodyLine: number;
  /** The place of a value, or of `needle` in it; of the nearest parent where the value is missing. */
  locate(path: Path, needle?: string): Position;
};

/** A file that could be read, or what is wrong with it. */
export type Parsed = { readonly document?: ContentDocument; readonly problems: readonly Problem[] };

const positionAt = (file: string, text: string, offset: number): Position => {
  const before = text.slice(0, Math.max(0, offset));
  const line = before.split('\n').length;
  return { file, line, column: before.length - before.lastIndexOf('\n') };
};

/** Offset of `needle` between two offsets of `text`, else the first of them. */
const offsetOf = (text: string, start: number, end: number, needle: string | undefined): number => {
  const at = needle ? text.slice(start, end).indexOf(needle) : -1;
  return at < 0 ? start : start + at;
};

const failure = (position: Position, rule: string, message: string, mend: string, text = ''): Problem => ({ ...position, rule, severity: 'error', message, mend, text });

const jsonMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that JSON does not know (only true, false, null, numbers and text in double quotes)',
  InvalidNumberFormat: 'a number that JSON cannot read',
  PropertyNameExpected: 'no key in double quotes where one must stand',
  ValueExpected: 'no value where one must stand, perhaps after a last comma',
  ColonExpected: 'no colon between a key and its value',
  CommaExpected: 'no comma between two values',
  CloseBraceExpected: 'no closing } where one must stand',
  CloseBracketExpected: 'no closing ] where one must stand',
  EndOfFileExpected: 'something behind the end of the JSON',
  InvalidCommentToken: 'a comment, which JSON does not allow',
  UnexpectedEndOfComment: 'a comment, which JSON does not allow',
  UnexpectedEndOfString: 'text whose closing double quote is missing',
  UnexpectedEndOfNumber: 'a number that breaks off',
  InvalidUnicode: 'a \\u escape that is not four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash before a character that cannot be escaped',
  InvalidCharacter: 'a control character inside text; write \\n for a new line',
};

/** Reads a JSON file. Every fault of the syntax is a problem, and so is a key that stands twice. */
export function parseJson(file: string, text: string): Parsed {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const faults = errors.map(({ error, offset, length }) => {
    const found = text.slice(offset, offset + length);
    const what = jsonMessages[printParseErrorCode(error)] ?? printParseErrorCode(error);
    return failure(positionAt(file, text, offset), 'json-malformed', `The file is not JSON: ${what}${found.trim() ? `, at ${JSON.stringify(found.slice(0, 40))}` : ', at the end of the file'}.`, 'Mend the JSON at this place; a code editor underlines it.', found);
  });
  if (!tree || faults.length > 0) return { problems: faults.length > 0 ? faults.slice(0, 3) : [failure({ file, line: 1, column: 1 }, 'json-malformed', 'The file is empty.', 'Fill it in, or delete it.')] };
  const problems = repeatedKeys(tree).map((node) =>
    failure(positionAt(file, text, node.offset), 'duplicate-key', `The key "${String(node.value)}" stands twice in one object, so one of its values would be lost.`, 'Delete or rename one of them.', String(node.value)),
  );
  const locate = (path: Path, needle?: string): Position => {
    const node = nearestJsonNode(tree, path);
    return positionAt(file, text, offsetOf(text, node.offset, node.offset + node.length, needle));
  };
  return { problems, document: { file, data: getNodeValue(tree), body: '', bodyLine: 1, locate } };
}

/** The node at a path; where a step is missing, the last that is there. A key that no schema knows is found by its own name. */
function nearestJsonNode(tree: JsonNode, path: Path): JsonNode {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return length === path.length && node.parent?.type === 'property' && node.type !== 'string' ? node.parent : node;
  }
  return tree;
}

function repeatedKeys(node: JsonNode): JsonNode[] {
  const own = node.type === 'object' ? (node.children ?? []).map((property) => property.children![0]!) : [];
  const names = own.map((key) => String(key.value));
  return [...own.filter((_, index) => names.indexOf(names[index]!) !== index || names[index] === '__proto__'), ...(node.children ?? []).flatMap(repeatedKeys)];
}

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m;

/** Reads an MDX file: YAML front matter between two lines of `---`, then prose. */
export function parseMdx(file: string, text: string): Parsed {
  const match = frontMatter.exec(text);
  if (!match || match.index !== 0)
    return { problems: [failure({ file, line: 1, column: 1 }, 'front-matter-missing', text.trim() === '' ? 'The file is empty.' : `The file does not begin with front matter between two lines of "---".`, 'Begin the file with "---", the keys of the front matter, and "---" on a line of its own.', text.slice(0, 40))] };
  const start = text.indexOf('\n') + 1;
  const yaml = match[1]!;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const at = (offset: number): Position => positionAt(file, text, start + offset);
  const problems = [...document.errors, ...document.warnings].map((error) =>
    failure(at(error.pos[0]), 'yaml-malformed', `The front matter is not YAML: ${error.message.replace(/\.?$/, '')}.`, 'Mend the front matter at this place; put a text that holds ": " or begins with a bracket in double quotes.', yaml.slice(...error.pos)),
  );
  if (problems.length > 0) return { problems };
  const bodyStart = match[0].length;
  return {
    problems: [],
    document: {
      file,
      data: document.toJS({ maxAliasCount: 0 }) as unknown,
      body: text.slice(bodyStart),
      bodyLine: text.slice(0, bodyStart).split('\n').length,
      locate: (path, needle) => {
        const [from, to] = nearestYamlRange(document, path);
        return at(offsetOf(yaml, from, to, needle));
      },
    },
  };
}

function nearestYamlRange(document: Document, path: Path): [number, number] {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  return [0, 0];
}
