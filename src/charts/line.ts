import { line as linePath } from 'd3';
import { noteMarks } from './annotations.ts';
import { bandMarks } from './band.ts';
import { changeTicks } from './breaks.ts';
import { endLabelMarks, type EndLabel } from './endLabels.ts';
import { firstValues } from './firstValues.ts';
import type { Frame } from './frame.ts';
import { endText, lineLayout, placedLines, pointRadius, type LineLayout, type PlacedLine } from './lineLayout.ts';
import { lineStops, type Stop } from './lineStops.ts';
import { namesGap, valueAxis } from './plot.ts';
import { positionTicks } from './positionTicks.ts';
import type { Mark, Scene } from './scene.ts';
import type { Datum, Series } from './series.ts';
import { textBox, textsOf } from './text.ts';
import { labelTone } from './tones.ts';
import type { ZeroRule } from './valueScale.ts';

type LineOptions = { readonly zero?: ZeroRule; /** What is drawn under the lines. */ readonly under?: (lines: readonly PlacedLine[], layout: LineLayout) => readonly Mark[] };

/** Lines over an ordered or dated axis, named at their ends; a value that is not known, or that counts something else than the one before, breaks the line. */
export function lineScene(series: Series, frame: Frame, { zero = 'when near', under = () => [] }: LineOptions = {}): Scene {
  const lines = placedLines(series);
  const layout = lineLayout(series, lines, frame, zero);
  const { plot, x, value } = layout;
  const step = (plot.right - plot.left) / Math.max(1, new Set(series.all.map((datum) => datum.position)).size - 1);
  const names = positionTicks(series, { x, step, top: plot.bottom + namesGap(frame), ends: [0, frame.width] }, frame);
  const known = lines.flatMap((line) => line.data).filter((datum) => datum.value !== null);
  const changes = changeTicks(layout.changes, lines, layout);
  const tops = new Map([...changes.tops, ...known.map((datum) => [datum.fact, value.y(datum.value!) - pointRadius - 2] as const)]);
  const axis = valueAxis(value, plot, frame);
  const ends = endLabelMarks(lineNames(lines, layout), plot, frame);
  const marks: Mark[] = [
    ...axis,
    ...under(lines, layout),
    ...lines.flatMap((line) => bandMarks(line, series, layout)),
    ...changes.marks,
    ...[...lines].sort((a, b) => Number(a.isHighlighted) - Number(b.isHighlighted)).flatMap((line) => lineMarks(line, series, { ...layout, isDense: step < leastStep })),
    ...names,
    ...ends,
    ...firstValues(lines, layout, textsOf([...ends, ...axis]), frame),
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

/** Points closer than this would make a rope of their line. */
const leastStep = 9;

type Denseness = { readonly isDense: boolean };

function lineMarks(line: PlacedLine, series: Series, { x, value, isDense }: LineLayout & Denseness): Mark[] {
  const path = linePath<Stop>(({ position }) => x(position), ({ value: at }) => value.y(at ?? 0)).defined(({ value: at }) => at !== null).digits(2);
  const d = path(lineStops(line, series)) ?? '';
  const known = line.data.filter((datum) => datum.value !== null);
  return [
    { kind: 'path', role: 'mark', tone: line.tone, d, paint: 'outline', strokeWidth: line.isHighlighted ? 2.75 : 1.5, ...(line.dash.length > 0 && { dash: line.dash }) },
    ...known.map((datum) => pointMark(datum, line, { cx: x(datum.position), cy: value.y(datum.value!), isDense })),
  ];
}

/** A point for each value, so that prose can point at it; those of lines that stand back, or that have very many, are no thicker than their line. */
function pointMark(datum: Datum, { tone, isHighlighted }: PlacedLine, { cx, cy, isDense }: { cx: number; cy: number } & Denseness): Mark {
  const radius = datum.disputed ? pointRadius : isHighlighted && !isDense ? 3 : 1.25;
  const { fact, label, disputed } = datum;
  return { kind: 'circle', role: 'point', tone, fact, label, ...(disputed && { disputed }), x: cx, y: cy, radius, paint: disputed ? 'outline' : 'fill' };
}
