import { max, rollups, sum } from 'd3';
import type { Frame } from './frame.ts';
import { namedRows, namesWidth, type NamedRow } from './namedRows.ts';
import { noteHeight, noteLines, noteMark } from './rowNotes.ts';
import type { Mark, Scene } from './scene.ts';
import type { Datum, Series } from './series.ts';
import { centredBaseline, linesWidth, textMark } from './text.ts';
import { toneOf } from './tones.ts';
import { valueShape, type Rect } from './valueShape.ts';

/** What all the rows of squares share: values begin at `left` and squares at `start`, so many to a line. */
type WaffleLayout = { readonly frame: Frame; readonly left: number; readonly start: number; readonly side: number; readonly perLine: number; readonly worth: number };

/** The most squares of one waffle. */
const mostSquares = 200;

/** How much one square stands for: 1, or the least of 2, 5, 10, 20, 50 … that leaves at most 200 squares. */
export function squareWorth({ all }: Pick<Series, 'all'>): number {
  const total = max(rollups(all, (data) => sum(data, (datum) => datum.value ?? 0), (datum) => datum.facet), ([, one]) => one) ?? 0;
  let worth = 1;
  for (let step = 0; total / worth > mostSquares; step += 1) worth *= step % 3 === 1 ? 2.5 : 2;
  return worth;
}

/** A block of squares a row, to be counted in tens; a part of a square stands for a part of its worth. */
export function waffleScene(series: Series, frame: Frame): Scene {
  const layout = waffleLayout(series, frame);
  const sizes = series.data.map((datum) => ({ name: datum.category, marks: blockHeight(datum, layout), notes: noteHeight(notesOf(datum, layout), frame) }));
  const rows = namedRows(sizes, layout.left, frame);
  const marks = series.data.flatMap((datum, index) => rowMarks(datum, rows[index]!, series, layout));
  return { width: frame.width, height: rows.at(-1)!.bottom, fontSize: frame.fontSize, title: series.title, marks, startsAtZero: true };
}

/** Between squares, and more between tens. */
const [squareGap, tenGap] = [2, 5];

function waffleLayout(series: Series, frame: Frame): WaffleLayout {
  const left = namesWidth(series.all.map((datum) => datum.category), frame);
  const start = left + linesWidth(series.all.map((datum) => datum.valueText), frame, true) + 8;
  const side = frame.isNarrow ? 10 : 13;
  const tens = Math.floor((frame.width - start + tenGap) / (10 * (side + squareGap) + tenGap));
  const perLine = tens > 0 ? tens * 10 : Math.max(1, Math.floor((frame.width - start) / (side + squareGap)));
  return { frame, left, start, side, perLine, worth: squareWorth(series) };
}

const notesOf = (datum: Datum, { frame, left }: WaffleLayout): string[] => noteLines(datum, frame.width - left, frame);

/** The whole squares of a value, and the last of which only a part is drawn. */
const squareCount = ({ value }: Datum, { worth }: WaffleLayout): number => Math.ceil((value ?? 0) / worth - rounding);
const rounding = 1e-9;

const blockHeight = (datum: Datum, layout: WaffleLayout): number =>
  Math.max(layout.frame.fontSize, Math.ceil(squareCount(datum, layout) / layout.perLine) * (layout.side + squareGap) - squareGap);

function rowMarks(datum: Datum, { name, top }: NamedRow, series: Series, layout: WaffleLayout): Mark[] {
  const { frame, left, side } = layout;
  const { fact, label, disputed } = datum;
  const isStrong = series.hasHighlight && datum.isHighlighted;
  const tone = datum.value === null ? 'soft' : 'ink';
  const level = top + (frame.isNarrow ? side : blockHeight(datum, layout)) / 2;
  const value = textMark({ role: 'value', tone, fact, x: left, y: centredBaseline(level, 1, frame), lines: [datum.valueText], isStrong });
  const squares = squareRects(datum, layout, top).map((rect) => valueShape(rect, { disputed }, toneOf(series, datum)));
  const block: Mark = { kind: 'group', role: 'mark', tone: toneOf(series, datum), fact, label, ...(disputed && { disputed }), x: 0, y: 0, marks: squares };
  const note = noteMark(datum, notesOf(datum, layout), { x: left, bottom: top + blockHeight(datum, layout) }, frame);
  return [name, ...(datum.value === null ? [] : [block]), value, ...note];
}

function squareRects(datum: Datum, layout: WaffleLayout, top: number): Rect[] {
  const { start, side, perLine, worth } = layout;
  return Array.from({ length: squareCount(datum, layout) }, (_, index) => {
    const at = index % perLine;
    const part = Math.min(1, (datum.value ?? 0) / worth - index);
    return { x: start + at * (side + squareGap) + Math.floor(at / 10) * (tenGap - squareGap), y: top + Math.floor(index / perLine) * (side + squareGap), width: side * part, height: side };
  });
}
