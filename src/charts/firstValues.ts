import type { Frame } from './frame.ts';
import { firstGap, type LineLayout, type PlacedLine } from './lineLayout.ts';
import type { TextMark } from './scene.ts';
import { hangingBaseline, movedInto, standingBaseline, textMark } from './text.ts';
import { withoutOverlaps } from './withoutOverlaps.ts';

/** The first value of each highlighted line, on the side of its point that the line leaves free; left out where it meets another or a text of `taken`. */
export const firstValues = (lines: readonly PlacedLine[], layout: LineLayout, taken: readonly TextMark[], frame: Frame): TextMark[] =>
  withoutOverlaps(lines.filter((line) => line.isHighlighted).flatMap((line) => firstValue(line, layout, frame) ?? []), taken, frame);

function firstValue({ data }: PlacedLine, { x, value, plot }: LineLayout, frame: Frame): TextMark | undefined {
  const [first, second] = data.filter((datum) => datum.value !== null);
  if (!first || !second) return undefined;
  const y = value.y(first.value!);
  const below = hangingBaseline(y + firstGap, frame);
  const rises = second.value! > first.value! && below + frame.fontSize / 4 <= plot.bottom;
  const baseline = rises ? below : standingBaseline(y - firstGap, 1, frame);
  const mark = textMark({ role: 'value', fact: first.fact, x: x(first.position) - 2, y: baseline, lines: [first.valueText], isStrong: true });
  return movedInto(mark, [0, frame.width], frame);
}
