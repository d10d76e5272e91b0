/** What a mark is for. The style sheet dresses it by this. */
export type Role = 'grid' | 'axis' | 'rail' | 'mark' | 'wash' | 'layer' | 'point' | 'dot' | 'label' | 'value' | 'inside' | 'heading' | 'caption' | 'key' | 'leader' | 'annotation' | 'panel';

/** The colour of a mark, named by what it says; light and dark values stand in `styles/chart.css`. */
export type Tone = 'ink' | 'soft' | 'faint' | 'accent' | 'muted' | 'on-mark' | `series-${1 | 2 | 3 | 4 | 5 | 6}` | `shade-${1 | 2 | 3 | 4 | 5}`;

type Common = {
  readonly role: Role;
  readonly tone: Tone;
  /** The cell that the mark stands for: `<dataset>/<row key>#<field>`. */
  readonly fact?: string;
  /** The mark in words: `Birmingham, 2012–13: £68.3m`. */
  readonly label?: string;
  /** The record disagrees on the value: hatched or hollow, never by colour alone. */
  readonly disputed?: boolean;
};

/** Whether a shape is filled, or only its edge is drawn. */
type Paint = 'fill' | 'outline';

export type RectMark = Common & { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly paint: Paint };
export type LineMark = Common & { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
export type CircleMark = Common & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number; readonly paint: Paint };
export type PathMark = Common & {
  readonly kind: 'path';
  readonly d: string;
  readonly paint: Paint;
  /** Width of the outline. */
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
};
export type TextMark = Common & {
  readonly kind: 'text';
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isStrong: boolean;
};
/** Marks that belong together, such as the outline and the hatching of a bar, moved by `x` and `y`. */
export type GroupMark = Common & { readonly kind: 'group'; readonly x: number; readonly y: number; readonly marks: readonly Mark[] };

export type Mark = RectMark | LineMark | CircleMark | PathMark | TextMark | GroupMark;

/** A finished drawing, as plain data in the units of its own view box. */
export type Scene = {
  readonly width: number;
  readonly height: number;
  /** Every text of the scene is set in this size. */
  readonly fontSize: number;
  readonly title: string;
  /** Drawn in this order, the later above the earlier. */
  readonly marks: readonly Mark[];
  /** False where the value axis is cut off: the page then says so. */
  readonly startsAtZero: boolean;
};

/** To two decimals: a hundredth of a pixel. */
export const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The scene with every number rounded. */
export const roundedScene = (scene: Scene): Scene =>
  JSON.parse(JSON.stringify(scene, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value))) as Scene;
