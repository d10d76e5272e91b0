import { area as areaPath } from 'd3';
import { lineStops, type Stop } from './lineStops.ts';
import type { LineLayout, PlacedLine } from './lineLayout.ts';
import type { Mark } from './scene.ts';
import type { Series } from './series.ts';

/** Half the width of a range that stands alone. */
const halfWidth = 3;

/** The range around a line that leads, as a wash that breaks where the line breaks or an end of the range is not known. */
export function bandMarks(line: PlacedLine, series: Series, { x, value }: LineLayout): Mark[] {
  if (!line.isHighlighted) return [];
  const path = areaPath<{ at: number; stop: Stop }>().x(({ at }) => at).y0(({ stop }) => value.y(stop.range![0])).y1(({ stop }) => value.y(stop.range![1])).digits(2);
  const runs = rangeRuns(lineStops(line, series)).map((run) => {
    const placed = run.map((stop) => ({ at: x(stop.position), stop }));
    return run.length > 1 ? placed : placed.flatMap(({ at, stop }) => [{ at: at - halfWidth, stop }, { at: at + halfWidth, stop }]);
  });
  return runs.length === 0 ? [] : [{ kind: 'path', role: 'wash', tone: line.tone, d: runs.map((run) => path(run) ?? '').join(''), paint: 'fill' }];
}

/** Stops with a range, as they follow on each other. */
function rangeRuns(stops: readonly Stop[]): Stop[][] {
  const runs: Stop[][] = [[]];
  for (const stop of stops) {
    if (stop.range) runs.at(-1)!.push(stop);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
