import { expect, test } from 'vitest';
import { howToRead } from '../../src/lib/howToRead.ts';
import { datasetSchema } from '../../src/schema/dataset.ts';

const fields = [{ name: 'authority', title: 'Authority' }, { name: 'year', title: 'NHS year', type: 'integer' }, { name: 'rate', title: 'Rate', type: 'number' }, { name: 'when', type: 'date' }];

const reading = (chart: object): string => {
  const dataset = datasetSchema.parse({ name: 'odd', title: 'Odd', description: 'A table.', sources: ['report'], schema: { primaryKey: ['authority'], fields }, data: [{ authority: 'a', year: 2010, rate: 1, when: '2010-01-01' }, { authority: 'b', year: 2011, rate: 2, when: '2011-01-01' }], charts: { one: { title: 'A finding', description: 'Seen.', ...chart } } });
  return howToRead(dataset, dataset.charts['one']!);
};

test.each([
  [{ kind: 'bar', x: 'rate', y: 'authority' }, 'Bar chart: the longer the bar, the larger the number.'],
  [{ kind: 'column', x: 'year', y: 'rate' }, 'Column chart: the taller the column, the larger the number.'],
  [{ kind: 'column', x: 'year', y: 'rate', series: 'authority', stack: 'share' }, 'Stacked columns: the parts of a column add up to 100%.'],
  [{ kind: 'line', x: 'year', y: 'rate', series: 'authority' }, 'Line chart: one line for each authority; the higher, the larger the number.'],
  [{ kind: 'area', x: 'year', y: 'rate' }, 'Area chart: the higher the edge of the area, the larger the number.'],
  [{ kind: 'dots', x: 'rate', label: 'authority' }, 'Dot chart: each dot is one authority; further right is more.'],
  [{ kind: 'scatter', x: 'rate', y: 'year', label: 'authority' }, 'Each dot is one authority. Across: rate. Up: NHS year.'],
  [{ kind: 'heat', x: 'year', y: 'authority', value: 'rate' }, 'Grid: a row for each authority, a column for each NHS year; the key says what a shade means.'],
  [{ kind: 'timeline', x: 'when', label: 'authority' }, 'Timeline: a mark for each event, in the order of time.'],
  [{ kind: 'bar', x: 'rate', y: 'authority', facet: 'year' }, 'Bar chart: the longer the bar, the larger the number. There is a small chart for each NHS year, all on one scale.'],
])('%j', (chart, sentence) => expect(reading(chart)).toBe(sentence));
