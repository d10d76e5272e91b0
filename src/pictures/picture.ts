import type { Mark } from '../charts/index.ts';
import { textsOf } from '../charts/text.ts';
import type { Weight } from '../charts/textWidth.ts';
import type { Palette } from './palette.ts';

/** Marks whose texts are of one size, moved to a place of the picture. */
export type Layer = {
  readonly x: number;
  readonly y: number;
  readonly fontSize: number;
  readonly marks: readonly Mark[];
  /** Shows the marks enlarged, and no more than this much of them; what is cut off fades into the paper. */
  readonly view?: { readonly scale: number; readonly width: number; readonly height: number; readonly isCut: boolean };
};

/** A picture that stands alone, as plain data: its size, its colours, and layers from the back to the front. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** In plain words, for those who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly palette: Palette;
  readonly layers: readonly Layer[];
};

/** All the letters of a picture that are set in `weight`. */
export const lettersOf = ({ layers }: Picture, weight: Weight): string =>
  layers.flatMap(({ marks }) => textsOf(marks)).flatMap(({ lines, isStrong }) => ((isStrong ? 600 : 400) === weight ? lines : [])).join('\n');
