import { noteMarks } from './annotations.ts';
import { columnLayout, valueGap, type ColumnLayout } from './columnLayout.ts';
import { columnValues } from './columnValues.ts';
import { endLabelMarks, type EndLabel } from './endLabels.ts';
import type { Frame } from './frame.ts';
import { namesGap, valueAxis } from './plot.ts';
import { positionTicks } from './positionTicks.ts';
import type { Mark, Scene, TextMark } from './scene.ts';
import type { Series } from './series.ts';
import type { Stacking } from './stackedData.ts';
import { textBox } from './text.ts';
import { labelTone, toneOf } from './tones.ts';
import { valueShape } from './valueShape.ts';

/** Upright columns from zero: one a place, side by side by series, or stacked. */
export function columnScene(series: Series, frame: Frame, stacking: Stacking): Scene {
  const layout = columnLayout(series, frame, stacking);
  const { plot, scale, columns } = layout;
  const names = positionTicks(layout.series, { ...layout, top: plot.bottom + namesGap(frame), ends: [0, frame.width] }, frame);
  const values = columnValues(layout, frame);
  const marks: Mark[] = [
    ...valueAxis(scale, plot, frame),
    ...columns.map(({ datum, rect }) => valueShape(rect, datum, toneOf(series, datum))),
    ...values,
    ...names,
    ...endLabelMarks(stackNames(layout), plot, frame),
    ...noteMarks(layout.notes, columnTops(layout, values, frame)),
  ];
  const height = Math.max(plot.bottom, ...names.map((name) => textBox(name, frame.fontSize).bottom));
  return { width: frame.width, height, fontSize: frame.fontSize, title: series.title, marks, startsAtZero: true };
}

/** Where the line of an annotation ends, by fact: above the column, or above its value if that stands there. */
const columnTops = ({ columns }: ColumnLayout, values: readonly TextMark[], { fontSize }: Frame): Map<string, number> =>
  new Map([
    ...columns.map(({ datum, rect }): [string, number] => [datum.fact, rect.y - valueGap]),
    ...values.filter((text) => text.role === 'value').map((text): [string, number] => [text.fact!, textBox(text, fontSize).top - valueGap]),
  ]);

/** The name of each stacked series, beside its part of the last column that has it. */
function stackNames({ isStacked, series, columns, step, plot }: ColumnLayout): EndLabel[] {
  if (!isStacked) return [];
  return series.names.flatMap((name) => {
    const last = columns.findLast(({ datum }) => datum.series === name);
    if (!last) return [];
    const { x, y, width, height } = last.rect;
    const isLastSlot = x + step > plot.right;
    return [{ text: name, x: isLastSlot ? plot.right : x + width, y: y + height / 2, tone: labelTone(toneOf(series, last.datum)), isStrong: false, isFirst: true }];
  });
}
