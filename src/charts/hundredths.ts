import { rounded, type RectMark } from './scene.ts';
import type { PointMark } from './runs.ts';
import type { Attributes } from './svg.ts';

/**
 * The box that the places of a run span, in units of the view box, and the place of a mark in hundredths of it. Where places are in proportion to values, that is the same in
 * the wide and in the narrow drawing, so that the second costs a page next to nothing.
 */
export type RunFrame = { readonly box: Attributes; readonly place: (mark: PointMark) => Attributes };

/** More rectangles than this, or more pixels, need a second digit behind the point: of thin columns none may look thicker than the next. */
const [fewRects, fewPixels] = [24, 900];

/** Lengths that differ by less are the same, but for rounding. */
const hair = 0.03;

type Side = 'width' | 'height';

/** A side that all rectangles have in common is one em of their frame. */
const commonSide = (rects: readonly RectMark[], side: Side): number | undefined => {
  const [first] = rects;
  return first && rects.every((rect) => Math.abs(rect[side] - first[side]) < hair) ? first[side] : undefined;
};

type Axis = { readonly start: number; readonly span: number; readonly of: (value: number) => string | undefined; readonly between: (from: number, to: number) => string | undefined };

/** The shares of places in all that they span; `isFine` for two digits. */
export function axisOver(values: readonly number[], isFine: boolean): Axis {
  const [start, end] = [Math.min(...values), Math.max(...values)];
  const digits = isFine || end - start > fewPixels ? 2 : 1;
  const onPixel = isFine ? rounded : Math.round;
  const share = (value: number): number => (end === start ? 0 : Number((((value - start) / (end - start)) * 100).toFixed(digits)));
  /** Zero is what an attribute that is left out stands for. */
  const written = (value: number): string | undefined => (value === 0 ? undefined : `${Number(value.toFixed(digits))}%`);
  // What is too short for its digits keeps some length.
  return { start: onPixel(start), span: onPixel(end) - onPixel(start), of: (value) => written(share(value)), between: (from, to) => written(share(to) - share(from)) ?? (to > from ? '0.02%' : undefined) };
}

export function runFrame(run: readonly [PointMark, ...PointMark[]]): RunFrame {
  const rects = run.filter((mark) => mark.kind === 'rect');
  const height = commonSide(rects, 'height');
  const width = commonSide(rects, 'width');
  const [emHeight, emWidth] = [height, height === undefined || (width !== undefined && Math.abs(width - height) < hair) ? width : undefined];
  const isFine = rects.length > fewRects || run[0].role === 'dot';
  const x = axisOver(run.flatMap((mark) => (mark.kind === 'rect' && emWidth === undefined ? [mark.x, mark.x + mark.width] : [mark.x])), isFine);
  const y = axisOver(run.flatMap((mark) => (mark.kind === 'rect' && emHeight === undefined ? [mark.y, mark.y + mark.height] : [mark.y])), isFine);
  const place = (mark: PointMark): Attributes => {
    switch (mark.kind) {
      case 'circle':
        return { cy: y.of(mark.y), cx: x.of(mark.x) };
      case 'rect':
        return { x: x.of(mark.x), y: y.of(mark.y), width: emWidth === undefined ? x.between(mark.x, mark.x + mark.width) : '1em', height: emHeight === undefined ? y.between(mark.y, mark.y + mark.height) : '1em' };
      case 'text':
        return { x: x.of(mark.x), y: y.of(mark.y) };
      default:
        return mark satisfies never;
    }
  };
  const [first] = run;
  const anchor = first.kind === 'text' && first.anchor !== 'start' ? first.anchor : undefined;
  return { box: { x: x.start || undefined, y: y.start || undefined, width: x.span || undefined, height: y.span || undefined, 'font-size': emHeight ?? emWidth, 'text-anchor': anchor }, place };
}
