import type { Cheerio } from 'cheerio';
import { expect, it } from 'vitest';
import { allCharts } from '../../src/lib/content.ts';
import { routes } from '../../src/lib/routes.ts';
import { chartTable } from '../../src/lib/tables.ts';
import { content, itOnEveryPage, pageAt, type BuiltPage, type Element } from './pages.ts';

const hasWords = (text: string): boolean => text.trim().length > 0;

/** What a rule says against the charts of a page. */
const ofCharts = (rule: (figure: Cheerio<Element>, page: BuiltPage) => readonly string[]) => (page: BuiltPage): string[] =>
  page.html.includes('class="chart"') ? page.$('figure.chart').toArray().flatMap((figure) => rule(page.$(figure), page).map((fault) => `${figure.attribs.id}: ${fault}`)) : [];

itOnEveryPage({
  'every chart has a title, a subtitle, a description, two drawings, a source and a table': ofCharts((chart, { $ }) => [
    ...(hasWords(chart.find('.chart-title').text() || $('h1').text()) ? [] : ['no title']),
    ...['.chart-subtitle', '.chart-description', '.chart-source a'].filter((part) => !hasWords(chart.find(part).text())).map((part) => `nothing in ${part}`),
    ...(chart.find('.drawing > svg').length === 2 ? [] : ['not two drawings']),
    ...(chart.find('table').length === 1 ? [] : ['no table']),
  ]),
  'the wide and the narrow drawing of a chart show the same facts': ofCharts((chart) => {
    const [wide, narrow] = ['wide', 'narrow'].map((size) => [...new Set(chart.find(`.drawing.${size} [data-fact]`).toArray().map(({ attribs }) => attribs['data-fact']!))].sort());
    return wide!.length > 0 && wide!.join() === narrow!.join() ? [] : [`${wide!.length} facts wide, ${narrow!.length} narrow`];
  }),
});

it('the table under a chart has a line for each step that the chart draws', () => {
  const counts = allCharts(content).map(({ id }) => [id, pageAt(routes.chart(id)).$('figure.chart tbody tr').length]);
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(allCharts(content).map(({ id, dataset, chart }) => [id, chartTable(content, dataset, chart).rows.length])));
});

it('every chart of the content is in the gallery and on a page of its own', () => {
  const { $ } = pageAt(routes.charts);
  const linked = $('.gallery h3 a').toArray().map(({ attribs }) => attribs.href);
  expect(linked.toSorted()).toEqual(allCharts(content).map(({ id }) => routes.chart(id)).toSorted());
});
