import { textWidth, type Weight } from './textWidth.ts';

type WrapOptions = { readonly fontSize: number; readonly weight?: Weight; readonly maxLines?: number };

/**
 * Breaks `text` into lines no wider than `width`, at spaces and hyphens where it can and inside a word where it must.
 * Never gives more than `maxLines` (3): the last then ends in an ellipsis.
 */
export function wrapText(text: string, width: number, { fontSize, weight = 400, maxLines = 3 }: WrapOptions): string[] {
  const fits = (line: string) => textWidth(line, fontSize, weight) <= width + rounding;
  const lines: string[] = [];
  for (const piece of pieces(text).flatMap((one) => brokenWord(one, fits))) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (lines.length > 0 && fits(longer.trimEnd())) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  const whole = lines.map((line) => line.trimEnd());
  return whole.length <= maxLines ? whole : [...whole.slice(0, maxLines - 1), shortened(whole[maxLines - 1]!, fits)];
}

/** A text wrapped to its own width must not break, though that width was summed up in another order. */
const rounding = 0.01;

/** The widest word of `text`, which no line can be narrower than without a break inside it. */
export const widestWord = (text: string, { fontSize, weight = 400 }: WrapOptions): number =>
  Math.max(0, ...pieces(text).map((piece) => textWidth(piece.trimEnd(), fontSize, weight)));

/** Words with the space or hyphen that ends them. */
const pieces = (text: string): string[] => text.trim().match(/[^ \n-]*(?:[ \n]+|-+|$)/g)?.filter((piece) => piece !== '') ?? [];

/** A word that fits whole, or else cut where it no longer does; a single character always stands. */
function brokenWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word.trimEnd())) return [word];
  let end = 1;
  while (fits(word.slice(0, end + 1))) end += 1;
  return [word.slice(0, end), ...(end < word.length ? brokenWord(word.slice(end), fits) : [])];
}

function shortened(line: string, fits: (line: string) => boolean): string {
  let kept = line;
  while (kept !== '' && !fits(`${kept}…`)) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}
