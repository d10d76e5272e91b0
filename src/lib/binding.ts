import { formatNumber } from './formats.ts';
import { hedgeBefore, parseFigures, type Figure, type Hedge } from './figures.ts';
import type { Fact } from './facts.ts';
import type { Unit } from './units.ts';

/** The words around a figure in its sentence. */
export type Context = { readonly before: string; readonly after: string };

const alone: Context = { before: '', after: '' };

/** Why the typed text of a fact link does not agree with its cell, as the end of a sentence; nothing where it agrees. */
export function bindingProblem(typed: string, fact: Fact, context: Context = alone): string | undefined {
  const text = typed.trim();
  if (text === '') return undefined; // prints the cell's own text
  if (fact.value === null || fact.value === undefined) return isUnknown(text) ? undefined : `the cell has no value (${fact.note ?? 'null'})`;
  if (typeof fact.value === 'number' && fact.field.type !== 'year') return numberProblem(text, fact, fact.value, context);
  if (Array.isArray(fact.value)) return rangeProblem(text, fact, fact.value.map(Number));
  return textProblem(text, fact);
}

const isUnknown = (text: string): boolean => /^(?:not (?:known|stated|given|available|published|collected)|unknown|no figure|n\/?k)$/i.test(text);

function numberProblem(text: string, fact: Fact, value: number, context: Context): string | undefined {
  const figures = withoutYears(parseFigures(withUnitOf(text, context)));
  const [figure] = figures;
  if (!figure) return /^(?:none|nothing|no|nobody)$/i.test(text) && value === 0 ? undefined : 'the typed text holds no figure';
  if (figures.length > 1) return `the typed text holds ${figures.length} figures (${figures.map((one) => `"${one.text}"`).join(', ')}); a link binds one`;
  return compare({ ...figure, hedge: figure.hedge ?? hedgeBefore(context.before) }, value, fact.unit);
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

function compare(figure: Figure, cell: number, unit: Unit): string | undefined {
  const mismatch = unitProblem(figure, unit);
  if (mismatch) return mismatch;
  const values = candidates(figure, cell, unit);
  if (values.some((value) => agrees(figure, value))) return undefined;
  return values.some((value) => agrees({ ...figure, hedge: 'near' }, value)) ? roundingMessage(figure) : `the cell holds ${formatNumber(cell)}`;
}

function unitProblem(figure: Figure, unit: Unit): string | undefined {
  if (figure.form === 'money' && unit.kind !== 'money') return `the typed text is in pounds, but the cell counts ${unit.name || unit.kind}`;
  if (figure.form === 'percent' && unit.kind !== 'percent' && unit.kind !== 'share') return `the typed text is a percentage, but the cell counts ${unit.name || 'in pounds'}`;
  return undefined;
}

/** The numbers that the cell may be called by: in base units, and as it stands where no scale was typed. */
function candidates({ form, hasScale }: Figure, cell: number, unit: Unit): number[] {
  const percentage = unit.kind === 'share' ? cell * 100 : cell;
  if (form === 'percent') return [percentage];
  if (form === 'fraction') return [unit.kind === 'percent' ? cell / 100 : cell];
  if (form === 'multiple') return unit.kind === 'percent' ? [1 + cell / 100] : [cell];
  return form === 'money' || hasScale ? [cell * unit.scale] : [cell * unit.scale, cell, ...(unit.kind === 'share' ? [percentage] : [])];
}

/** Whether `value` may honestly be printed as `figure`: rounded to its last digit, or further where a hedge says so. */
function agrees(figure: Figure, value: number): boolean {
  const size = figure.low >= 0 ? Math.abs(value) : value; // a fall of 12 % may be typed "12%"
  const slack = 1e-9 * Math.max(1, Math.abs(size));
  if (figure.low !== figure.high) return size >= figure.low - slack && size <= figure.high + slack;
  const distance = size - figure.low;
  return Math.abs(distance) <= room(figure) + slack && leansRightly(figure.hedge, distance, slack);
}

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

const roundingMessage = ({ hedge }: Figure): string =>
  hedge ? 'the words before it lean the wrong way: the cell is on the other side' : 'it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full';

/** The ends of a range cell must be the ends of the range typed, or the one number typed must be its only end. */
function rangeProblem(text: string, fact: Fact, ends: readonly number[]): string | undefined {
  const [figure, ...more] = parseFigures(text);
  if (!figure || more.length > 0) return 'the typed text must be one range, as in "600 to 900"';
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return compare({ ...figure, high: figure.low }, low, fact.unit) ?? compare({ ...figure, low: figure.high }, high, fact.unit);
}

const plain = (text: string): string => text.toLowerCase().replace(/[\u00a0\u202f]/g, ' ').replace(/[‘’“”"']/g, '').replace(/[–−]/g, '-').replace(/\s+/g, ' ').trim();

const holds = (whole: string, part: string): boolean => {
  const at = ` ${whole.replace(/[^\p{L}\p{N}£%.,-]+/gu, ' ')} `;
  return part !== '' && at.includes(` ${part.replace(/[^\p{L}\p{N}£%.,-]+/gu, ' ').trim()} `);
};

/** Text, dates, years and yes or no: one must hold the other as whole words, or say the same range of numbers. */
function textProblem(text: string, fact: Fact): string | undefined {
  const [typed, cell, printed] = [plain(text), plain(String(fact.value)), plain(fact.text)];
  if (holds(cell, typed) || holds(printed, typed) || holds(typed, cell) || holds(typed, printed)) return undefined;
  const [here, there] = [parseFigures(text), parseFigures(String(fact.value))];
  const isSame = here.length > 0 && here.length === there.length && here.every(({ low, high }, index) => low === there[index]!.low && high === there[index]!.high);
  return isSame ? undefined : `the cell holds "${fact.text}"`;
}
