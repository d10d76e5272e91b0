import { categoryValues } from '../schema/fieldKinds.ts';
import type { Fact } from './facts.ts';
import { parseFigures, type Figure } from './figures.ts';

/** Lower case, plain quotes and dashes, and financial years in one spelling: `2012-13`. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[‘’“”"']/g, '')
    .replace(/[–−]/g, '-')
    .replace(/\b((?:19|20)\d\d)[-/](?:19|20)?(\d\d)\b/g, '$1-$2')
    .replace(/\brequir(?:e|ed|ing)\b/g, 'requires') // a grade may stand in any tense
    .replace(/[^\p{L}\p{N}£%.,-]+/gu, ' ')
    .replace(/[.,]+(?=\s|$)/g, '')
    .trim();

/** The words before `part` where it stands in `whole` as whole words; nothing where it does not. */
const wordsBefore = (whole: string, part: string): string | undefined => {
  const at = part === '' ? -1 : ` ${whole} `.indexOf(` ${part} `);
  return at < 0 ? undefined : whole.slice(0, at);
};

const negation = /\b(?:not|never|no|nor|neither|non|without|isnt|wasnt|arent|werent|less than|far from|anything but)(?:\s\S+)?$/;
const empty = /^(?:(?:a|an|the|of|in|on|at|by|to|for|from|and|or|was|is|were|be|been|it|its|that|this|as|with)\s?)+$/;

/** Text, years and yes or no: one must hold the other as whole words, with the same figures and without turning it round. */
export function textProblem(text: string, fact: Fact, before: string): string | undefined {
  const holds = `the cell holds "${fact.text}"`;
  const typed = plain(text);
  if (typed === '' || empty.test(typed)) return `the typed text says nothing of the cell; ${holds}`;
  const cells = [plain(String(fact.value)), plain(fact.text)];
  if (cells.includes(typed)) return isShort(typed) && isDenied(before) ? `the words before it deny it; ${holds}` : undefined;
  const figures = figuresProblem(text, String(fact.value));
  if (figures !== undefined) return figures ? undefined : holds;
  return cells.some((cell) => isPart(typed, cell, fact) || isWhole(typed, cell, fact)) && !isDenied(before) ? undefined : holds;
}

const isShort = (text: string): boolean => text.split(' ').length <= 3;
const isDenied = (before: string): boolean => negation.test(plain(before)) && !/\bnot (?:only|just|merely|until)(?:\s\S+)?$/i.test(before.trim());

/** True or false where both hold figures: whether the typed ones are the cell's. Nothing where one of them holds none. */
function figuresProblem(text: string, value: string): boolean | undefined {
  const isYear = (figure: Figure): boolean => /^(?:19|20)\d\d$/.test(figure.text);
  const [here, there] = [parseFigures(text).filter((one) => !isYear(one)), parseFigures(value).filter((one) => !isYear(one))];
  if (here.length === 0 || there.length === 0) return undefined;
  const isSame = (a: Figure, b: Figure): boolean => a.low === b.low && a.high === b.high && (a.form === b.form || a.form === 'plain');
  return here.every((one) => there.some((other) => isSame(one, other)));
}

/** The typed words are some of the cell's. Of a grade, or of three words or fewer, they must be its beginning at least. */
function isPart(typed: string, cell: string, fact: Fact): boolean {
  const before = wordsBefore(cell, typed);
  return before !== undefined && !negation.test(before.trim()) && gradesOf(fact).length === 0 && (before === '' || !isShort(cell));
}

/** The typed words hold all of the cell's, with no other grade beside it. */
function isWhole(typed: string, cell: string, fact: Fact): boolean {
  const before = wordsBefore(typed, cell);
  const others = gradesOf(fact).filter((grade) => !` ${cell} `.includes(` ${grade} `));
  return before !== undefined && !negation.test(before.trim()) && others.every((grade) => wordsBefore(typed, grade) === undefined);
}

/** The values that a field of grades allows. */
const gradesOf = ({ field }: Fact): string[] =>
  [...(field.constraints?.enum ?? []), ...categoryValues(field)].map((grade) => plain(String(grade)));
