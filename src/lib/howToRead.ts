import type { Chart } from '../schema/chart.ts';
import { encodedField, type Encoding } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import { findField } from '../schema/table.ts';
import { fieldTitle, inSentence } from './formats.ts';

/** How the chart is read, in a sentence for those who have not met its kind: `Dot chart: each dot is one authority; further right is more.` */
export function howToRead(dataset: Dataset, chart: Chart): string {
  const name = (encoding: Encoding, otherwise: string): string => {
    const field = findField(dataset, encodedField(chart, encoding) ?? '');
    return field ? inSentence(fieldTitle(field)) : otherwise;
  };
  const facets = chart.facet ? ` There is a small chart for each ${name('facet', 'group')}, all on one scale.` : '';
  return `${sentence(chart, name)}${facets}`;
}

type Naming = (encoding: Encoding, otherwise: string) => string;

function sentence(chart: Chart, name: Naming): string {
  switch (chart.kind) {
    case 'bar':
      return 'Bar chart: the longer the bar, the larger the number.';
    case 'column':
      return chart.stack && chart.series ? `Stacked columns: the parts of a column add up to ${chart.stack === 'share' ? '100%' : 'its height'}.` : 'Column chart: the taller the column, the larger the number.';
    case 'line':
      return chart.series ? `Line chart: one line for each ${name('series', 'series')}; the higher, the larger the number.` : 'Line chart: the higher the line, the larger the number.';
    case 'area':
      return chart.stack && chart.series ? `Stacked areas: the parts add up to ${chart.stack === 'share' ? '100%' : 'the height of the whole'}.` : 'Area chart: the higher the edge of the area, the larger the number.';
    case 'dumbbell':
      return `Two points for each ${name('y', 'row')}: the line between them is the difference.`;
    case 'slope':
      return `Slope chart: each line is one ${name('y', 'row')}, from the earlier or first value on the left to the other on the right.`;
    case 'dots':
      return `Dot chart: each dot is one ${name('label', 'row')}; further right is more.`;
    case 'scatter':
      return `Each dot is one ${name('label', 'row')}. Across: ${name('x', 'one number')}. Up: ${name('y', 'the other')}.`;
    case 'heat':
      return `Grid: a row for each ${name('y', 'name')}, a column for each ${name('x', 'name')}; the key says what a shade means.`;
    case 'matrix':
      return `Grid: a row for each ${name('y', 'name')}, a column for each ${name('x', 'name')}; the key says what a sign means.`;
    case 'waffle':
      return 'Squares to count: the key says how many each stands for.';
    case 'timeline':
      return 'Timeline: a mark for each event, in the order of time.';
    default:
      return chart satisfies never;
  }
}
