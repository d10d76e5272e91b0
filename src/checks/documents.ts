import type { Position, Problem } from './problem.ts';

/** The keys that lead to a value. */
export type Path = readonly (string | number)[];

/** A content file as it is kept: its prose, and where each value stands in it. */
export type ContentDocument = {
  readonly file: string;
  /** The prose under the front matter, and the line it begins on; empty for JSON. */
  readonly body: string;
  readonly bodyLine: number;
  /** The place of a value, or of `needle` in it; of the nearest parent where the value is missing. */
  locate(path: Path, needle?: string): Position;
  /** The place of the key itself. */
  locateKey(path: Path): Position;
};

/** A content file, just read, with its raw data, before any schema. */
export type ReadDocument = ContentDocument & { readonly data: unknown };

/** A file that could be read, or what is wrong with it. */
export type Parsed = { readonly document?: ReadDocument; readonly problems: readonly Problem[] };

/**
 * What a parser makes of a text, for the last text that it was asked for: a tree is many times as large as its text, thousands are not kept at once,
 * and places in a file are asked for while it is read, or where something in it is wrong.
 */
export function lastParsed<Tree>(parse: (text: string) => Tree): (text: string) => Tree {
  let last: { readonly text: string; readonly tree: Tree } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, tree: parse(text) };
    return last.tree;
  };
}

/** The line and column of an offset. */
export const positionAt = (file: string, text: string, offset: number): Position => {
  const before = text.slice(0, Math.max(0, offset));
  const line = before.split('\n').length;
  return { file, line, column: before.length - before.lastIndexOf('\n') };
};

/** Offset of `needle` between two offsets of `text`, else the first of them. */
export const offsetOf = (text: string, start: number, end: number, needle: string | undefined): number => {
  const at = needle ? text.slice(start, end).indexOf(needle) : -1;
  return at < 0 ? start : start + at;
};

export const failure = (position: Position, rule: string, message: string, mend: string, text = ''): Problem => ({ ...position, rule, severity: 'error', message, mend, text });
