import { overlaps, type Box } from './box.ts';
import type { Frame } from './frame.ts';
import type { Plot } from './plot.ts';
import type { Point, Points } from './points.ts';
import type { TextMark } from './scene.ts';
import { centredBaseline, hangingBaseline, standingBaseline, textBox, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** A point of a scatter chart in pixels. */
export type PlacedPoint = { readonly point: Point; readonly x: number; readonly y: number; readonly radius: number };

/** Without a highlight, so few points are all named where there is room. */
const mostNamed = 20;

/**
 * The names of the points that a reader should find: annotated and highlighted ones, or all where they are few. Each stands on
 * the first side of its point where it meets no name and no point; a highlighted one may lie over points that stand back, and
 * a name for which there is no room at all is left out.
 */
export function pointNames(placed: readonly PlacedPoint[], { hasHighlight }: Points, plot: Plot, frame: Frame): TextMark[] {
  const isLeading = ({ point }: PlacedPoint): boolean => point.annotation !== '' || point.isHighlighted;
  const leading = placed.filter(isLeading);
  const others = hasHighlight || placed.length > mostNamed ? [] : placed.filter((one) => !isLeading(one));
  const names: Name[] = [];
  for (const one of [...leading, ...others]) {
    const options = nameOptions(one, hasHighlight, frame).filter(({ box }) => isWithin(box, plot, frame) && !names.some((other) => overlaps(grown(box), other.box)));
    const clear = (dots: readonly PlacedPoint[]) => options.find(({ box }) => dots.every((dot) => dot === one || !overlaps(box, dotBox(dot))));
    const name = clear(placed) ?? (isLeading(one) ? (clear(leading) ?? options[0]) : undefined);
    if (name) names.push(name);
  }
  return names.map(({ text }) => text);
}

/** With what rounding may take from the gap between two names. */
const grown = ({ left, right, top, bottom }: Box): Box => ({ left: left - 0.05, right: right + 0.05, top: top - 0.05, bottom: bottom + 0.05 });

/** A name at one of its places, with the room it takes. */
type Name = { readonly text: TextMark; readonly box: Box };

const isWithin = ({ left, right, top, bottom }: Box, plot: Plot, { width }: Frame): boolean => left >= plot.left && right <= width && top >= plot.top && bottom <= plot.bottom;

const dotBox = ({ x, y, radius }: PlacedPoint): Box => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius });

/** The name on the right of its point, on the left, above, under, and at the corners. */
function nameOptions({ point, x, y, radius }: PlacedPoint, hasHighlight: boolean, frame: Frame): Name[] {
  const isStrong = hasHighlight && point.isHighlighted;
  const lines = wrapText(point.name, frame.width * 0.36, { ...frame, weight: isStrong ? 600 : 400 });
  const text = textMark({ role: 'label', tone: isStrong ? 'accent' : 'ink', fact: point.fact, x, y, lines, isStrong });
  const [away, near] = [radius + 4, radius + 2];
  const [level, above, under] = [centredBaseline(y, lines.length, frame), standingBaseline(y - near, lines.length, frame), hangingBaseline(y + near, frame)];
  const places: TextMark[] = [
    { ...text, x: x + away, y: level },
    { ...text, x: x - away, y: level, anchor: 'end' },
    { ...text, y: above, anchor: 'middle' },
    { ...text, y: under, anchor: 'middle' },
    { ...text, x: x + near, y: above },
    { ...text, x: x - near, y: above, anchor: 'end' },
    { ...text, x: x + near, y: under },
    { ...text, x: x - near, y: under, anchor: 'end' },
  ];
  return places.map((place) => ({ text: place, box: textBox(place, frame.fontSize) }));
}
