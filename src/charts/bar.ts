import { group, scaleLinear, type ScaleLinear } from 'd3';
import type { Frame } from './frame.ts';
import type { Mark, Scene, TextMark } from './scene.ts';
import type { Datum, Series } from './series.ts';
import { centredBaseline, hangingBaseline, linesWidth, textHeight, textMark } from './text.ts';
import { toneOf } from './tones.ts';
import { valueShape, type Rect } from './valueShape.ts';
import { wrapText } from './wrapText.ts';

/** One datum with its place: the bar, and under it the lines of its annotation. */
type PlacedBar = { readonly datum: Datum; readonly rect: Rect; readonly notes: readonly string[] };

/** A category with its bars. */
type PlacedGroup = { readonly name: TextMark; readonly bars: readonly PlacedBar[]; readonly bottom: number };

/** What all the bars of a chart share. */
type BarLayout = { readonly frame: Frame; readonly x: ScaleLinear<number, number>; readonly namesWidth: number; readonly thickness: number };

const nameGap = 10;
const valueGap = 6;

/** Horizontal bars from zero, each with its value at its end: names on the left, or above where it is narrow. */
export function barScene(series: Series, frame: Frame): Scene {
  const layout = barLayout(series, frame);
  const groups: PlacedGroup[] = [];
  for (const [name, data] of group(series.data, (datum) => datum.category))
    groups.push(placedGroup(name, data, layout, groups.length === 0 ? 0 : groups.at(-1)!.bottom + groupGap(frame)));
  const height = groups.at(-1)!.bottom;
  const bars = groups.flatMap(({ name, bars }) => [name, ...bars.flatMap((bar) => barMarks(bar, series, layout))]);
  const zero = frame.isNarrow ? groups.map((one) => zeroLine(layout, one.bars[0]!.rect.y, one.bottom)) : [zeroLine(layout, 0, height)];
  return { width: frame.width, height, fontSize: frame.fontSize, title: series.title, marks: [...bars, ...zero], startsAtZero: true };
}

function barLayout({ all, names }: Series, frame: Frame): BarLayout {
  const namesWidth = frame.isNarrow ? 0 : namesColumn(all, frame);
  const values = all.map((datum) => datum.value ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const left = namesWidth + (low < 0 ? valueRoom(all.filter(isNegative), frame) : 0);
  const right = frame.width - valueRoom(all.filter((datum) => !isNegative(datum)), frame);
  const x = scaleLinear([low, low === high ? low + 1 : high], [left, right]);
  return { frame, x, namesWidth, thickness: frame.fontSize * (names.length > 1 ? 1.2 : 1.5) };
}

const isNegative = (datum: Datum): boolean => datum.value !== null && datum.value < 0;

/** Room for the longest value label beside the end of its bar. */
const valueRoom = (data: readonly Datum[], frame: Frame): number => linesWidth(data.map((datum) => datum.valueText), frame, true) + valueGap;

/** The names take what they need, up to 38 % of the width. */
function namesColumn(data: readonly Datum[], frame: Frame): number {
  const most = frame.width * 0.38 - nameGap;
  const lines = data.flatMap((datum) => wrapText(datum.category, most, frame));
  return linesWidth(lines, frame) + nameGap;
}

const groupGap = ({ fontSize, isNarrow }: Frame): number => fontSize * (isNarrow ? 0.8 : 0.6);

function placedGroup(name: string, data: readonly Datum[], layout: BarLayout, top: number): PlacedGroup {
  const { frame, namesWidth } = layout;
  const lines = wrapText(name, frame.isNarrow ? frame.width : namesWidth - nameGap, frame);
  const nameHeight = textHeight(lines.length, frame);
  const label = { role: 'label', lines } as const;
  if (frame.isNarrow) {
    const bars = placedBars(data, layout, top + nameHeight + frame.fontSize * 0.2);
    return { name: textMark({ ...label, x: 0, y: hangingBaseline(top, frame) }), bars, bottom: barBottom(bars.at(-1)!, frame) };
  }
  const barsHeight = data.length * layout.thickness + (data.length - 1) * barGap;
  const bars = placedBars(data, layout, top + Math.max(0, (nameHeight - barsHeight) / 2));
  const y = centredBaseline(top + Math.max(nameHeight, barsHeight) / 2, lines.length, frame);
  return { name: textMark({ ...label, x: namesWidth - nameGap, y, anchor: 'end' }), bars, bottom: Math.max(top + nameHeight, barBottom(bars.at(-1)!, frame)) };
}

/** Between the bars of a group. */
const barGap = 3;

function placedBars(data: readonly Datum[], layout: BarLayout, top: number): PlacedBar[] {
  const bars: PlacedBar[] = [];
  for (const datum of data) bars.push(placedBar(datum, layout, bars.length === 0 ? top : barBottom(bars.at(-1)!, layout.frame) + barGap));
  return bars;
}

const noteGap = ({ fontSize }: Frame): number => fontSize * 0.35;

const barBottom = ({ rect, notes }: PlacedBar, frame: Frame): number =>
  rect.y + rect.height + (notes.length > 0 ? textHeight(notes.length, frame) + noteGap(frame) : 0);

function placedBar(datum: Datum, { frame, x, namesWidth, thickness }: BarLayout, y: number): PlacedBar {
  const [left, right] = [x(Math.min(0, datum.value ?? 0)), x(Math.max(0, datum.value ?? 0))];
  const notes = datum.annotation === '' ? [] : wrapText(datum.annotation, frame.width - namesWidth - valueGap, { ...frame, maxLines: 6 });
  return { datum, rect: { x: left, y, width: right - left, height: thickness }, notes };
}

function barMarks({ datum, rect, notes }: PlacedBar, series: Series, { frame, namesWidth }: BarLayout): Mark[] {
  const tone = toneOf(series, datum);
  const negative = isNegative(datum);
  const value = textMark({
    role: 'value',
    tone: datum.value === null ? 'soft' : 'ink',
    fact: datum.fact,
    x: negative ? rect.x - valueGap : rect.x + rect.width + valueGap,
    y: centredBaseline(rect.y + rect.height / 2, 1, frame),
    lines: [datum.valueText],
    anchor: negative ? 'end' : 'start',
    isStrong: tone === 'accent' && series.hasHighlight,
  });
  const y = hangingBaseline(rect.y + rect.height + noteGap(frame), frame);
  const annotation = notes.length > 0 ? [textMark({ role: 'annotation', tone: 'soft', fact: datum.fact, x: namesWidth + valueGap, y, lines: notes })] : [];
  return [...(datum.value === null ? [] : [valueShape(rect, datum, tone)]), value, ...annotation];
}

/** Down the whole chart, or beside the bars of one group where names stand between. */
const zeroLine = ({ x }: BarLayout, top: number, bottom: number): Mark => ({ kind: 'line', role: 'axis', tone: 'ink', x1: x(0), x2: x(0), y1: top, y2: bottom });
