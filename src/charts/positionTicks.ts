import { range, scaleUtc, ticks as numberTicks, utcFormat, utcYear } from 'd3';
import { formatNumber } from '../lib/formats.ts';
import { overlaps } from './box.ts';
import type { Frame } from './frame.ts';
import type { TextMark } from './scene.ts';
import type { Series } from './series.ts';
import { hangingBaseline, movedInto, textBox, textMark } from './text.ts';
import { widestWord, wrapText } from './wrapText.ts';

/** A name on the axis of categories: where, in the axis's own terms, and what it says. */
export type Tick = { readonly position: number; readonly text: string };

/** Every name the axis could carry, in order along it. */
function allTicks({ all, positionKind }: Series): Tick[] {
  const named = new Map(all.map((datum) => [datum.position, datum.category]));
  const [first, last] = [Math.min(...named.keys()), Math.max(...named.keys())];
  if (positionKind === 'year') return range(first, last + 1).map((year) => ({ position: year, text: named.get(year) ?? yearLike(all[0]!.category, year) }));
  if (positionKind === 'order' || named.size <= 2) return [...named].map(([position, text]) => ({ position, text })).sort((a, b) => a.position - b.position);
  if (positionKind === 'date') return dateTicks(first, last);
  return numberTicks(first, last, 5).map((position) => ({ position, text: formatNumber(position) }));
}

/** A year that no row has, written as the others are: `2012–13` beside `2010–11`. */
const yearLike = (example: string, year: number): string =>
  example.replace(/^\d{4}/, String(year)).replace(/(?<=[-–/])\d+$/, (end) => String(year + 1).slice(-end.length));

/** Years over a span of two or more, months over one of two or more, and otherwise days. */
function dateTicks(first: number, last: number): Tick[] {
  const days = (last - first) / 86_400_000;
  const span = [new Date(first), new Date(last + 1)] as const;
  const dates = days > 731 ? utcYear.range(utcYear.ceil(span[0]), span[1]) : scaleUtc(span, [0, 1]).ticks(6);
  const format = utcFormat(days > 731 ? '%Y' : days > 61 ? '%b %Y' : '%-d %b');
  return dates.map((date) => ({ position: +date, text: format(date) }));
}

/** Where the names of an axis go: the pixel of a position, the room of one step, and the top and ends of the row of names. */
export type TickRow = { readonly x: (position: number) => number; readonly step: number; readonly top: number; readonly ends: readonly [number, number] };

/**
 * The names under a plot, each centred under its place. They wrap to three lines; if they still collide or are cut
 * short, every second is left out, or every third, and so on.
 */
export const positionTicks = (series: Series, row: TickRow, frame: Frame): TextMark[] => placedTicks(allTicks(series), row, frame);

/** The marks of those `ticks` that there is room for. */
export function placedTicks(ticks: readonly Tick[], row: TickRow, frame: Frame): TextMark[] {
  for (let every = 1; every < ticks.length; every += 1) {
    const texts = ticks.filter((_, index) => index % every === 0).map((tick) => tickMark(tick, row.step * every, row, frame));
    if (texts.every((text, index) => isWhole(text) && (index === 0 || !overlaps(padded(text, frame), textBox(texts[index - 1]!, frame.fontSize))))) return texts;
  }
  return ticks.slice(0, 1).map((tick) => tickMark(tick, row.ends[1] - row.ends[0], row, frame));
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
