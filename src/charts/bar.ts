import { group, scaleLinear, sum, type ScaleLinear } from 'd3';
import type { Frame } from './frame.ts';
import { namedRows, namesWidth } from './namedRows.ts';
import { noteHeight, noteLines, noteMark } from './rowNotes.ts';
import type { Mark, Scene } from './scene.ts';
import type { Datum, Series } from './series.ts';
import { centredBaseline, linesWidth, textMark } from './text.ts';
import { toneOf } from './tones.ts';
import { valueShape, type Rect } from './valueShape.ts';

/** One datum with its place: the bar, and under it the lines of its annotation. */
type PlacedBar = { readonly datum: Datum; readonly rect: Rect; readonly notes: readonly string[] };

/** What all the bars of a chart share. */
type BarLayout = { readonly frame: Frame; readonly x: ScaleLinear<number, number>; readonly namesWidth: number; readonly thickness: number };

const valueGap = 6;

/** Between the bars of a group. */
const barGap = 3;

/** Horizontal bars from zero, each with its value at its end: names on the left, or above where it is narrow. */
export function barScene(series: Series, frame: Frame): Scene {
  const layout = barLayout(series, frame);
  const groups = [...group(series.data, (datum) => datum.category)];
  const rows = namedRows(groups.map(([name, data]) => ({ name, ...groupHeights(data, layout) })), layout.namesWidth, frame);
  const bars = groups.map(([, data], index) => placedBars(data, layout, rows[index]!.top));
  const height = rows.at(-1)!.bottom;
  const marks = rows.flatMap(({ name }, index) => [name, ...bars[index]!.flatMap((bar) => barMarks(bar, series, layout))]);
  const zero = frame.isNarrow ? rows.map(({ top, bottom }) => zeroLine(layout, top, bottom)) : [zeroLine(layout, 0, height)];
  return { width: frame.width, height, fontSize: frame.fontSize, title: series.title, marks: [...marks, ...zero], startsAtZero: true };
}

function barLayout({ all, names }: Series, frame: Frame): BarLayout {
  const width = namesWidth(all.map((datum) => datum.category), frame);
  const values = all.map((datum) => datum.value ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const left = width + (low < 0 ? valueRoom(all.filter(isNegative), frame) : 0);
  const right = frame.width - valueRoom(all.filter((datum) => !isNegative(datum)), frame);
  const x = scaleLinear([low, low === high ? low + 1 : high], [left, right]);
  return { frame, x, namesWidth: width, thickness: frame.fontSize * (names.length > 1 ? 1.2 : 1.5) };
}

const isNegative = (datum: Datum): boolean => datum.value !== null && datum.value < 0;

/** Room for the longest value label beside the end of its bar. */
const valueRoom = (data: readonly Datum[], frame: Frame): number => linesWidth(data.map((datum) => datum.valueText), frame, true) + valueGap;

const notesOf = (datum: Datum, { frame, namesWidth: width }: BarLayout): string[] => noteLines(datum, frame.width - width - valueGap, frame);

/** The heights of the bars of one category, and of the notes among them. */
const groupHeights = (data: readonly Datum[], layout: BarLayout) => ({
  marks: data.length * layout.thickness + (data.length - 1) * barGap,
  notes: sum(data, (datum) => noteHeight(notesOf(datum, layout), layout.frame)),
});

function placedBars(data: readonly Datum[], layout: BarLayout, top: number): PlacedBar[] {
  const bars: PlacedBar[] = [];
  for (const datum of data) bars.push(placedBar(datum, layout, bars.length === 0 ? top : barBottom(bars.at(-1)!, layout.frame) + barGap));
  return bars;
}

const barBottom = ({ rect, notes }: PlacedBar, frame: Frame): number => rect.y + rect.height + noteHeight(notes, frame);

function placedBar(datum: Datum, layout: BarLayout, y: number): PlacedBar {
  const { x, thickness } = layout;
  const [left, right] = [x(Math.min(0, datum.value ?? 0)), x(Math.max(0, datum.value ?? 0))];
  return { datum, rect: { x: left, y, width: right - left, height: thickness }, notes: notesOf(datum, layout) };
}

function barMarks({ datum, rect, notes }: PlacedBar, series: Series, { frame, namesWidth: width }: BarLayout): Mark[] {
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
  const note = noteMark(datum, notes, { x: width + valueGap, bottom: rect.y + rect.height }, frame);
  return [...(datum.value === null ? [] : [valueShape(rect, datum, tone)]), value, ...note];
}

/** Down the whole chart, or beside the bars of one group where names stand between. */
const zeroLine = ({ x }: BarLayout, top: number, bottom: number): Mark => ({ kind: 'line', role: 'axis', tone: 'ink', x1: x(0), x2: x(0), y1: top, y2: bottom });
