import { dateProblem } from './bindingDates.ts';
import { textProblem } from './bindingText.ts';
import { directionOf, speaksOfFall } from './directions.ts';
import { formatMeasure, formatNumber } from './formats.ts';
import { hedgeBefore, hedgeBehind, parseFigures, type Figure, type Hedge } from './figures.ts';
import type { Fact } from './facts.ts';
import { rateBase, type Unit } from './units.ts';

/** The words around a figure in its sentence. */
export type Context = { readonly before: string; readonly after: string };

const alone: Context = { before: '', after: '' };

/** Why the typed text of a fact link does not agree with its cell, as the end of a sentence; nothing where it agrees. */
export function bindingProblem(typed: string, fact: Fact, context: Context = alone): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined; // prints the cell's own text
  if (fact.value === null || fact.value === undefined) return isUnknown(text) ? undefined : 'the cell has no value';
  if (typeof fact.value === 'number' && fact.field.type !== 'year') return numberProblem(text, fact, fact.value, context);
  if (Array.isArray(fact.value)) return rangeProblem(text, fact, fact.value.map(Number), context);
  return fact.field.type === 'date' || fact.field.type === 'datetime' || fact.field.type === 'yearmonth' ? dateProblem(text, fact) : textProblem(text, fact, context.before);
}

const isUnknown = (text: string): boolean => /^(?:not (?:known|stated|given|available|published|collected)|unknown|no figure|n\/?k)$/i.test(text);

function numberProblem(text: string, fact: Fact, value: number, context: Context): string | undefined {
  const figures = withoutYears(parseFigures(withUnitOf(text, context)));
  const [figure] = figures;
  if (!figure) return wordsFor(value, fact.unit).test(text) ? undefined : 'the typed text holds no figure';
  if (figures.length > 1) return `the typed text holds ${figures.length} figures (${figures.map((one) => `"${one.text}"`).join(', ')}); a link binds one`;
  const hedge = figure.hedge ?? hedgeBefore(context.before) ?? (figure.low === figure.high ? hedgeBehind(context.after) : undefined);
  return rateProblem(text + context.after.slice(0, 40), fact.unit) ?? currencyProblem(text, context, fact) ?? directionProblem(figure, text, fact, value, context) ?? compare({ ...figure, hedge }, value, fact);
}

/** Words without a number that say a number all the same: none, once, both, all of them, a year. */
function wordsFor(value: number, unit: Unit): RegExp {
  const isWhole = (unit.kind === 'percent' && value === 100) || (unit.kind === 'share' && value === 1);
  if (isWhole) return /^(?:all|every|everyone|everybody|the whole|whole)\b/i;
  if (value === 0) return /^(?:none|nothing|no|nobody|never|not (?:one|a single))\b/i;
  if (value === 1) return new RegExp(`^(?:once|(?:an?|the|one)?\\s?(?:single|sole|lone|only)|an?\\s${unit.name.replace(/s$/, '').replace(/[^a-z ]/gi, '.') || '-'})\\b`, 'i');
  return value === 2 ? /^(?:both|(?:a|the)?\s?pair)\b/i : /^\b$/;
}

/** Takes in a `£` that stands before the link and a scale or per cent behind it. */
function withUnitOf(text: string, { before, after }: Context): string {
  const currency = before.endsWith('£') ? '£' : '';
  const scale = /\d$/.test(text) ? (/^\s?(?:%|per\s?cent|(?:bn|m|million|billion|thousand)\b)/i.exec(after)?.[0] ?? '') : '';
  return currency + text + scale;
}

/** Leaves out plain years where another figure stands beside them. */
function withoutYears(figures: readonly Figure[]): readonly Figure[] {
  const others = figures.filter((figure) => !/^(?:19|20)\d\d$/.test(figure.text));
  return figures.length > 1 && others.length > 0 ? others : figures;
}

function rateProblem(text: string, unit: Unit): string | undefined {
  const [typed, cell] = [rateBase(/^[^.;]*/.exec(text)![0]), rateBase(unit.name)];
  return typed && cell && typed !== cell ? `the typed text is per ${formatNumber(typed)}, but the cell counts ${unit.name}` : undefined;
}

function currencyProblem(text: string, { before }: Context, { unitText = '' }: Fact): string | undefined {
  const sign = /[€$¥]/.exec(before.slice(-1) + text)?.[0];
  return sign && !unitText.includes(sign) ? `the typed text is in ${sign}, but the cell is not` : undefined;
}

/** A cell under nought must be typed with its minus, or stand among words that say so: "fell by 12%". */
function directionProblem(figure: Figure, text: string, { derivation, unitText }: Fact, value: number, context: Context): string | undefined {
  if (value === 0 || figure.form === 'multiple') return undefined;
  const shown = formatMeasure(value, unitText);
  if (figure.isSigned) return figure.low < 0 === value < 0 ? undefined : `the cell holds ${shown}`;
  const direction = directionOf(text, context);
  if (value < 0 && direction === 'up') return `the cell is a fall, ${shown}, and the words beside it say that it is a rise`;
  if (value < 0 && direction === undefined && !speaksOfFall(context)) return `the cell is ${shown}, and nothing says that it is a fall: type the minus, or say so (fell by, a cut of, lower)`;
  return derivation?.operation === 'percentChange' && value > 0 && direction === 'down' ? `the cell is a rise, ${shown}, and the words beside it say that it is a fall` : undefined;
}

function compare(figure: Figure, cell: number, { unit, unitText }: Fact): string | undefined {
  const mismatch = unitProblem(figure, unit);
  if (mismatch) return mismatch;
  const values = candidates(figure, cell, unit);
  if (values.some((value) => agrees(figure, value))) return undefined;
  if (figure.low !== figure.high && values.some((value) => value >= figure.low && value <= figure.high)) return `the range is so wide that it says little of ${formatMeasure(cell, unitText)}`;
  return values.some((value) => agrees({ ...figure, hedge: 'near' }, value)) ? roundingMessage(figure) : `the cell holds ${formatMeasure(cell, unitText)}`;
}

const isProportion = ({ kind, name }: Unit): boolean => kind === 'percent' || kind === 'share' || (kind === 'count' && /^(?:times|ratio\b.*|×|x)?$/i.test(name));

function unitProblem({ form, text }: Figure, unit: Unit): string | undefined {
  const counts = unit.name || (unit.kind === 'percent' ? 'a percentage' : 'a share');
  if (form === 'money' && unit.kind !== 'money') return `the typed text is in pounds, but the cell counts ${counts}`;
  if (form === 'percent' && unit.kind !== 'percent' && unit.kind !== 'share') return `the typed text is a percentage, but the cell counts ${counts}`;
  if (form === 'fraction' && !isProportion(unit) && !rateBase(unit.name)) return `the typed text is a share, but the cell counts ${counts}`;
  if (form === 'multiple' && !isProportion(unit) && !isTimes(text)) return `the typed text compares, but the cell counts ${counts}`;
  return undefined;
}

/** "Twice" and "three times" may count: "inspected twice". "Doubled" may not. */
const isTimes = (text: string): boolean => /^(?:twice|.*times)$/i.test(text);

/** The numbers that the cell may be called by: in base units, and as it stands where no scale was typed. */
function candidates({ form, hasScale, isSigned }: Figure, value: number, unit: Unit): number[] {
  const cell = isSigned || form === 'multiple' ? value : Math.abs(value); // "fell by 12%" says −12
  const percentage = unit.kind === 'share' ? cell * 100 : cell;
  if (form === 'percent') return [percentage];
  if (form === 'fraction') return [unit.kind === 'percent' ? cell / 100 : cell / (rateBase(unit.name) ?? 1)];
  if (form === 'multiple') return unit.kind === 'percent' ? [1 + cell / 100] : [cell];
  return form === 'money' || hasScale ? [cell * unit.scale] : [cell * unit.scale, cell, ...(unit.kind === 'share' ? [percentage] : [])];
}

/** Whether `value` may honestly be printed as `figure`: rounded to its last digit, or further where a hedge says so. */
function agrees(figure: Figure, value: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  if (figure.low !== figure.high) return value >= figure.low - slack && value <= figure.high + slack && isNarrow(figure);
  const distance = value - figure.low;
  if (!figure.hedge && isAllOrNothing(figure)) return Math.abs(distance) <= slack;
  return Math.abs(distance) <= room(figure) + slack && leansRightly(figure.hedge, distance, slack);
}

/** Three cases in a thousand are not 0%, nor are all but three of them 100%. */
const isAllOrNothing = ({ low, form }: Figure): boolean => low === 0 || (form === 'percent' && low === 100);

/** "600 to 900" says something of 700; "1 to 1,000" does not. */
const isNarrow = ({ low, high }: Figure): boolean => high - low <= Math.abs(high + low) / 4;

/** How far the cell may stand from the figure: half its last digit; with a hedge, what its zeros round away, up to a tenth of it. */
function room({ hedge, form, step, roundedStep, low }: Figure): number {
  if (!hedge) return step / 2;
  const isWord = form === 'fraction' || form === 'multiple';
  const rounded = hedge === 'near' ? roundedStep / 2 : roundedStep;
  return Math.max(step / 2, Math.min(rounded, isWord ? Infinity : Math.abs(low) / 10));
}

/** "Almost 1,500" must not stand for 1,520, nor "more than 1,500" for 1,480. */
const leansRightly = (hedge: Hedge | undefined, distance: number, slack: number): boolean =>
  hedge === 'below' ? distance <= slack : hedge === 'above' ? distance >= -slack : true;

const roundingMessage = (figure: Figure): string =>
  figure.hedge ? 'the words beside it lean the wrong way: the cell is on the other side' : 'it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full';

/** The ends of a range cell must be the ends of the range typed, or the one number typed must be its only end. */
function rangeProblem(text: string, fact: Fact, ends: readonly number[], { before }: Context): string | undefined {
  const [figure, ...more] = parseFigures(/\bbetween\s$/i.test(before) ? `between ${text}` : text);
  if (!figure || more.length > 0) return 'the typed text must be one range, as in "600 to 900"';
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return compare({ ...figure, high: figure.low }, low, fact) ?? compare({ ...figure, low: figure.high }, high, fact);
}
