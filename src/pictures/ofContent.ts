import { drawChart, type Scene, type Size } from '../charts/index.ts';
import { citationsApart } from '../lib/citations.ts';
import { allCharts, findChart, type Content } from '../lib/content.ts';
import { plainText, withPlainAnnotations } from '../lib/prose.ts';
import { chartSources, subtitleOf } from '../lib/tables.ts';
import { strandOfChart } from '../lib/usage.ts';
import { cardSize, drawCard } from './card.ts';
import { chartPicture, type ChartWords } from './chartPicture.ts';
import { paletteOf } from './palette.ts';
import type { Picture } from './picture.ts';
import { pictureToPng } from './png.ts';
import { pictureToSvg } from './svgFile.ts';

/** Twice the size in which the picture of a chart is usually shown. */
const pngWidth = 1600;

/** A chart as an SVG file; `address` is that of its page, with the host. */
export const chartSvg = (content: Content, id: string, address: string): Promise<string> => pictureToSvg(pictureOf(content, id, address), id);

/** The same picture as PNG. */
export const chartPng = (content: Content, id: string, address: string): Promise<Buffer> => once(content, `${id}.png`, () => pictureToPng(pictureOf(content, id, address), pngWidth));

/** The social card of a chart, as PNG. */
export const chartCard = (content: Content, id: string): Promise<Buffer> => once(content, `${id}/card.png`, () => pictureToPng(cardOf(content, id), cardSize.width));

/** Begins to draw the PNG files of all charts, two at a time, so that no processor waits while Astro asks for one after the other. */
export function drawAhead(content: Content, addressOf: (id: string) => string): void {
  const tasks = allCharts(content).flatMap(({ id }) => [() => chartPng(content, id, addressOf(id)), () => chartCard(content, id)]);
  const work = async (): Promise<void> => {
    for (let task = tasks.shift(); task; task = tasks.shift()) await task();
  };
  // A failure is told to whoever asks for that picture.
  for (let count = 0; count < 2; count += 1) work().catch(() => undefined);
}

const drawn = new WeakMap<Content, Map<string, Promise<Buffer>>>();

/** What is being drawn or has been, by the name of its file. */
function once(content: Content, file: string, draw: () => Promise<Buffer>): Promise<Buffer> {
  const known = drawn.get(content) ?? new Map<string, Promise<Buffer>>();
  drawn.set(content, known);
  const picture = known.get(file) ?? draw();
  known.set(file, picture);
  return picture;
}

function cardOf(content: Content, id: string): Picture {
  const strand = strandOfChart(content, id);
  const { title, subtitle } = wordsOf(content, id, false, '');
  const kicker = content.site.strands.find((one) => one.id === strand)?.title ?? 'Chart';
  return drawCard({ title, subtitle, kicker, report: content.site.title, palette: paletteOf(strand), scene: sceneOf(content, id, 'narrow') });
}

function pictureOf(content: Content, id: string, address: string): Picture {
  const scene = sceneOf(content, id, 'wide');
  return chartPicture(scene, wordsOf(content, id, !scene.startsAtZero, address), paletteOf(strandOfChart(content, id)));
}

function sceneOf(content: Content, id: string, size: Size): Scene {
  const { chart, dataset } = findChart(content, id)!;
  return drawChart(dataset, withPlainAnnotations(chart), size);
}

function wordsOf(content: Content, id: string, isCut: boolean, address: string): ChartWords {
  const { chart, dataset } = findChart(content, id)!;
  const sources = citationsApart(content, chartSources(content, dataset, chart)).map(({ words }) => words);
  const note = [chart.note && plainText(chart.note), isCut && 'The axis does not start at zero.'].filter(Boolean).join(' ');
  return {
    title: plainText(chart.title),
    subtitle: plainText(chart.subtitle ?? subtitleOf(dataset, chart)),
    description: plainText(chart.description),
    foot: [note, `${sources.length > 1 ? 'Sources' : 'Source'}: ${sources.join('; ')}`, `${content.site.title} · ${address}`].filter((line) => line !== ''),
  };
}
