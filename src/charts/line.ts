import { line as linePath } from 'd3';
import { noteMarks } from './annotations.ts';
import { endLabelMarks, type EndLabel } from './endLabels.ts';
import { firstValues } from './firstValues.ts';
import type { Frame } from './frame.ts';
import { endText, lineLayout, placedLines, pointRadius, type LineLayout, type PlacedLine } from './lineLayout.ts';
import { namesGap, valueAxis } from './plot.ts';
import { positionTicks } from './positionTicks.ts';
import type { Mark, Scene } from './scene.ts';
import type { Datum, Series } from './series.ts';
import { textBox, textsOf } from './text.ts';
import { labelTone } from './tones.ts';
import type { ZeroRule } from './valueScale.ts';

type LineOptions = { readonly zero?: ZeroRule; /** What is drawn under the lines. */ readonly under?: (lines: readonly PlacedLine[], layout: LineLayout) => readonly Mark[] };

/** Lines over an ordered or dated axis, named at their ends; a value that is not known breaks the line. */
export function lineScene(series: Series, frame: Frame, { zero = 'when near', under = () => [] }: LineOptions = {}): Scene {
  const lines = placedLines(series);
  const layout = lineLayout(series, lines, frame, zero);
  const { plot, x, value } = layout;
  const step = (plot.right - plot.left) / Math.max(1, new Set(series.all.map((datum) => datum.position)).size - 1);
  const names = positionTicks(series, { x, step, top: plot.bottom + namesGap(frame), ends: [0, frame.width] }, frame);
  const known = lines.flatMap((line) => line.data).filter((datum) => datum.value !== null);
  const tops = new Map(known.map((datum) => [datum.fact, value.y(datum.value!) - pointRadius - 2]));
  const ends = endLabelMarks(lineNames(lines, layout), plot, frame);
  const marks: Mark[] = [
    ...valueAxis(value, plot, frame),
    ...under(lines, layout),
    ...[...lines].sort((a, b) => Number(a.isHighlighted) - Number(b.isHighlighted)).flatMap((line) => lineMarks(line, series, layout)),
    ...names,
    ...ends,
    ...firstValues(lines, layout, textsOf(ends), frame),
    ...noteMarks(layout.notes, tops),
  ];
  const height = Math.max(plot.bottom, ...names.map((name) => textBox(name, frame.fontSize).bottom));
  return { width: frame.width, height, fontSize: frame.fontSize, title: series.title, marks, startsAtZero: value.startsAtZero };
}

/** The name of each line, beside its last point. */
const lineNames = (lines: readonly PlacedLine[], { x, value }: LineLayout): EndLabel[] =>
  lines.flatMap((line) => {
    const last = line.data.findLast((datum) => datum.value !== null);
    if (!last) return [];
    return [{ text: endText(line), x: x(last.position), y: value.y(last.value!), tone: labelTone(line.tone), isStrong: line.isHighlighted, isFirst: line.isHighlighted }];
  });

function lineMarks(line: PlacedLine, series: Series, { x, value }: LineLayout): Mark[] {
  const path = linePath<Stop>(({ position }) => x(position), ({ value: at }) => value.y(at ?? 0)).defined(({ value: at }) => at !== null).digits(2);
  const d = path(lineStops(line, series)) ?? '';
  const known = line.data.filter((datum) => datum.value !== null);
  return [
    { kind: 'path', role: 'mark', tone: line.tone, d, paint: 'outline', strokeWidth: line.isHighlighted ? 2.75 : 1.5, ...(line.dash.length > 0 && { dash: line.dash }) },
    ...known.map((datum) => pointMark(datum, line, { cx: x(datum.position), cy: value.y(datum.value!) })),
  ];
}

/** A place along the axis, with its value or a gap. */
export type Stop = Pick<Datum, 'position' | 'value'>;

/** The values of a line, and a break where other lines have a row and this one has none; dates need not be the same for all. */
export function lineStops({ data }: PlacedLine, { all, positionKind }: Series): Stop[] {
  if (positionKind === 'date' || positionKind === 'number') return [...data];
  const own = new Set(data.map((datum) => datum.position));
  const missing = [...new Set(all.map((datum) => datum.position))].filter((position) => !own.has(position)).map((position) => ({ position, value: null }));
  return [...data, ...missing].sort((a, b) => a.position - b.position);
}

/** A point for each value, so that prose can point at it; those of lines that stand back are no thicker than their line. */
function pointMark(datum: Datum, { tone, isHighlighted }: PlacedLine, { cx, cy }: { cx: number; cy: number }): Mark {
  const radius = datum.disputed ? pointRadius : isHighlighted ? 3 : 1.25;
  const { fact, label, disputed } = datum;
  return { kind: 'circle', role: 'point', tone, fact, label, ...(disputed && { disputed }), x: cx, y: cy, radius, paint: disputed ? 'outline' : 'fill' };
}
