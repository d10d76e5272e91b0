import { isMap, isNode, isScalar, parseDocument, visit, type Document, type ErrorCode } from 'yaml';
import { failure, lastParsed, offsetOf, positionAt, type Parsed, type Path } from './documents.ts';
import type { Position } from './problem.ts';

const frontMatter = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m;
const quote = 'Put a text that holds ": " or " #", or that begins with one of [ { & * ! | > % @ `, in double quotes.';

/** What is wrong with the YAML, and how to mend it. */
const faults: Readonly<Partial<Record<ErrorCode, readonly [message: string, mend: string]>>> = {
  ALIAS_PROPS: ['"*" before a word has a meaning of its own here', quote],
  BAD_ALIAS: ['"*" before a word has a meaning of its own here', quote],
  BAD_DQ_ESCAPE: ['a backslash in double quotes means nothing before this letter', 'Write \\\\ for a backslash.'],
  BAD_INDENT: ['the line begins too far left, or too far right', 'Begin the keys of one level in one column.'],
  BAD_SCALAR_START: ['a text cannot begin with this character', quote],
  BLOCK_AS_IMPLICIT_KEY: ['there is a second ": " in this line', quote],
  BLOCK_IN_FLOW: ['a list with "- " cannot stand inside brackets', 'Write either brackets or dashes.'],
  DUPLICATE_KEY: ['this key stands twice, so one of its values would be lost', 'Delete or rename one of them.'],
  MISSING_CHAR: ['a closing quote, bracket or comma is missing, or a space behind ":" or "-"', 'Write what is missing.'],
  MULTILINE_IMPLICIT_KEY: ['this line is neither "key: value" nor part of the text before it', 'Write "key: value", or put a text of several lines in double quotes.'],
  TAB_AS_INDENT: ['the line begins with a tab', 'Begin it with spaces.'],
  TAG_RESOLVE_FAILED: ['"!" before a word has a meaning of its own here', quote],
  UNEXPECTED_TOKEN: ['this cannot stand here', `Correct the line. ${quote}`],
};

const parsed = lastParsed((yaml) => parseDocument(yaml, { prettyErrors: false, version: '1.2', logLevel: 'silent' }));

/** Reads an MDX file: YAML front matter between two lines of `---`, then prose. */
export function parseMdx(file: string, text: string): Parsed {
  const match = frontMatter.exec(text);
  if (!match || match.index !== 0) {
    const isOpen = /^---[ \t]*\r?\n/.test(text);
    const message = text.trim() === '' ? 'The file is empty.' : isOpen ? 'The front matter has no closing line of "---".' : 'The file does not begin with front matter.';
    return { problems: [failure({ file, line: 1, column: 1 }, 'front-matter-missing', message, 'Begin the file with a line of "---", the keys of the front matter, and another line of "---".', text.slice(0, 40))] };
  }
  const start = text.indexOf('\n') + 1;
  const yaml = match[1]!;
  const document = parsed(yaml);
  const at = (offset: number): Position => positionAt(file, text, start + offset);
  const problems = [...document.errors, ...document.warnings, ...aliases(document)].map(({ code, message: reason, pos }) => {
    const [message, mend] = faults[code] ?? [reason.replace(/\.$/, ''), `Correct the line. ${quote}`];
    return failure(at(pos[0]), 'yaml-malformed', `The front matter cannot be read: ${message}.`, mend, yaml.slice(...pos));
  });
  if (problems.length > 0) return { problems: problems.filter(({ line }, index) => problems.findIndex((other) => other.line === line) === index).slice(0, 3) };
  const bodyStart = match[0].length;
  return {
    problems: [],
    document: {
      file,
      data: document.toJS({ maxAliasCount: 0 }) as unknown,
      body: text.slice(bodyStart),
      bodyLine: text.slice(0, bodyStart).split('\n').length,
      locate: (path, needle) => {
        const [from, to] = nearestRange(parsed(yaml), path);
        return at(offsetOf(yaml, from, to, needle));
      },
      locateKey: (path) => at(keyOffset(parsed(yaml), path)),
    },
  };
}

type Fault = { readonly code: ErrorCode; readonly message: string; readonly pos: readonly [number, number] };

/** An alias would put one value in many places, so that a problem could not be told where it stands. */
function aliases(document: Document): Fault[] {
  const found: Fault[] = [];
  visit(document, { Alias: (_, { range }) => void found.push({ code: 'BAD_ALIAS', message: '', pos: [range![0], range![1]] }) });
  return found;
}

function nearestRange(document: Document, path: Path): [number, number] {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return [node.range[0], node.range[1]];
  }
  return [0, 0];
}

function keyOffset(document: Document, path: Path): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1))) : undefined;
  return pair && isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : nearestRange(document, path)[0];
}
