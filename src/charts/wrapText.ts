import { oneLine } from '../schema/words.ts';
import { textWidth, type Weight } from './textWidth.ts';

type WrapOptions = { readonly fontSize: number; readonly weight?: Weight; readonly maxLines?: number };

/**
 * Breaks `text` into lines no wider than `width`, at spaces and hyphens where it can and inside a word where it must, but
 * never inside a letter with its accents. Never gives more than `maxLines` (3): the last then ends in an ellipsis.
 */
export function wrapText(text: string, width: number, { fontSize, weight = 400, maxLines = 3 }: WrapOptions): string[] {
  const measure = (part: string) => textWidth(part, fontSize, weight);
  const fits = (line: string) => measure(line) <= width + rounding;
  const lines: string[] = [];
  for (const word of pieces(text)) {
    for (const piece of fits(word.trimEnd()) ? [word] : brokenWord(word, width, measure, maxLines + 1)) {
      const longer = (lines.at(-1) ?? '') + piece;
      if (lines.length > 0 && fits(longer.trimEnd())) lines[lines.length - 1] = longer;
      else lines.push(piece);
    }
    if (lines.length > maxLines) break;
  }
  const whole = lines.map((line) => line.trimEnd());
  if (whole.length === 0) return [''];
  return whole.length <= maxLines ? whole : [...whole.slice(0, maxLines - 1), shortened(whole[maxLines - 1]!, fits)];
}

/** A text wrapped to its own width must not break, though that width was summed up in another order. */
const rounding = 0.01;

/** The widest word of `text`, which no line can be narrower than without a break inside it. */
export const widestWord = (text: string, { fontSize, weight = 400 }: WrapOptions): number =>
  Math.max(0, ...pieces(text).map((piece) => textWidth(piece.trimEnd(), fontSize, weight)));

/** Words with the space or hyphen that ends them. */
const pieces = (text: string): string[] => oneLine(text).match(/[^ -]*(?: +|-+|$)/g)?.filter((piece) => piece !== '') ?? [];

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters with their accents; plain ones need no look at what follows them. */
const lettersOf = (text: string): Iterable<string> => (/^[\u0020-\u007e]*$/.test(text) ? text : graphemes.segment(text)[Symbol.iterator]().map(({ segment }) => segment));

/** A word cut wherever it no longer fits, into so many parts; a single letter always stands. */
function brokenWord(word: string, width: number, measure: (part: string) => number, most: number): string[] {
  const parts: string[] = [];
  let taken = 0;
  for (const letter of lettersOf(word)) {
    const own = measure(letter);
    if (parts.length > 0 && taken + own <= width) [parts[parts.length - 1], taken] = [parts.at(-1)! + letter, taken + own];
    else if (parts.length === most) break;
    else [parts[parts.length], taken] = [letter, own];
  }
  return parts;
}

/** A line with an ellipsis at its end, and as many letters before that as fit. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const kept = [...lettersOf(line)];
  while (kept.length > 0 && !fits(`${kept.join('').trimEnd()}…`)) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
