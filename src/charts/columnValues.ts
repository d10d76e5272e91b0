import { greatest } from 'd3';
import { valueGap, type ColumnLayout, type PlacedColumn } from './columnLayout.ts';
import type { Frame } from './frame.ts';
import type { TextMark } from './scene.ts';
import type { Datum } from './series.ts';
import { centredBaseline, hangingBaseline, linesWidth, movedInto, standingBaseline, textBox, textHeight, textMark } from './text.ts';
import { toneOf } from './tones.ts';
import { withoutOverlaps } from './withoutOverlaps.ts';
import { widestWord, wrapText } from './wrapText.ts';

/** Up to so many columns all carry their values. */
const mostLabelled = 16;

/**
 * The values of columns, above them or below a negative one. Where there are too many, or they would lie on each other or on
 * another column, only those of highlighted columns are left, or else of the last, the first and the highest; and `n/k` for gaps.
 * A value never stands over a neighbour of its group.
 */
export function columnValues(layout: ColumnLayout, frame: Frame): TextMark[] {
  const gaps = layout.series.data.filter((datum) => datum.value === null).map((datum) => gapMark(datum, layout, frame));
  if (layout.isStacked) return withoutOverlaps([...insideMarks(layout, frame), ...gaps], [], frame);
  const values = layout.columns.map((column) => valueMark(column, layout, frame));
  const all = withoutOverlaps([...gaps, ...values], [], frame);
  const areClear = values.every((mark) => clearOfColumns(mark, layout, frame).y === mark.y);
  const isGrouped = layout.series.names.length > 1;
  if (values.length <= mostLabelled && all.length === gaps.length + values.length && areClear) return all;
  const chosen = chosenColumns(layout).flatMap((column) => {
    const mark = valueMark(column, layout, frame);
    const raised = clearOfColumns(mark, layout, frame);
    return isGrouped && raised.y !== mark.y ? [] : [raised];
  });
  return withoutOverlaps([...chosen, ...gaps], [], frame);
}

function chosenColumns({ columns, series }: ColumnLayout): PlacedColumn[] {
  if (series.hasHighlight) return columns.filter(({ datum }) => datum.isHighlighted);
  const highest = greatest(columns, ({ datum }) => datum.value ?? -Infinity);
  return [columns.at(-1), columns[0], highest].filter((column) => column !== undefined);
}

/** The value of a positive column, raised above the neighbours that it would lie on. */
function clearOfColumns(mark: TextMark, { columns }: ColumnLayout, { fontSize }: Frame): TextMark {
  const { left, right, bottom } = textBox(mark, fontSize);
  const beneath = columns.filter(({ rect, datum }) => datum.value! > 0 && datum.fact !== mark.fact && rect.x < right && rect.x + rect.width > left);
  const highest = Math.min(bottom, ...beneath.map(({ rect }) => rect.y));
  return { ...mark, y: mark.y - (bottom - highest) };
}

function valueMark({ datum, rect }: PlacedColumn, { series, room, plot }: ColumnLayout, frame: Frame): TextMark {
  const isStrong = series.hasHighlight && datum.isHighlighted;
  const weight = isStrong ? 600 : 400;
  const lines = wrapText(datum.valueText, Math.max(room, widestWord(datum.valueText, { ...frame, weight })), { ...frame, weight });
  const y = datum.value! < 0 ? hangingBaseline(rect.y + rect.height + valueGap, frame) : standingBaseline(rect.y - valueGap, lines.length, frame);
  const mark = textMark({ role: 'value', fact: datum.fact, x: rect.x + rect.width / 2, y, lines, anchor: 'middle', isStrong });
  return movedInto(mark, [plot.left, frame.width], frame);
}

/** On the line of zero; or hanging from it where that is the top of the plot, since nothing is above zero. */
function gapMark(datum: Datum, { middle, scale, plot }: ColumnLayout, frame: Frame): TextMark {
  const zero = scale.y(0);
  const isTop = zero - valueGap - textHeight(1, frame) < plot.top;
  const y = isTop ? hangingBaseline(zero + valueGap, frame) : standingBaseline(zero - valueGap, 1, frame);
  const mark = textMark({ role: 'value', tone: 'soft', fact: datum.fact, x: middle(datum), y, lines: ['n/k'], anchor: 'middle' });
  return movedInto(mark, [plot.left, plot.right], frame);
}

/** Values within the parts of stacks, if all are narrow enough, where there is the height and no hatching; the parts of 100 % are read off the axis. */
function insideMarks({ columns, series, isShare, width }: ColumnLayout, frame: Frame): TextMark[] {
  const areNarrow = linesWidth(columns.map(({ datum }) => datum.valueText), frame) + valueGap <= width;
  if (isShare || !areNarrow) return [];
  return columns
    .filter(({ datum, rect }) => !datum.disputed && textHeight(1, frame) + valueGap <= rect.height)
    .map(({ datum, rect }) => {
      const tone = toneOf(series, datum) === 'muted' ? 'ink' : 'on-mark';
      const y = centredBaseline(rect.y + rect.height / 2, 1, frame);
      return textMark({ role: 'inside', tone, fact: datum.fact, x: rect.x + rect.width / 2, y, lines: [datum.valueText], anchor: 'middle' });
    });
}
