import type { Box } from './box.ts';
import type { Frame } from './frame.ts';
import type { Mark, TextMark } from './scene.ts';
import { textWidth } from './textWidth.ts';

/** Above and below the baseline, in parts of the font size: the tallest and the deepest letter. */
const ascent = 0.8;
const descent = 0.2;

/** How far its baseline is below the middle of a line. */
export const middleToBaseline = ({ fontSize }: Frame): number => ((ascent - descent) / 2) * fontSize;

/** From one baseline to the next, in parts of the font size. */
export const leading = 1.25;

/** The baseline of the first of `count` lines whose block is centred on `middle`. */
export const centredBaseline = (middle: number, count: number, frame: Frame): number => middle - ((count - 1) * frame.lineHeight) / 2 + middleToBaseline(frame);

/** The baseline of a line whose letters hang from `top`. */
export const hangingBaseline = (top: number, frame: Frame): number => top + ascent * frame.fontSize;

/** The baseline of the first of `count` lines of which the last stands on `bottom`. */
export const standingBaseline = (bottom: number, count: number, frame: Frame): number => bottom - descent * frame.fontSize - (count - 1) * frame.lineHeight;

/** How high `count` lines are, from the tallest letter of the first to the deepest of the last. */
export const textHeight = (count: number, frame: Frame): number => frame.fontSize + (count - 1) * frame.lineHeight;

type TextOptions = Omit<TextMark, 'kind' | 'anchor' | 'isStrong' | 'tone'> & Partial<Pick<TextMark, 'anchor' | 'isStrong' | 'tone'>>;

/** A text mark, in ink and from its left edge where nothing else is said. */
export const textMark = (options: TextOptions): TextMark => ({ kind: 'text', anchor: 'start', tone: 'ink', isStrong: false, ...options });

/** The width of the longest of `lines`. */
export const linesWidth = (lines: readonly string[], frame: Frame, isStrong = false): number =>
  Math.max(0, ...lines.map((line) => textWidth(line, frame.fontSize, isStrong ? 600 : 400)));

/** The room that a text takes on a drawing whose texts are of `fontSize`. */
export function textBox(mark: TextMark, fontSize: number): Box {
  const width = Math.max(...mark.lines.map((line) => textWidth(line, fontSize, mark.isStrong ? 600 : 400)));
  const left = { start: mark.x, middle: mark.x - width / 2, end: mark.x - width }[mark.anchor];
  const bottom = mark.y + (mark.lines.length - 1) * leading * fontSize + descent * fontSize;
  return { left, top: mark.y - ascent * fontSize, right: left + width, bottom };
}

/** The text, moved sideways as far as it must to lie between `left` and `right`. */
export function movedInto(mark: TextMark, [left, right]: readonly [number, number], { fontSize }: Frame): TextMark {
  const box = textBox(mark, fontSize);
  return { ...mark, x: mark.x + Math.max(0, left - box.left) - Math.max(0, box.right - right) };
}

/** Every text among `marks`, at its place on the drawing, those in groups included. */
export const textsOf = (marks: readonly Mark[]): TextMark[] =>
  marks.flatMap((mark) => {
    if (mark.kind === 'text') return [mark];
    return mark.kind === 'group' ? textsOf(mark.marks).map((text) => ({ ...text, x: text.x + mark.x, y: text.y + mark.y })) : [];
  });
