import { area as areaPath, group, max, rollup, scaleLinear } from 'd3';
import { parseUnit } from '../lib/units.ts';
import { noteBand, noteMarks } from './annotations.ts';
import { endLabelMarks, endLabelsWidth, type EndLabel } from './endLabels.ts';
import { plotHeight, type Frame } from './frame.ts';
import { pointRadius } from './lineLayout.ts';
import { namesGap, ticksWidth, valueAxis, type Plot } from './plot.ts';
import { positionTicks } from './positionTicks.ts';
import type { Mark, Scene } from './scene.ts';
import type { Series } from './series.ts';
import { stackedData, type Span, type Stacking } from './stackedData.ts';
import { textBox } from './text.ts';
import { labelTone, toneOf } from './tones.ts';
import { valueScale, type ValueScale } from './valueScale.ts';

type StackLayout = { readonly plot: Plot; readonly x: (position: number) => number; readonly scale: ValueScale; readonly series: Series };

/** Areas on top of each other, named at their right; a gap where the value of any of them is not known. */
export function stackScene(series: Series, frame: Frame, stacking: Stacking): Scene {
  const spans = wholeSpans(series.data, series.names, stacking);
  const measure = { unit: stacking === 'share' ? parseUnit('%') : series.unit, isWhole: series.isWhole };
  const highest = max(wholeSpans(series.all, series.names, stacking), ({ to }) => to) ?? 0;
  const scaleOver = (range: [number, number]) => valueScale([0, highest], measure, { range, zero: 'always' });
  const sides = { left: ticksWidth(scaleOver([1, 0]), frame), right: frame.width - endLabelsWidth(series.names.map((text) => ({ text, isStrong: false })), frame) };
  const positions = series.all.map((datum) => datum.position);
  const x = scaleLinear([Math.min(...positions), Math.max(...positions)], [sides.left + pointRadius, sides.right - pointRadius]);
  const notes = noteBand(spans.map(({ datum }) => ({ datum, x: x(datum.position) })), frame);
  const plot = { ...sides, top: notes.height, bottom: notes.height + plotHeight(frame) };
  const layout: StackLayout = { plot, x, scale: scaleOver([plot.bottom, plot.top + frame.fontSize / 2]), series };
  const step = (plot.right - plot.left) / Math.max(1, new Set(positions).size - 1);
  const names = positionTicks(series, { x, step, top: plot.bottom + namesGap(frame), ends: [0, frame.width] }, frame);
  const tops = new Map(spans.map(({ datum, to }) => [datum.fact, layout.scale.y(to) - pointRadius - 2]));
  const marks: Mark[] = [
    ...valueAxis(layout.scale, plot, frame),
    ...series.names.flatMap((name) => layerMarks(spans.filter(({ datum }) => datum.series === name), layout)),
    ...names,
    ...endLabelMarks(layerNames(spans, layout), plot, frame),
    ...noteMarks(notes, tops),
  ];
  const height = Math.max(plot.bottom, ...names.map((name) => textBox(name, frame.fontSize).bottom));
  return { width: frame.width, height, fontSize: frame.fontSize, title: series.title, marks, startsAtZero: true };
}

/** The spans of those places at which every series of the small chart has a value; elsewhere the height of the stack is not known. */
function wholeSpans(data: Series['data'], names: Series['names'], stacking: Stacking): Span[] {
  const spans = stackedData(data, names, stacking);
  const whole = [...group(spans, ({ datum }) => datum.facet).values()].flatMap((part) => {
    const layers = new Set(part.map(({ datum }) => datum.series)).size;
    const counts = rollup(part, (stacked) => stacked.length, ({ datum }) => datum.position);
    return part.filter(({ datum }) => counts.get(datum.position) === layers);
  });
  return whole.sort((a, b) => a.datum.position - b.datum.position);
}

/** The area of one series, and a point for each value on its upper edge, so that prose can point at it. */
function layerMarks(spans: readonly Span[], { x, scale, series }: StackLayout): Mark[] {
  if (spans.length === 0) return [];
  const gaps = gapsAmong(spans, series).map((position) => ({ position, span: undefined }));
  const stops = [...spans.map((span) => ({ position: span.datum.position, span })), ...gaps].sort((a, b) => a.position - b.position);
  const path = areaPath<(typeof stops)[number]>()
    .x(({ position }) => x(position))
    .y0(({ span }) => scale.y(span?.from ?? 0))
    .y1(({ span }) => scale.y(span?.to ?? 0))
    .defined(({ span }) => span !== undefined);
  const tone = layerTone(spans, series);
  return [
    { kind: 'path', role: 'layer', tone, d: path.digits(2)(stops) ?? '', paint: 'fill' },
    ...spans.map(({ datum: { fact, label, disputed, position }, to }): Mark => ({
      kind: 'circle', role: 'point', tone, fact, label, ...(disputed && { disputed }), x: x(position), y: scale.y(to), radius: disputed ? pointRadius : 1.25, paint: disputed ? 'outline' : 'fill',
    })),
  ];
}

const layerTone = (spans: readonly Span[], series: Series) => toneOf(series, { series: spans[0]!.datum.series, isHighlighted: spans.some(({ datum }) => datum.isHighlighted) });

/** The places of the chart that have rows and no stack. */
function gapsAmong(spans: readonly Span[], { all }: Series): number[] {
  const whole = new Set(spans.map(({ datum }) => datum.position));
  return [...new Set(all.map((datum) => datum.position))].filter((position) => !whole.has(position));
}

/** The name of each series, beside its part of the last stack. */
const layerNames = (spans: readonly Span[], { x, scale, series }: StackLayout): EndLabel[] =>
  series.names.flatMap((name) => {
    const own = spans.filter(({ datum }) => datum.series === name);
    const last = own.at(-1);
    if (!last) return [];
    return [{ text: name, x: x(last.datum.position), y: scale.y((last.from + last.to) / 2), tone: labelTone(layerTone(own, series)), isStrong: false, isFirst: true }];
  });
