import { noteBand, noteMarks, type NoteBand } from './annotations.ts';
import { plotHeight, type Frame } from './frame.ts';
import { acrossAxis, ticksWidth, valueAxis, type Plot } from './plot.ts';
import { pointNames, type PlacedPoint } from './pointNames.ts';
import type { Point, Points } from './points.ts';
import type { Mark, Scene } from './scene.ts';
import { hangingBaseline, textHeight, textMark } from './text.ts';
import { toneOf } from './tones.ts';
import { valueScale, type ValueScale } from './valueScale.ts';
import { wrapText } from './wrapText.ts';

/** Everything about a scatter chart that is known in pixels; annotations stand in a band under the title of the upright axis. */
type ScatterLayout = {
  readonly heading: readonly string[];
  readonly notesTop: number;
  readonly notes: NoteBand;
  readonly plot: Plot;
  readonly across: ValueScale;
  readonly upright: ValueScale;
  readonly placed: readonly PlacedPoint[];
};

/** Points on two axes, each with its title: the upright one's above it, the other's under it on the right. */
export function scatterScene(points: Points, frame: Frame): Scene {
  const { heading, notesTop, notes, plot, across, upright, placed } = scatterLayout(points, frame);
  const axis = acrossAxis(across, plot, frame);
  const title = wrapText(points.across.title, frame.width, frame);
  const titleTop = axis.bottom + frame.fontSize * 0.4;
  const tops = new Map(placed.map(({ point, y, radius }) => [point.fact, y - radius - 2 - notesTop]));
  const marks: Mark[] = [
    textMark({ role: 'caption', tone: 'soft', x: 0, y: hangingBaseline(0, frame), lines: heading }),
    ...valueAxis(upright, { ...plot, right: frame.width }, frame),
    ...axis.marks,
    ...[...placed].sort((a, b) => Number(a.point.isHighlighted) - Number(b.point.isHighlighted)).map((one) => dotMark(one, points)),
    ...pointNames(placed, points, plot, frame),
    { kind: 'group', role: 'panel', tone: 'ink', x: 0, y: notesTop, marks: noteMarks(notes, tops) },
    textMark({ role: 'caption', tone: 'soft', x: frame.width, y: hangingBaseline(titleTop, frame), lines: title, anchor: 'end' }),
  ];
  const startsAtZero = across.startsAtZero && upright.startsAtZero;
  return { width: frame.width, height: titleTop + textHeight(title.length, frame), fontSize: frame.fontSize, title: points.title, marks, startsAtZero };
}

function scatterLayout(points: Points, frame: Frame): ScatterLayout {
  const uprightOver = (range: [number, number]) => valueScale(points.all.map((point) => point.y), points.up, { range, zero: 'when near' });
  const sides = { left: ticksWidth(uprightOver([1, 0]), frame), right: frame.width - edge };
  const across = valueScale(points.all.map((point) => point.x), points.across, { range: [sides.left + edge, sides.right], zero: 'when near' });
  const heading = wrapText(points.up.title, frame.width, frame);
  const notesTop = textHeight(heading.length, frame) + frame.fontSize * 0.7;
  const notes = noteBand(points.data.map((point) => ({ datum: point, x: across.y(point.x) })), frame);
  const top = notesTop + notes.height + frame.fontSize * 0.5;
  const plot: Plot = { ...sides, top, bottom: top + plotHeight(frame) };
  const upright = uprightOver([plot.bottom - edge, plot.top]);
  const placed = points.data.map((point) => ({ point, x: across.y(point.x), y: upright.y(point.y), radius: radiusOf(point, points, frame) }));
  return { heading, notesTop, notes, plot, across, upright, placed };
}

/** So far inside the plot, no point stands on its edge. */
const edge = 8;

/** Many points are small. */
const radiusOf = ({ isHighlighted }: Point, { all }: Points, { isNarrow }: Frame): number => (isHighlighted ? 6 : all.length > 60 ? 3.5 : 4.5) * (isNarrow ? 0.85 : 1);

function dotMark({ point, x, y, radius }: PlacedPoint, points: Points): Mark {
  const { fact, label, disputed } = point;
  const tone = toneOf({ names: [''], hasHighlight: points.hasHighlight }, point);
  return { kind: 'circle', role: 'dot', tone, fact, label, ...(disputed && { disputed }), x, y, radius, paint: disputed ? 'outline' : 'fill' };
}
