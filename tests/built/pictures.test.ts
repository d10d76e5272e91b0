import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, describe } from 'vitest';
import { citationsApart } from '../../src/lib/citations.ts';
import { allCharts } from '../../src/lib/content.ts';
import { plainText } from '../../src/lib/prose.ts';
import { routes } from '../../src/lib/routes.ts';
import { chartSources } from '../../src/lib/tables.ts';
import { dist } from '../builtSite.ts';
import { fontSizes, pngFaults, svgFaults } from '../pictures/faults.ts';
import { content, readBuilt } from './pages.ts';

const charts = allCharts(content);
const bytesOf = (route: string): Buffer => readFileSync(join(dist, route));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The words of a file, whatever lines they are broken into. */
const wordsOf = (svg: string): string => svg.replace(/<style>.*?<\/style>/s, '').replace(/<text [^>]*aria-hidden[^]*?<\/text>/g, '').replace(/<[^>]+>/g, '').replace(/\s+/g, '');

describe.each(charts)('the files of the chart $id', ({ id, chart, dataset }) => {
  it('have an SVG that stands alone, with its finding, its sources and its address', async () => {
    const svg = readBuilt(routes.chartSvg(id).slice(1));
    expect(await svgFaults(svg)).toEqual([]);
    expect(fontSizes(svg).length).toBeGreaterThan(0);
    expect(Math.max(...fontSizes(svg))).toBeLessThan(20_000);
    expect(svg.length).toBeLessThan(120_000);
    const words = wordsOf(svg);
    const sources = citationsApart(content, chartSources(content, dataset, chart)).map((source) => source.words);
    for (const said of [plainText(chart.title), plainText(chart.description), routes.chart(id), `Source${sources.length > 1 ? 's' : ''}: ${sources.join('; ')}`, content.site.title]) expect(words).toContain(escaped(said).replace(/\s+/g, ''));
  });

  it('have a PNG of it, 1,600 px wide and as high in proportion', async () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(readBuilt(routes.chartSvg(id).slice(1)))!.map(Number);
    // A long timeline is heavier than most.
    expect(await pngFaults(bytesOf(routes.chartPng(id)), { width: 1600, height: Math.round((height! * 1600) / width!), bytes: height! > 900 ? 200_000 : 110_000 })).toEqual([]);
  });
});

it('most PNG files have under 100 kB', () => {
  const heavy = charts.filter(({ id }) => bytesOf(routes.chartPng(id)).length > 100_000);
  expect(heavy.length).toBeLessThanOrEqual(charts.length / 5);
});
