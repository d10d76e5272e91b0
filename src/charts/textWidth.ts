/** A weight that labels are set in. */
export type Weight = 400 | 600;

/**
 * How wide `text` stands in Source Sans 3 at `fontSize`, in the units of `fontSize`,
 * with 4 % of slack for a fallback face. Charts are drawn where nothing can be measured.
 */
export function textWidth(text: string, fontSize: number, weight: Weight = 400): number {
  let thousandths = 0;
  for (const character of text) thousandths += advances[weight].get(character) ?? otherAdvance(character);
  return (thousandths / 1000) * fontSize * slack;
}

const slack = 1.04;

/** A character that the table lacks is set in a fallback face: a mark over another letter takes no room, a picture more than a letter, and any other as much as an ideograph. */
function otherAdvance(character: string): number {
  const advance = others.get(character) ?? fallbackAdvance(character);
  others.set(character, advance);
  return advance;
}

const others = new Map<string, number>();
const fallbackAdvance = (character: string): number => (/^[\p{M}\p{Cf}]$/u.test(character) ? 0 : /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u.test(character) ? 1400 : 1000);

const codes = (first: number, last: number): string[] => Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index));

/** Printable Latin-1 in order of its codes, then the punctuation that the site prints. */
const characters: readonly string[] = [...codes(0x20, 0x7e), ...codes(0xa0, 0xff), ...'–—‘’“”•−…€'];

const tableOf = (widths: readonly number[]): ReadonlyMap<string, number> => new Map(characters.map((character, index) => [character, widths[index]!]));

/**
 * Advance widths in thousandths of an em, in the order of `characters`. Made with fontTools 4 from the `hmtx` table of
 * `@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`, instanced at `wght` 400 and 600.
 */
const regular: readonly number[] = [
  200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249,
  249, 497, 497, 497, 425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645,
  515, 786, 513, 476, 539, 303, 350, 303, 497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555,
  555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497, 200, 289, 497, 497, 497, 497, 241, 497, 542, 744, 345, 429, 497,
  311, 423, 542, 331, 497, 367, 367, 542, 562, 560, 249, 542, 367, 365, 429, 781, 808, 796, 425, 544, 544, 544, 544, 544, 544, 822, 571,
  527, 527, 527, 527, 263, 263, 263, 263, 639, 647, 664, 664, 664, 664, 664, 497, 664, 645, 645, 645, 645, 476, 583, 576, 504, 504, 504,
  504, 504, 504, 778, 456, 496, 496, 496, 496, 246, 246, 246, 246, 544, 547, 542, 542, 542, 542, 542, 497, 542, 544, 544, 544, 544, 467,
  555, 467, 480, 800, 249, 249, 426, 426, 304, 497, 948, 497,
];

const semibold: readonly number[] = [
  200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275,
  275, 513, 513, 513, 444, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 592, 545, 546, 655,
  536, 800, 541, 501, 540, 324, 344, 324, 513, 500, 549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564,
  564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513, 200, 315, 513, 513, 513, 513, 255, 513, 549, 747, 352, 455, 513,
  322, 443, 549, 348, 513, 372, 372, 549, 578, 599, 275, 549, 372, 369, 455, 795, 827, 807, 444, 558, 558, 558, 558, 558, 558, 834, 576,
  538, 538, 538, 538, 282, 282, 282, 282, 651, 656, 674, 674, 674, 674, 674, 513, 674, 655, 655, 655, 655, 501, 600, 604, 516, 516, 516,
  516, 516, 516, 780, 462, 507, 507, 507, 507, 262, 262, 262, 262, 552, 560, 549, 549, 549, 549, 549, 513, 549, 556, 556, 556, 556, 495,
  564, 495, 480, 800, 275, 275, 482, 482, 325, 513, 964, 513,
];

const advances: Readonly<Record<Weight, ReadonlyMap<string, number>>> = { 400: tableOf(regular), 600: tableOf(semibold) };
