import { sum } from 'd3';
import type { Frame } from './frame.ts';
import type { Plot } from './plot.ts';
import type { Mark, TextMark, Tone } from './scene.ts';
import { spreadLabels, type Wanted } from './spreadLabels.ts';
import { centredBaseline, linesWidth, textHeight, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** A name that belongs beside a point near an edge of the plot. */
export type EndLabel = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly tone: Tone;
  readonly isStrong: boolean;
  /** The others give way to it. */
  readonly isFirst: boolean;
};

const leaderLength = 14;

type LabelText = Pick<EndLabel, 'text' | 'isStrong'>;

/** The lines of a label, in at most 30 % of the width. */
const labelLines = ({ text, isStrong }: LabelText, frame: Frame): string[] => wrapText(text, frame.width * 0.3 - leaderLength, { ...frame, weight: isStrong ? 600 : 400 });

/** Room beside a plot for `labels`: at most 30 % of the width. */
export const endLabelsWidth = (labels: readonly LabelText[], frame: Frame): number =>
  labels.length === 0 ? 0 : Math.max(...labels.map((label) => linesWidth(labelLines(label, frame), frame, label.isStrong))) + leaderLength;

/** The side of a plot that labels stand on. */
type Side = 'left' | 'right';

/**
 * Labels beside the plot, moved apart where they collide, each with a fine line to its point where that is not straight
 * beside it. Labels that come first always stand; another stands if it leaves all about beside their points.
 */
export function endLabelMarks(labels: readonly EndLabel[], plot: Plot, frame: Frame, side: Side = 'right'): Mark[] {
  const kept = keptLabels(labels, plot, frame);
  const middles = spreadLabels(kept.map((label) => wanted(label, frame)), [plot.top, plot.bottom]);
  return kept.flatMap((label, index) => labelMarks(label, middles[index]!, { edge: plot[side], out: side === 'right' ? 1 : -1 }, frame));
}

const wanted = (label: EndLabel, frame: Frame): Wanted => ({ at: label.y, size: textHeight(labelLines(label, frame).length, frame) + frame.fontSize * 0.3 });

/** In a thicket of lines that stand back, none is named. */
const mostOthers = 12;

function keptLabels(labels: readonly EndLabel[], plot: Plot, frame: Frame): EndLabel[] {
  const kept: EndLabel[] = [];
  const sizes: Wanted[] = [];
  const room = plot.bottom - plot.top;
  const first = labels.filter((label) => label.isFirst);
  const others = labels.filter((label) => !label.isFirst);
  for (const label of [...first, ...(others.length <= mostOthers ? others : [])]) {
    const size = wanted(label, frame);
    const all = [...sizes, size];
    if (sum(all, (one) => one.size) > room) continue;
    const isNear = label.isFirst || spreadLabels(all, [plot.top, plot.bottom]).every((at, index) => Math.abs(at - all[index]!.at) <= frame.lineHeight * 0.6);
    if (!isNear) continue;
    kept.push(label);
    sizes.push(size);
  }
  return kept;
}

/** `edge` is that of the plot, and `out` the way that leads away from it. */
function labelMarks(label: EndLabel, middle: number, { edge, out }: { edge: number; out: 1 | -1 }, frame: Frame): Mark[] {
  const lines = labelLines(label, frame);
  const { tone, isStrong } = label;
  const anchor = out === 1 ? 'start' : 'end';
  const text: TextMark = textMark({ role: 'label', tone, x: edge + out * leaderLength, y: centredBaseline(middle, lines.length, frame), lines, anchor, isStrong });
  const isBeside = Math.abs(middle - label.y) < frame.fontSize / 2 && Math.abs(edge - label.x) < leaderLength;
  return isBeside ? [text] : [{ kind: 'line', role: 'leader', tone: 'faint', x1: label.x + out * 4, y1: label.y, x2: edge + out * (leaderLength - 3), y2: middle }, text];
}
