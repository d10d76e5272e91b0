/** Which of its two drawings a chart is asked for. */
export type Size = 'wide' | 'narrow';

/** The room that a drawing has, in the units of the view box. */
export type Frame = {
  readonly width: number;
  readonly fontSize: number;
  /** From one baseline to the next. */
  readonly lineHeight: number;
  /** Too narrow for names beside their bars. */
  readonly isNarrow: boolean;
};

const frame = (width: number, fontSize: number, isNarrow: boolean): Frame => ({ width, fontSize, lineHeight: fontSize * 1.25, isNarrow });

/**
 * `wide` is shown in 578 to 860 CSS px and `narrow` in 286 to 425, so a text of this size is 12 to 18 CSS px high at every width.
 */
export const frames: Readonly<Record<Size, Frame>> = { wide: frame(720, 15, false), narrow: frame(340, 14.3, true) };

/** The frame of one of several charts side by side. */
export const panelFrame = (outer: Frame, width: number): Frame => ({ ...outer, width, isNarrow: width < 420 });

/** How high columns and lines may rise. */
export const plotHeight = ({ width, isNarrow }: Frame): number => Math.round(width * (isNarrow ? 0.64 : 0.42));
