import type { Frame } from './frame.ts';
import type { TextMark } from './scene.ts';
import type { Cell } from './cell.ts';
import { hangingBaseline, textHeight, textMark } from './text.ts';
import { wrapText } from './wrapText.ts';

/** The lines of an annotation that stands under its mark, in a room of `width`. */
export const noteLines = ({ annotation }: Pick<Cell, 'annotation'>, width: number, frame: Frame): string[] =>
  annotation === '' ? [] : wrapText(annotation, width, { ...frame, maxLines: 6 });

const noteGap = ({ fontSize }: Frame): number => fontSize * 0.35;

/** How high such an annotation is, with the gap above it. */
export const noteHeight = (lines: readonly string[], frame: Frame): number => (lines.length === 0 ? 0 : textHeight(lines.length, frame) + noteGap(frame));

/** The annotation under a mark that ends at `bottom`. */
export const noteMark = ({ fact }: Pick<Cell, 'fact'>, lines: readonly string[], { x, bottom }: { x: number; bottom: number }, frame: Frame): TextMark[] =>
  lines.length === 0 ? [] : [textMark({ role: 'annotation', tone: 'soft', fact, x, y: hangingBaseline(bottom + noteGap(frame), frame), lines })];
