import { group, type ScaleLinear } from 'd3';
import { noteBand, noteMarks, type NoteBand } from './annotations.ts';
import { endLabelMarks, endLabelsWidth, type EndLabel } from './endLabels.ts';
import { plotHeight, type Frame } from './frame.ts';
import { pointRadius } from './lineLayout.ts';
import type { Plot } from './plot.ts';
import type { Mark, Scene, TextMark, Tone } from './scene.ts';
import type { Datum, Series } from './series.ts';
import { linesWidth, standingBaseline, textHeight, textMark } from './text.ts';
import { labelTone, toneOf } from './tones.ts';
import { valueScale } from './valueScale.ts';
import { wrapText } from './wrapText.ts';

/** A category with its two ends: a datum whose value is known, or nothing. */
type Line = { readonly name: string; readonly from: Datum | undefined; readonly to: Datum | undefined; readonly tone: Tone; readonly isStrong: boolean; readonly isFirst: boolean };

type SlopeLayout = { readonly plot: Plot; readonly headings: readonly TextMark[]; readonly notes: NoteBand; readonly y: ScaleLinear<number, number>; readonly startsAtZero: boolean };

/** A line a category from its first value to its second, with its name at the right end and its values at both. */
export function slopeScene(series: Series, frame: Frame): Scene {
  const lines = slopeLines(series, series.data);
  const layout = slopeLayout(series, lines, frame);
  const { plot, headings, notes, y } = layout;
  const tops = new Map(lines.flatMap(({ from, to }) => [from, to].flatMap((datum) => (datum ? [[datum.fact, y(datum.value!) - pointRadius - 2] as const] : []))));
  const marks: Mark[] = [
    ...[plot.left, plot.right].map((x): Mark => ({ kind: 'line', role: 'grid', tone: 'faint', x1: x, x2: x, y1: plot.top - frame.fontSize, y2: plot.bottom })),
    ...headings,
    ...[...lines].sort((a, b) => Number(a.isFirst) - Number(b.isFirst)).flatMap((line) => lineMarks(line, layout)),
    ...endLabelMarks(lines.flatMap((line) => leftLabel(line, series, layout)), plot, frame, 'left'),
    ...endLabelMarks(lines.flatMap((line) => rightLabel(line, series, layout)), plot, frame),
    ...noteMarks(notes, tops),
  ];
  return { width: frame.width, height: plot.bottom, fontSize: frame.fontSize, title: series.title, marks, startsAtZero: layout.startsAtZero };
}

const slopeLines = (series: Series, data: readonly Datum[]): Line[] =>
  [...group(data, ({ facet, category }) => JSON.stringify([facet, category])).values()].map((pair) => {
    const name = pair[0]!.category;
    const end = (index: number) => pair.find((datum) => datum.series === series.names[index] && datum.value !== null);
    const isHighlighted = pair.some((datum) => datum.isHighlighted);
    const tone = toneOf({ ...series, names: [''] }, { series: '', isHighlighted });
    return { name, from: end(0), to: end(1), tone, isStrong: series.hasHighlight && isHighlighted, isFirst: isHighlighted || !series.hasHighlight };
  });

function slopeLayout(series: Series, lines: readonly Line[], frame: Frame): SlopeLayout {
  const values = series.all.flatMap((datum) => datum.value ?? []);
  const { startsAtZero } = valueScale(values, series, { range: [1, 0], zero: 'when near' });
  const headingLines = series.names.map((name) => wrapText(name, frame.width * 0.3 - endGap, { ...frame, weight: 600 }));
  const [leftHeading = 0, rightHeading = 0] = headingLines.map((one) => linesWidth(one, frame, true) + endGap);
  const every = slopeLines(series, series.all);
  const left = Math.max(leftHeading, endLabelsWidth(every.map((line) => ({ text: leftText(line, series), isStrong: line.isStrong })), frame));
  const right = frame.width - Math.max(rightHeading, endLabelsWidth(every.map((line) => ({ text: rightText(line, series), isStrong: line.isStrong })), frame));
  const notes = noteBand(lines.flatMap(({ from, to }) => [...(from ? [{ datum: from, x: left }] : []), ...(to ? [{ datum: to, x: right }] : [])]), frame);
  const headingBottom = notes.height + textHeight(Math.max(...headingLines.map((one) => one.length)), frame) + (notes.height > 0 ? frame.fontSize * 0.4 : 0);
  const top = headingBottom + frame.fontSize * 0.8;
  const plot = { left, right, top, bottom: top + slopeHeight(every, frame) };
  const { y } = valueScale(values, series, { range: [plot.bottom - pointRadius, plot.top + pointRadius], zero: 'when near' });
  const headings = headingLines.map((one, index) =>
    textMark({ role: 'heading', x: index === 0 ? left - endGap : right + endGap, y: standingBaseline(headingBottom, one.length, frame), lines: one, anchor: index === 0 ? 'end' : 'start', isStrong: true }),
  );
  return { plot, headings, notes, y, startsAtZero };
}

/** Between an end and its heading, as between an end and its label. */
const endGap = 14;

/** High enough for the names of the lines that lead, up to the width of the frame. */
const slopeHeight = (lines: readonly Line[], frame: Frame): number => Math.min(frame.width, Math.max(plotHeight(frame), lines.filter((line) => line.isFirst).length * frame.fontSize * 1.5));

/** The first value; with the name of the line, and what is missing, where there is no second. */
const leftText = ({ name, from, to }: Line, { names }: Series): string => (!from ? '' : to ? from.valueText : `${name}: ${from.valueText}; ${names[1]} not known`);

const rightText = ({ name, from, to }: Line, { names }: Series): string => (!to ? '' : `${name}: ${to.valueText}${from ? '' : `; ${names[0]} not known`}`);

const leftLabel = (line: Line, series: Series, { plot, y }: SlopeLayout): EndLabel[] =>
  line.from ? [{ ...line, tone: labelTone(line.tone), text: leftText(line, series), x: plot.left, y: y(line.from.value!) }] : [];

const rightLabel = (line: Line, series: Series, { plot, y }: SlopeLayout): EndLabel[] =>
  line.to ? [{ ...line, tone: labelTone(line.tone), text: rightText(line, series), x: plot.right, y: y(line.to.value!) }] : [];

function lineMarks({ from, to, tone, isFirst }: Line, { plot, y }: SlopeLayout): Mark[] {
  const d = from && to ? `M${plot.left},${y(from.value!).toFixed(2)}L${plot.right},${y(to.value!).toFixed(2)}` : '';
  const path: Mark[] = d === '' ? [] : [{ kind: 'path', role: 'mark', tone, d, paint: 'outline', strokeWidth: isFirst ? 2.5 : 1.5 }];
  const point = (datum: Datum | undefined, x: number): Mark[] =>
    datum ? [{ kind: 'circle', role: 'point', tone, fact: datum.fact, label: datum.label, ...(datum.disputed && { disputed: true }), x, y: y(datum.value!), radius: isFirst || datum.disputed ? pointRadius : 2.5, paint: datum.disputed ? 'outline' : 'fill' }] : [];
  return [...path, ...point(from, plot.left), ...point(to, plot.right)];
}
