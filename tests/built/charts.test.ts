import { expect, it } from 'vitest';
import { allCharts } from '../../src/lib/content.ts';
import { routes } from '../../src/lib/routes.ts';
import { chartTable } from '../../src/lib/tables.ts';
import { content, faultsOfPages, pageAt } from './pages.ts';

const hasWords = (text: string): boolean => text.trim().length > 0;

it('every chart has a title, a subtitle, a description, two drawings, a source and a table', () => {
  const faults = faultsOfPages(({ $ }) =>
    $('figure.chart').toArray().flatMap((figure) => {
      const chart = $(figure);
      const title = chart.find('.chart-title').text() || $('h1').text();
      return [
        ...(hasWords(title) ? [] : ['no title']),
        ...['.chart-subtitle', '.chart-description', '.chart-source a'].filter((part) => !hasWords(chart.find(part).text())).map((part) => `nothing in ${part}`),
        ...(chart.find('.drawing > svg').length === 2 ? [] : ['not two drawings']),
        ...(chart.find('table').length === 1 ? [] : ['no table']),
      ].map((fault) => `${figure.attribs.id}: ${fault}`);
    }),
    'class="chart"',
  );
  expect(faults).toEqual([]);
});

it('the table under a chart has a line for each step that the chart draws', () => {
  const counts = allCharts(content).map(({ id }) => [id, pageAt(routes.chart(id)).$('figure.chart tbody tr').length]);
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(allCharts(content).map(({ id, dataset, chart }) => [id, chartTable(content, dataset, chart).rows.length])));
});

it('the wide and the narrow drawing of a chart show the same facts', () => {
  const faults = faultsOfPages(({ $ }) =>
    $('figure.chart').toArray().flatMap((figure) => {
      const facts = (drawing: string): string[] => [...new Set($(figure).find(`.drawing.${drawing} [data-fact]`).toArray().map(({ attribs }) => attribs['data-fact']!))].sort();
      return facts('wide').length > 0 && facts('wide').join() === facts('narrow').join() ? [] : [`${figure.attribs.id}: ${facts('wide').length} facts wide, ${facts('narrow').length} narrow`];
    }),
    'class="chart"',
  );
  expect(faults).toEqual([]);
});

it('every chart of the content is in the gallery and on a page of its own', () => {
  const { $ } = pageAt(routes.charts);
  const linked = $('.gallery h3 a').toArray().map(({ attribs }) => attribs.href);
  expect(linked.toSorted()).toEqual(allCharts(content).map(({ id }) => routes.chart(id)).toSorted());
});
