import type { Frame } from './frame.ts';
import type { Mark } from './scene.ts';
import { centredBaseline, hangingBaseline, linesWidth, movedInto, textHeight, textMark } from './text.ts';
import type { ValueScale } from './valueScale.ts';
import { withoutOverlaps } from './withoutOverlaps.ts';

/** The part of a chart that marks are drawn in, inside its axes; y runs down. */
export type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Between a plot and the names under it, so that they clear the lowest tick of the value axis. */
export const namesGap = ({ fontSize }: Frame): number => fontSize * 0.7;

const tickGap = 8;

/** Room on the left for the texts of a value axis. */
export const ticksWidth = ({ ticks }: Pick<ValueScale, 'ticks'>, frame: Frame): number => linesWidth(ticks.map((tick) => tick.text), frame) + tickGap;

/** A light rule across the plot at each tick, with its value on the left; the rule at zero is the axis. */
export const valueAxis = ({ ticks, y }: ValueScale, { left, right }: Plot, frame: Frame): Mark[] =>
  ticks.flatMap(({ at, text }): Mark[] => {
    const isZero = at === y(0);
    return [
      { kind: 'line', role: isZero ? 'axis' : 'grid', tone: isZero ? 'ink' : 'faint', x1: left, x2: right, y1: at, y2: at },
      textMark({ role: 'axis', tone: 'soft', x: left - tickGap, y: centredBaseline(at, 1, frame), lines: [text], anchor: 'end' }),
    ];
  });

/** A light rule up the plot at each tick of a scale that runs across, with its value under the plot, and where all of it ends. */
export function acrossAxis({ ticks, y: x }: ValueScale, { top, bottom }: Plot, frame: Frame): { readonly marks: Mark[]; readonly bottom: number } {
  const texts = ticks.map(({ at, text }) =>
    movedInto(textMark({ role: 'axis', tone: 'soft', x: at, y: hangingBaseline(bottom + frame.fontSize * 0.4, frame), lines: [text], anchor: 'middle' }), [0, frame.width], frame),
  );
  const rules = ticks.map(({ at }): Mark => {
    const isZero = at === x(0);
    return { kind: 'line', role: isZero ? 'axis' : 'grid', tone: isZero ? 'ink' : 'faint', x1: at, x2: at, y1: top, y2: bottom };
  });
  const base: Mark = { kind: 'line', role: 'grid', tone: 'faint', x1: x.range()[0]!, x2: x.range()[1]!, y1: bottom, y2: bottom };
  return { marks: [...rules, base, ...withoutOverlaps(texts, [], frame)], bottom: bottom + frame.fontSize * 0.4 + textHeight(1, frame) };
}
