import { range, scaleUtc, ticks as numberTicks, utcFormat, utcYear } from 'd3';
import { formatNumber } from '../lib/formats.ts';
import { startOfYear } from '../schema/instant.ts';
import { overlaps } from './box.ts';
import type { Frame } from './frame.ts';
import type { TextMark } from './scene.ts';
import type { Series } from './series.ts';
import { hangingBaseline, movedInto, textBox, textMark } from './text.ts';
import { widestWord, wrapText } from './wrapText.ts';

/** A name on the axis of categories: where, in the axis's own terms, and what it says. */
export type Tick = { readonly position: number; readonly text: string };

/** The names an axis could carry, in order along it: all of them first, then ever fewer. */
function tickChoices(series: Series): readonly (readonly Tick[])[] {
  const { all, positionKind } = series;
  const named = new Map(all.map((datum) => [datum.position, datum.category]));
  const [first, last] = [Math.min(...named.keys()), Math.max(...named.keys())];
  if (positionKind === 'year') return yearSteps(first, last).map((years) => years.map((year) => ({ position: year, text: named.get(year) ?? yearLike(all[0]!.category, year) })));
  const inOrder = [...named].map(([position, text]) => ({ position, text })).sort((a, b) => a.position - b.position);
  if (positionKind === 'order' || named.size <= 2) return everyOne(inOrder);
  if (positionKind === 'date') return dateChoices(first, last);
  return everyOne(numberTicks(first, last, 5).map((position) => ({ position, text: formatNumber(position) })));
}

/** All of `ticks`, then every second, every third, and so on. */
const everyOne = (ticks: readonly Tick[]): Tick[][] => range(1, Math.max(2, ticks.length)).map((every) => ticks.filter((_, index) => index % every === 0));

/** Every year, then every second from the first, every third or fourth where that ends at the last, then round years: those of lustrums, decades, and so on. */
function yearSteps(first: number, last: number): number[][] {
  const whole = [3, 4].filter((step) => (last - first) % step === 0);
  const steps = [1, 2, ...whole, 5, ...range(1, 4).flatMap((power) => [1, 2, 5].map((one) => one * 10 ** power))].filter((step) => (last - first) / step <= mostYears);
  return steps.map((step) => range(step > 4 ? Math.ceil(first / step) * step : first, last + 1, step)).filter((years) => years.length > 1 || first === last);
}

/** More years than this are never all named. */
const mostYears = 100;

/** A year that no row has, written as the others are: `2012–13` beside `2010–11`. */
const yearLike = (example: string, year: number): string =>
  example.replace(/^\d{4}/, String(year)).replace(/(?<=[-–/])\d+$/, (end) => String(year + 1).slice(-end.length));

/** Years over a span of two or more, months over one of two or more, and otherwise days. */
function dateChoices(first: number, last: number): readonly (readonly Tick[])[] {
  const days = (last - first) / 86_400_000;
  const span = [new Date(first), new Date(last + 1)] as const;
  if (days > 731) return yearSteps(utcYear.ceil(span[0]).getUTCFullYear(), span[1].getUTCFullYear()).map((years) => years.map((year) => ({ position: startOfYear(year), text: String(year) })));
  const format = utcFormat(days > 61 ? '%b %Y' : '%-d %b');
  return everyOne(scaleUtc(span, [0, 1]).ticks(6).map((date) => ({ position: +date, text: format(date) })));
}

/** Where the names of an axis go: the pixel of a position, the room of one step, and the top and ends of the row of names. */
export type TickRow = { readonly x: (position: number) => number; readonly step: number; readonly top: number; readonly ends: readonly [number, number] };

/**
 * The names under a plot, each centred under its place. They wrap to three lines; if they still collide or are cut
 * short, every second is left out, or every third, and so on; of years, all but round ones.
 */
export const positionTicks = (series: Series, row: TickRow, frame: Frame): TextMark[] => chosenTicks(tickChoices(series), row, frame);

/** The marks of those `ticks` that there is room for. */
export const placedTicks = (ticks: readonly Tick[], row: TickRow, frame: Frame): TextMark[] => chosenTicks(everyOne(ticks), row, frame);

/** The marks of the first choice that there is room for; of the first name alone where there is none. */
function chosenTicks(choices: readonly (readonly Tick[])[], row: TickRow, frame: Frame): TextMark[] {
  for (const ticks of choices) {
    const room = ticks.length < 2 ? row.ends[1] - row.ends[0] : Math.abs(row.x(ticks[1]!.position) - row.x(ticks[0]!.position));
    const texts = ticks.map((tick) => tickMark(tick, Math.max(row.step, room), row, frame));
    if (texts.every((text, index) => isWhole(text) && (index === 0 || !overlaps(padded(text, frame), textBox(texts[index - 1]!, frame.fontSize))))) return texts;
  }
  return (choices[0] ?? []).slice(0, 1).map((tick) => tickMark(tick, row.ends[1] - row.ends[0], row, frame));
}

function tickMark({ position, text }: Tick, room: number, { x, top, ends }: TickRow, frame: Frame): TextMark {
  const width = Math.min(Math.max(room - 6, widestWord(text, frame)), ends[1] - ends[0]);
  const lines = wrapText(text, width, frame);
  const mark = textMark({ role: 'axis', tone: 'soft', x: x(position), y: hangingBaseline(top, frame), lines, anchor: 'middle' });
  return movedInto(mark, ends, frame);
}

const isWhole = (text: TextMark): boolean => !text.lines.at(-1)!.endsWith('…');

/** A gap of half a letter keeps neighbouring names apart. */
const padded = (text: TextMark, { fontSize }: Frame) => {
  const box = textBox(text, fontSize);
  return { ...box, left: box.left - fontSize / 2 };
};
