import type { Chart, ChartOf } from '../schema/chart.ts';
import type { Dataset } from '../schema/dataset.ts';
import { areaScene } from './area.ts';
import { barScene } from './bar.ts';
import { columnScene } from './column.ts';
import { dotsScene } from './dots.ts';
import { dumbbellScene } from './dumbbell.ts';
import { chartEvents } from './events.ts';
import { below, facetScene } from './facets.ts';
import { chartGrid, type GridChart } from './grid.ts';
import { heatScene } from './heat.ts';
import { frames, type Frame, type Size } from './frame.ts';
import { keyDrawing, type KeyEntry } from './key.ts';
import { eventKey, gridKey, pointKey, seriesKey } from './keyEntries.ts';
import { lineScene } from './line.ts';
import { matrixScene } from './matrix.ts';
import { chartPoints } from './points.ts';
import { scatterScene } from './scatter.ts';
import { roundedScene, type Scene } from './scene.ts';
import { chartSeries, type MeasuredChart, type Series } from './series.ts';
import { slopeScene } from './slope.ts';
import { timelineScene } from './timeline.ts';
import { waffleScene } from './waffle.ts';

/**
 * The drawing of `chart`, one of the charts of `dataset`. Its annotations must be plain text already. Throws where there is
 * nothing to draw.
 */
export function drawChart(dataset: Dataset, chart: Chart, size: Size): Scene {
  const frame = frames[size];
  const { scene, key } = drawing(dataset, chart, frame);
  return roundedScene({ ...below(keyDrawing(key, frame), scene, frame.fontSize * 0.9), title: chart.title });
}

function drawing(dataset: Dataset, chart: Chart, frame: Frame): Drawing {
  switch (chart.kind) {
    case 'timeline':
      return eventDrawing(dataset, chart, frame);
    case 'heat':
    case 'matrix':
      return gridDrawing(dataset, chart, frame);
    case 'scatter':
      return pointDrawing(dataset, chart, frame);
    default:
      return seriesDrawing(dataset, chart, frame);
  }
}

type Drawing = { readonly scene: Scene; readonly key: readonly KeyEntry[] };

function eventDrawing(dataset: Dataset, chart: ChartOf<'timeline'>, frame: Frame): Drawing {
  const events = chartEvents(dataset, chart);
  const scene = inFacets(events, (one) => (room) => timelineScene(one, room), frame, 1);
  return { scene, key: eventKey(events) };
}

function gridDrawing(dataset: Dataset, chart: GridChart, frame: Frame): Drawing {
  const grid = chartGrid(dataset, chart);
  const scene = inFacets(grid, (one) => (room) => (grid.isShaded ? heatScene(one, room) : matrixScene(one, room)), frame, 1);
  return { scene, key: gridKey(grid, frame) };
}

function pointDrawing(dataset: Dataset, chart: ChartOf<'scatter'>, frame: Frame): Drawing {
  const points = chartPoints(dataset, chart);
  const scene = inFacets(points, (one) => (room) => scatterScene(one, room), frame, frame.isNarrow ? 1 : 2);
  return { scene, key: pointKey(points) };
}

function seriesDrawing(dataset: Dataset, chart: MeasuredChart, frame: Frame): Drawing {
  const series = chartSeries(dataset, chart);
  const scene = inFacets(series, (one) => (room) => measuredScene(one, chart, room), frame, frame.isNarrow || chart.kind === 'dots' ? 1 : 2);
  return { scene, key: seriesKey(series, chart) };
}

function measuredScene(series: Series, chart: MeasuredChart, frame: Frame): Scene {
  switch (chart.kind) {
    case 'bar':
      return barScene(series, frame);
    case 'column':
      return columnScene(series, frame, chart.stack);
    case 'line':
      return lineScene(series, frame);
    case 'area':
      return areaScene(series, frame, chart.stack);
    case 'dumbbell':
      return dumbbellScene(series, frame);
    case 'slope':
      return slopeScene(series, frame);
    case 'dots':
      return dotsScene(series, frame);
    case 'waffle':
      return waffleScene(series, frame);
    default:
      return chart satisfies never;
  }
}

type Faceted = { readonly data: readonly { readonly facet: string }[] };

/** One drawing, or a small one for each facet of the data. */
function inFacets<T extends Faceted>(whole: T, drawer: (part: T) => (frame: Frame) => Scene, frame: Frame, columns: number): Scene {
  const names = [...new Set(whole.data.map((one) => one.facet))];
  if (names.every((name) => name === '')) return drawer(whole)(frame);
  const facets = names.map((name) => ({ name, draw: drawer({ ...whole, data: whole.data.filter((one) => one.facet === name) }) }));
  return facetScene(facets, frame, { columns });
}
