import { group, sum, type ScaleLinear } from 'd3';
import { nbsp } from '../lib/formats.ts';
import type { Frame } from './frame.ts';
import { namedRows, namesWidth, type NamedRow } from './namedRows.ts';
import { noteHeight, noteLines, noteMark } from './rowNotes.ts';
import type { Mark, Scene, TextMark } from './scene.ts';
import { isKnown, type Datum, type KnownDatum, type Series } from './series.ts';
import { symbolMark } from './symbol.ts';
import { centredBaseline, linesWidth, textHeight, textMark } from './text.ts';
import { pairTone } from './tones.ts';
import { valueScale } from './valueScale.ts';
import { wrapText } from './wrapText.ts';

/** What all the rows of a chart share; names are on the left of `left`. */
type DumbbellLayout = { readonly frame: Frame; readonly x: ScaleLinear<number, number>; readonly left: number; /** Room for a value beside its point. */ readonly valueRoom: number; readonly height: number; readonly startsAtZero: boolean };

/** From the middle of a point to its value. */
const valueGap = 12;

/** A value stands on one line, or on more where it would take more than this part of the width from the points. */
const mostRoom = 0.36;

const valueLines = ({ valueText }: Datum, room: number, frame: Frame): string[] => wrapText(valueText.replaceAll(nbsp, ' '), room, { ...frame, weight: 600 });

/** Two points a row with the distance between them, each with its value on the outer side: the lesser on the left. */
export function dumbbellScene(series: Series, frame: Frame): Scene {
  const layout = dumbbellLayout(series, frame);
  const pairs = [...group(series.data, (datum) => datum.category)];
  const sizes = pairs.map(([name, data]) => ({ name, marks: layout.height, notes: sum(data, (datum) => noteHeight(notesOf(datum, layout), frame)) }));
  const rows = namedRows(sizes, layout.left, frame);
  const zero = layout.startsAtZero ? (frame.isNarrow ? rows : [{ top: 0, bottom: rows.at(-1)!.bottom }]).map((row) => zeroLine(row, layout)) : [];
  const marks = [...zero, ...pairs.flatMap(([, data], index) => rowMarks(data, rows[index]!, series, layout))];
  return { width: frame.width, height: rows.at(-1)!.bottom, fontSize: frame.fontSize, title: series.title, marks, startsAtZero: layout.startsAtZero };
}

function dumbbellLayout(series: Series, frame: Frame): DumbbellLayout {
  const left = namesWidth(series.all.map((datum) => datum.category), frame);
  const valueRoom = Math.min(linesWidth(series.all.map((datum) => datum.valueText), frame, true), (frame.width - left) * mostRoom);
  const room = valueRoom + valueGap;
  const lines = Math.max(...series.all.map((datum) => valueLines(datum, valueRoom, frame).length));
  const known = series.all.filter(isKnown).map((datum) => datum.value);
  const { y: x, startsAtZero } = valueScale(known, series, { range: [left + room, frame.width - room], zero: 'when near' });
  return { frame, x, left, valueRoom, height: Math.max(frame.fontSize * 1.3, textHeight(lines, frame)), startsAtZero };
}

const notesOf = (datum: Datum, { frame, left }: DumbbellLayout): string[] => noteLines(datum, frame.width - left, frame);

/** Down the whole chart, or beside the points of one row where names stand between. */
const zeroLine = ({ top, bottom }: Pick<NamedRow, 'top' | 'bottom'>, { x }: DumbbellLayout): Mark => ({ kind: 'line', role: 'axis', tone: 'muted', x1: x(0), x2: x(0), y1: top, y2: bottom });

function rowMarks(data: readonly Datum[], { name, top }: NamedRow, series: Series, layout: DumbbellLayout): Mark[] {
  const { frame, x, left } = layout;
  const y = top + layout.height / 2;
  const known = data.filter(isKnown).sort((a, b) => a.value - b.value);
  const [from, to] = [known[0], known.at(-1)];
  const rule: Mark = { kind: 'line', role: 'grid', tone: 'faint', x1: left, x2: frame.width, y1: y, y2: y };
  const isHighlighted = series.hasHighlight && data.every((datum) => datum.isHighlighted);
  const span: Mark[] = from && to ? [{ kind: 'line', role: 'rail', tone: isHighlighted ? 'accent' : 'muted', x1: x(from.value), x2: x(to.value), y1: y, y2: y }] : [];
  return [rule, ...span, ...inSeriesOrder(known, series).map((datum) => pointMark(datum, y, series, layout)), ...valueMarks(data, y, series, layout), name, ...noteMarks(data, top, layout)];
}

/** The later of the two is drawn over the earlier where they meet. */
const inSeriesOrder = (data: readonly KnownDatum[], { names }: Series): KnownDatum[] => [...data].sort((a, b) => names.indexOf(a.series) - names.indexOf(b.series));

function pointMark(datum: KnownDatum, y: number, series: Series, { x }: DumbbellLayout): Mark {
  const { fact, label, disputed } = datum;
  return symbolMark(series.names.indexOf(datum.series), { role: 'point', tone: pairTone(series, datum), fact, label, ...(disputed && { disputed }), x: x(datum.value), y });
}

/** The lesser value on the left and the greater on the right; "not known" takes the place of the greater. */
function valueMarks(data: readonly Datum[], y: number, series: Series, layout: DumbbellLayout): Mark[] {
  const known = data.filter(isKnown).sort((a, b) => a.value - b.value);
  const [least] = known;
  if (!least) return [valueMark(data[0]!, { x: layout.left + valueGap, y, anchor: 'start' }, series, layout)];
  const inOrder = [...known, ...data.filter((datum) => !isKnown(datum))];
  return inOrder.map((datum, index) => {
    const isLeft = index === 0 && inOrder.length > 1;
    const x = layout.x(datum.value ?? least.value) + (isLeft ? -valueGap : valueGap);
    return valueMark(datum, { x, y, anchor: isLeft ? 'end' : 'start' }, series, layout);
  });
}

function valueMark(datum: Datum, { x, y, anchor }: Pick<TextMark, 'x' | 'y' | 'anchor'>, { hasHighlight }: Series, { frame, valueRoom }: DumbbellLayout): TextMark {
  const tone = isKnown(datum) ? 'ink' : 'soft';
  const lines = valueLines(datum, valueRoom, frame);
  return textMark({ role: 'value', tone, fact: datum.fact, x, y: centredBaseline(y, lines.length, frame), lines, anchor, isStrong: hasHighlight && datum.isHighlighted });
}

/** The annotations of a row, under its points. */
function noteMarks(data: readonly Datum[], top: number, layout: DumbbellLayout): Mark[] {
  const { frame, left } = layout;
  let bottom = top + layout.height;
  return data.flatMap((datum) => {
    const lines = notesOf(datum, layout);
    const marks = noteMark(datum, lines, { x: left, bottom }, frame);
    bottom += noteHeight(lines, frame);
    return marks;
  });
}
