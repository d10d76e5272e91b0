import type { z } from 'astro/zod';
import { capitalised } from '../lib/formats.ts';
import { suggestion } from '../lib/nearest.ts';
import type { ReadDocument, Path } from './documents.ts';
import type { Problem } from './problem.ts';
import { keysAt } from './schemaKeys.ts';

type Issue = z.core.$ZodIssue;
type Words = Pick<Problem, 'message' | 'mend'>;

/** The issues of a schema as problems of the file, each at its place. */
export const schemaProblems = (document: ReadDocument, issues: readonly Issue[], schema: z.ZodType): Problem[] =>
  issues.filter((issue, index) => isFirst(issue, issues.slice(0, index))).flatMap((issue) => issueProblems(document, issue, schema));

/** A value of the wrong type breaks rules that were made for another type: the first is enough. */
const isFirst = (issue: Issue, earlier: readonly Issue[]): boolean => !earlier.some(({ code, path }) => code === 'invalid_type' && path.join('/') === issue.path.join('/'));

function issueProblems(document: ReadDocument, issue: Issue, schema: z.ZodType): Problem[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(document, [...path, key], keysAt(schema, document.data, path)));
  const value = valueAt(document.data, path);
  if (issue.code === 'invalid_union' && !(typeof value === 'number' && !Number.isFinite(value))) return unionProblems(document, path, issue, schema);
  if (typeof value === 'number' && !Number.isFinite(value)) return [tooLarge(document, path)];
  const position = issue.code === 'invalid_key' ? document.locateKey(path) : document.locate(path);
  return [{ ...position, rule: ruleOf(issue), severity: 'error', text: textOf(value), ...words(issue, path, value, dialectOf(document)) }];
}

/** A fault with a name of its own says so in its parameters. */
const ruleOf = (issue: Issue): string => (issue.code === 'custom' && typeof issue.params?.rule === 'string' ? issue.params.rule : 'schema');

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined), data);

const textOf = (value: unknown): string => (typeof value === 'object' ? (JSON.stringify(value) ?? '').slice(0, 60) : String(value ?? ''));

const tooLarge = (document: ReadDocument, path: Path): Problem => ({ ...document.locate(path), rule: 'schema', severity: 'error', text: '', message: `${naming(path)} is too large a number.`, mend: 'Write it in full, as in 1500; give the unit a scale, such as £m, where it is very large.' });

function unknownKey(document: ReadDocument, path: Path, keys: readonly string[]): Problem {
  const key = String(path.at(-1));
  return {
    ...document.locateKey(path),
    rule: 'key-unknown',
    severity: 'error',
    text: key,
    message: `The key ${naming(path)} is not known.`,
    mend: `${suggestion(key, keys)}${keys.length > 0 ? `The keys here are: ${keys.join(', ')}.` : 'Delete it, or correct its spelling.'}`,
  };
}

/** A path as an editor would say it: `"posts" in row 2`, `"type" in entry 3 of "schema.fields"`. */
function naming(path: Path): string {
  const index = path.findLastIndex((key) => typeof key === 'number');
  if (path.length === 0) return 'The file';
  if (index < 0) return `"${path.join('.')}"`;
  const entry = path[0] === 'data' && index === 1 ? `row ${Number(path[1]) + 1}` : `entry ${Number(path[index]) + 1} of ${naming(path.slice(0, index))}`;
  return index === path.length - 1 ? capitalised(entry) : `"${path.slice(index + 1).join('.')}" in ${entry}`;
}

/** How the kinds of value are called: JSON has its marks, front matter has few. */
const json: Readonly<Record<string, string>> = { string: 'text in double quotes', number: 'a number without quotes', int: 'a whole number without quotes', boolean: 'true or false, without quotes', array: 'a list in square brackets', object: 'keys and values in braces', record: 'keys and values in braces' };
const yaml: Readonly<Record<string, string>> = { ...json, string: 'text; put it in double quotes', array: 'a list: each entry on a line of its own that begins with "- "', object: 'keys and values, as in "title: …"', record: 'keys and values, as in "title: …"' };
const dialectOf = ({ file }: ReadDocument) => (file.endsWith('.json') ? json : yaml);

const found = (value: unknown): string => {
  if (value === null) return 'null';
  if (typeof value === 'object') return Array.isArray(value) ? (value.length === 0 ? 'an empty list' : 'a list') : 'an object';
  const shown = JSON.stringify(value);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
};

function words(issue: Issue, path: Path, value: unknown, dialect: Readonly<Record<string, string>>): Words {
  const name = naming(path);
  const demand = demandOf(issue, value, dialect);
  if (issue.code === 'custom' && issue.params?.mend) {
    const { mend, name: given, names } = issue.params as { mend: string; name?: string; names?: string[] };
    return { message: `${name} ${issue.message}.`, mend: `${given === undefined ? '' : suggestion(given, names ?? [])}${mend}` };
  }
  if (issue.code === 'invalid_key') return { message: `${naming(path)} cannot have this name.`, mend: `The name ${issue.issues[0]?.message ?? 'must be another'}.` };
  if (path.length === 0) return { message: value === null ? 'The file holds no keys.' : issue.code === 'custom' ? `The file ${issue.message}.` : `The file is ${found(value)}.`, mend: issue.code === 'custom' ? 'Give one of the two.' : `It ${demand}.` };
  if (value === undefined) return { message: `${name} is missing.`, mend: `Add it: it ${demand}.` };
  if (issue.code === 'invalid_value') return { message: `${name} is ${found(value)}.`, mend: `${nearest(value, issue.values.map(String))}It ${demand}.` };
  return { message: `${name} is ${found(value)}.`, mend: `It ${demand}.` };
}

/** What a value must be, as the end of "It …". */
function demandOf(issue: Issue, value: unknown, dialect: Readonly<Record<string, string>>): string {
  const own = /^(?:Invalid|Too|Unrecognized)/.test(issue.message) ? undefined : issue.message;
  if (issue.code === 'invalid_type') return own ?? `must be ${dialect[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be ${issue.values.length === 1 ? '' : 'one of: '}${issue.values.map((one) => JSON.stringify(one)).join(', ')}`;
  if (own !== undefined) return own;
  const unit = Array.isArray(value) ? 'a list of ' : '';
  if (issue.code === 'too_small') return `must be ${unit}${issue.minimum} or more`;
  if (issue.code === 'too_big') return `must be ${unit}${issue.maximum} or fewer`;
  return `must be ${issue.message.replace(/^Invalid /, 'a valid ')}`;
}

const nearest = (value: unknown, names: readonly string[]): string => (typeof value === 'string' ? suggestion(value, names) : '');

/** The one way that a value nearly fits is worth more than all the ways it does not. */
function unionProblems(document: ReadDocument, path: Path, issue: Extract<Issue, { code: 'invalid_union' }>, schema: z.ZodType): Problem[] {
  const near = issue.errors.filter((ways) => ways.every(({ code, path: inner }) => code !== 'invalid_type' || inner.length > 0));
  if (near.length === 1) return near[0]!.flatMap((one) => issueProblems(document, { ...one, path: [...path, ...one.path] } as Issue, schema));
  const value = valueAt(document.data, path);
  const dialect = dialectOf(document);
  const ways = issue.errors.length === 0 ? [demandOf(issue, value, dialect)] : [...new Set(issue.errors.map((errors) => errors.map((error) => demandOf(error, value, dialect)).join(', and ')))];
  const given = issue.errors.length === 0 ? nearest(value, issue.message.replace(/^.* of /, '').split(', ')) : '';
  return [
    {
      ...document.locate(path),
      rule: 'schema',
      severity: 'error',
      text: textOf(value),
      message: `${naming(path)} is ${value === undefined ? 'missing' : found(value)}.`,
      mend: `${value === undefined ? 'Add it: it' : `${given}It`} ${ways.join(', or ').replaceAll(', or must be', ', or')}.`,
    },
  ];
}
