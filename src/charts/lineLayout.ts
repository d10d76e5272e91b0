import { group, scaleLinear, type ScaleLinear } from 'd3';
import { noteBand, type NoteBand } from './annotations.ts';
import { changeNotes, changesOf } from './breaks.ts';
import { endLabelsWidth } from './endLabels.ts';
import { plotHeight, type Frame } from './frame.ts';
import { ticksWidth, type Plot } from './plot.ts';
import type { Tone } from './scene.ts';
import type { Datum, Series } from './series.ts';
import { textHeight } from './text.ts';
import { toneOf } from './tones.ts';
import { valueScale, type ValueScale, type ZeroRule } from './valueScale.ts';

/** One line: its data in order along the axis. */
export type PlacedLine = { readonly name: string; readonly data: readonly Datum[]; readonly tone: Tone; readonly isHighlighted: boolean; readonly dash: readonly number[] };

/** Everything about a chart of lines that is known in pixels. */
export type LineLayout = { readonly plot: Plot; readonly notes: NoteBand; readonly changes: ReturnType<typeof changesOf>; readonly x: ScaleLinear<number, number>; readonly value: ValueScale };

/**
 * The lines in the order of the series; without a highlight each counts as highlighted. Of several highlighted lines the first
 * to be named has the accent and the others are dashed in ink.
 */
export function placedLines(series: Series): PlacedLine[] {
  const leading = highlightedNames(series).sort((a, b) => series.highlight.indexOf(a) - series.highlight.indexOf(b));
  const own = group(series.data, (datum) => datum.series);
  return series.names.flatMap((name, index) => {
    const data = (own.get(name) ?? []).sort((a, b) => a.position - b.position);
    const rank = leading.indexOf(name);
    const isHighlighted = !series.hasHighlight || rank >= 0;
    const tone = rank > 0 ? 'ink' : toneOf(series, { series: name, isHighlighted });
    return data.length === 0 ? [] : [{ name, data, tone, isHighlighted, dash: dashOf(series.hasHighlight ? Math.max(0, rank) : index) }];
  });
}

/** The lines that stand out in any of the small charts. */
function highlightedNames({ all, names }: Series): string[] {
  const highlighted = new Set(all.filter((datum) => datum.isHighlighted).map((datum) => datum.series));
  return names.filter((name) => highlighted.has(name));
}

/** Dashes tell lines apart where colour does not; the first line has none. */
const dashOf = (index: number): readonly number[] => dashes[index % dashes.length]!;
const dashes: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [10, 3, 2, 3], [4, 4], [1, 4]];

/** The second step of the chain for lines: names stand on the right of the plot, annotations above it. Small charts have the same room for names, and one scale. */
export function lineLayout(series: Series, lines: readonly PlacedLine[], frame: Frame, zero: ZeroRule): LineLayout {
  const leading = new Set(series.hasHighlight ? highlightedNames(series) : series.names);
  const values = series.all.flatMap((datum) => [...(datum.value === null ? [] : [datum.value]), ...(leading.has(datum.series) ? (datum.range ?? []) : [])]);
  const scaleOver = (range: [number, number]) => valueScale(values, series, { range, zero });
  const positions = series.all.map((datum) => datum.position);
  const every = [...group(series.all, ({ facet }) => facet).values()].flatMap((data) => placedLines({ ...series, data }));
  const names = endLabelsWidth(every.map((line) => ({ text: endText(line), isStrong: line.isHighlighted })), frame);
  const sides = { left: ticksWidth(scaleOver([1, 0]), frame), right: frame.width - names };
  const x = scaleLinear([Math.min(...positions), Math.max(...positions)], [sides.left + pointRadius, sides.right - pointRadius]);
  const changes = changesOf(lines, series);
  const notes = noteBand([...series.data.filter((datum) => datum.value !== null).map((datum) => ({ datum, x: x(datum.position) })), ...changeNotes(changes, x)], frame);
  const plot = { ...sides, top: notes.height, bottom: notes.height + plotHeight(frame) };
  const top = plot.top + firstRoom(frame);
  const value = scaleOver([plot.bottom, top]);
  const needsRoom = every.some((line) => line.isHighlighted && value.y(line.data[0]?.value ?? Infinity) > plot.bottom - firstRoom(frame));
  return { plot, notes, changes, x, value: needsRoom && value.ticks[0]?.text !== '0' ? scaleOver([plot.bottom - firstRoom(frame), top]) : value };
}

/** Room for the first value of a line above or below its point. */
const firstRoom = (frame: Frame): number => textHeight(1, frame) + firstGap + 1;

/** Between a first value and its point. */
export const firstGap = 6;

/** Of the largest point; the plot is that much smaller than its axes. */
export const pointRadius = 4;

/** What stands at the end of a line: its name, with the last value if it is highlighted. */
export function endText({ name, data, isHighlighted }: PlacedLine): string {
  const last = data.findLast((datum) => datum.value !== null);
  return [name, isHighlighted && last ? last.valueText : ''].filter(Boolean).join(': ');
}
