import { overlaps } from './box.ts';
import type { Frame } from './frame.ts';
import { firstGap, type LineLayout, type PlacedLine } from './lineLayout.ts';
import type { TextMark } from './scene.ts';
import { hangingBaseline, standingBaseline, textBox, textMark } from './text.ts';

/** The first value of each highlighted line, on the side of its point that the line leaves free; one that meets another is left out. */
export function firstValues(lines: readonly PlacedLine[], layout: LineLayout, frame: Frame): TextMark[] {
  const kept: TextMark[] = [];
  for (const line of lines.filter((one) => one.isHighlighted)) {
    const mark = firstValue(line, layout, frame);
    if (mark && !kept.some((other) => overlaps(textBox(mark, frame.fontSize), textBox(other, frame.fontSize)))) kept.push(mark);
  }
  return kept;
}

function firstValue({ data }: PlacedLine, { x, value, plot }: LineLayout, frame: Frame): TextMark | undefined {
  const [first, second] = data.filter((datum) => datum.value !== null);
  if (!first || !second) return undefined;
  const y = value.y(first.value!);
  const below = hangingBaseline(y + firstGap, frame);
  const rises = second.value! > first.value! && below + frame.fontSize / 4 <= plot.bottom;
  return textMark({ role: 'value', fact: first.fact, x: x(first.position) - 2, y: rises ? below : standingBaseline(y - firstGap, 1, frame), lines: [first.valueText], isStrong: true });
}
