import { area as areaPath } from 'd3';
import type { Frame } from './frame.ts';
import { lineScene } from './line.ts';
import type { LineLayout, PlacedLine } from './lineLayout.ts';
import { lineStops, type Stop } from './lineStops.ts';
import type { Mark, Scene } from './scene.ts';
import type { Series } from './series.ts';
import { stackScene } from './stack.ts';
import type { Stacking } from './stackedData.ts';

/** Lines from zero with a wash under the only one, or under those highlighted; or areas on top of each other. */
export function areaScene(series: Series, frame: Frame, stacking: Stacking): Scene {
  if (stacking !== false && series.names.length > 1) return stackScene(series, frame, stacking);
  const isWashed = (line: PlacedLine): boolean => line.isHighlighted && (series.hasHighlight || series.names.length === 1);
  return lineScene(series, frame, { zero: 'always', under: (lines, layout) => lines.filter(isWashed).map((line) => washMark(line, series, layout)) });
}

/** The area between a line and zero, pale enough for the grid and for other lines to be seen through it. */
function washMark(line: PlacedLine, series: Series, { x, value }: LineLayout): Mark {
  const path = areaPath<Stop>()
    .x(({ position }) => x(position))
    .y0(value.y(0))
    .y1(({ value: at }) => value.y(at ?? 0))
    .defined(({ value: at }) => at !== null);
  return { kind: 'path', role: 'wash', tone: line.tone, d: path.digits(2)(lineStops(line, series)) ?? '', paint: 'fill' };
}
