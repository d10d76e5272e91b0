import { drawChart, type Scene, type Size } from '../charts/index.ts';
import { citationsApart } from '../lib/citations.ts';
import { findChart, type Content } from '../lib/content.ts';
import { plainText, withPlainAnnotations } from '../lib/prose.ts';
import { plainSubtitle } from '../lib/subtitles.ts';
import { chartSources } from '../lib/tables.ts';
import { strandOfChart } from '../lib/usage.ts';
import { chartPicture, type ChartWords } from './chartPicture.ts';
import { paletteOf } from './palette.ts';
import type { Picture } from './picture.ts';
import { pictureToSvg } from './svgFile.ts';

/** A chart as an SVG file; `address` is that of its page, with the host. */
export const chartSvg = (content: Content, id: string, address: string): Promise<string> => pictureToSvg(pictureOf(content, id, address), id);

/** A chart with its finding and its sources, in the colour of its strand. */
export function pictureOf(content: Content, id: string, address: string): Picture {
  const scene = sceneOf(content, id, 'wide');
  return chartPicture(scene, wordsOf(content, id, !scene.startsAtZero, address), paletteOf(strandOfChart(content, id)));
}

/** The drawing of a chart. */
export function sceneOf(content: Content, id: string, size: Size): Scene {
  const { chart, dataset } = findChart(content, id)!;
  return drawChart(dataset, withPlainAnnotations(chart), size);
}

/** What a chart measures. */
export function measureOf(content: Content, id: string): string {
  const { chart, dataset } = findChart(content, id)!;
  return plainSubtitle(dataset, chart);
}

function wordsOf(content: Content, id: string, isCut: boolean, address: string): ChartWords {
  const { chart, dataset } = findChart(content, id)!;
  const sources = citationsApart(content, chartSources(content, dataset, chart)).map(({ words }) => words);
  const note = [chart.note && plainText(chart.note), isCut && 'The axis does not start at zero.'].filter(Boolean).join(' ');
  return {
    title: plainText(chart.title),
    subtitle: measureOf(content, id),
    description: plainText(chart.description),
    foot: [note, `${sources.length > 1 ? 'Sources' : 'Source'}: ${sources.join('; ')}`, `${content.site.title} · ${address}`].filter((line) => line !== ''),
  };
}
