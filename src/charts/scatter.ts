import { plotHeight, type Frame } from './frame.ts';
import { acrossAxis, ticksWidth, valueAxis, type Plot } from './plot.ts';
import { pointNames, type PlacedPoint } from './pointNames.ts';
import type { Point, Points } from './points.ts';
import type { Mark, Scene } from './scene.ts';
import { hangingBaseline, textHeight, textMark } from './text.ts';
import { toneOf } from './tones.ts';
import { valueScale, type ValueScale } from './valueScale.ts';
import { wrapText } from './wrapText.ts';

/** Points on two axes, each with its title: the upright one's above it, the other's under it on the right. */
export function scatterScene(points: Points, frame: Frame): Scene {
  const heading = wrapText(points.up.title, frame.width, frame);
  const top = textHeight(heading.length, frame) + frame.fontSize;
  const uprightOver = (range: [number, number]) => valueScale(points.all.map((point) => point.y), points.up, { range, zero: 'when near' });
  const plot: Plot = { left: ticksWidth(uprightOver([1, 0]), frame), right: frame.width - edge, top, bottom: top + plotHeight(frame) };
  const across = valueScale(points.all.map((point) => point.x), points.across, { range: [plot.left + edge, plot.right], zero: 'when near' });
  const upright = uprightOver([plot.bottom - edge, plot.top]);
  const placed = points.data.map((point) => ({ point, x: across.y(point.x), y: upright.y(point.y), radius: radiusOf(point, points, frame) }));
  const axis = acrossAxis(across, plot, frame);
  const title = wrapText(points.across.title, frame.width, frame);
  const titleTop = axis.bottom + frame.fontSize * 0.4;
  const marks: Mark[] = [
    textMark({ role: 'caption', tone: 'soft', x: 0, y: hangingBaseline(0, frame), lines: heading }),
    ...valueAxis(upright, { ...plot, right: frame.width }, frame),
    ...axis.marks,
    ...[...placed].sort((a, b) => Number(a.point.isHighlighted) - Number(b.point.isHighlighted)).map((one) => dotMark(one, points)),
    ...pointNames(placed, points, plot, frame),
    textMark({ role: 'caption', tone: 'soft', x: frame.width, y: hangingBaseline(titleTop, frame), lines: title, anchor: 'end' }),
  ];
  return { width: frame.width, height: titleTop + textHeight(title.length, frame), fontSize: frame.fontSize, title: points.title, marks, startsAtZero: areFromZero(across, upright) };
}

/** So far inside the plot, no point stands on its edge. */
const edge = 8;

const areFromZero = (...scales: readonly ValueScale[]): boolean => scales.every((scale) => scale.startsAtZero);

/** Many points are small. */
const radiusOf = ({ isHighlighted }: Point, { all }: Points, { isNarrow }: Frame): number => (isHighlighted ? 6 : all.length > 60 ? 3.5 : 4.5) * (isNarrow ? 0.85 : 1);

function dotMark({ point, x, y, radius }: PlacedPoint, points: Points): Mark {
  const { fact, label, disputed } = point;
  const tone = toneOf({ names: [''], hasHighlight: points.hasHighlight }, point);
  return { kind: 'circle', role: 'dot', tone, fact, label, ...(disputed && { disputed }), x, y, radius, paint: disputed ? 'outline' : 'fill' };
}
