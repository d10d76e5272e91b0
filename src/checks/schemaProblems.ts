import type { z } from 'astro/zod';
import { suggestion } from '../lib/nearest.ts';
import type { ContentDocument, Path } from './documents.ts';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** `schema.fields[2].type`, as an editor would say it. */
const pathText = (path: Path): string => path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : JSON.stringify(value));

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined), data);

/** The issues of a schema as problems of the file, each at its place. `keys` are those the top level may have. */
export const schemaProblems = (document: ContentDocument, issues: readonly Issue[], keys: readonly string[]): Problem[] =>
  issues.flatMap((issue) => issueProblems(document, issue, keys));

function issueProblems(document: ContentDocument, issue: Issue, keys: readonly string[]): Problem[] {
  const path = issue.path.filter((key): key is string | number => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(document, [...path, key], path.length === 0 ? keys : []));
  if (issue.code === 'invalid_union') return [unionProblem(document, path, issue)];
  const value = valueAt(document.data, path);
  const found = typeof value === 'object' ? JSON.stringify(value)?.slice(0, 60) : String(value ?? '');
  return [{ ...document.locate(path), rule: 'schema', severity: 'error', text: found ?? '', ...words(issue, path, value) }];
}

function unknownKey(document: ContentDocument, path: Path, keys: readonly string[]): Problem {
  const key = String(path.at(-1));
  return {
    ...document.locate(path),
    rule: 'key-unknown',
    severity: 'error',
    text: key,
    message: `"${pathText(path)}" is not a key that is known here.`,
    mend: `${suggestion(key, keys)}${keys.length > 0 ? `The keys are: ${keys.join(', ')}.` : 'Delete it, or correct its spelling.'}`,
  };
}

const naming = (path: Path): string => (path.length === 0 ? 'The file' : `"${pathText(path)}"`);

function words(issue: Issue, path: Path, value: unknown): Pick<Problem, 'message' | 'mend'> {
  const name = naming(path);
  if (issue.code === 'invalid_type' && value === undefined) return { message: `${name} is missing.`, mend: `Add it: it must be ${issue.expected === 'string' ? 'text' : issue.expected}.` };
  if (value === undefined && issue.code !== 'custom') return { message: `${name} is missing.`, mend: `Add it: ${lower(issue.message)}.` };
  if (issue.code === 'invalid_type') return { message: `${name} is ${typeOf(value)}, but must be ${issue.expected === 'string' ? 'text' : issue.expected}.`, mend: issue.expected === 'string' ? 'Write it as text in double quotes.' : `Write it as ${issue.expected}.` };
  if (issue.code === 'invalid_value') return { message: `${name} is ${typeOf(value)}.`, mend: `${suggestion(String(value), issue.values.map(String))}Use one of: ${issue.values.map((one) => JSON.stringify(one)).join(', ')}.` };
  const [what, ...rest] = issue.message.split(/(?<=[^:]): /);
  return { message: `${name} ${what}${what!.startsWith('must') && typeof value !== 'object' ? `; it is ${typeOf(value)}` : ''}.`, mend: rest.length > 0 ? `${upper(rest.join(': '))}.` : 'Correct the value at this place.' };
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The one way that a value nearly fits is worth more than all the ways it does not. */
function unionProblem(document: ContentDocument, path: Path, issue: Extract<Issue, { code: 'invalid_union' }>): Problem {
  const value = valueAt(document.data, path);
  const ways = issue.errors.map((errors) => errors.map((error) => error.message).join(' and '));
  const own = issue.message !== 'Invalid input' ? issue.message : undefined;
  return {
    ...document.locate(path),
    rule: 'schema',
    severity: 'error',
    text: typeof value === 'object' ? '' : String(value ?? ''),
    message: value === undefined ? `${naming(path)} is missing.` : `${naming(path)} ${own ?? `is ${typeOf(value)}, which does not fit`}.`,
    mend: own ? 'Correct the value at this place.' : `It must fit one of these: ${[...new Set(ways)].join('; ')}.`,
  };
}
