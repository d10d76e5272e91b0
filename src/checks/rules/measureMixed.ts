import type { Chart } from '../../schema/chart.ts';
import { chartRows } from '../../schema/encodings.ts';
import type { Dataset } from '../../schema/dataset.ts';
import type { Finding, Rule } from '../desk.ts';

/** What must be the same for all cells of one axis, and how it is called. */
const likeness = { unit: 'unit', basis: 'basis', population: 'population' } as const;

/** `measure-mixed`: a chart that puts cells of different unit, basis or population on one axis, and does not say so in its note. */
export const measureMixed: Rule = ({ content, problem }) =>
  [...content.datasets].flatMap(([id, dataset]) =>
    Object.entries(dataset.charts).flatMap(([chartId, chart]) => {
      const finding = mixedFinding(dataset, chart, chartId);
      return finding ? [problem({ collection: 'datasets', id, path: ['charts', chartId] }, finding)] : [];
    }),
  );

function mixedFinding(dataset: Dataset, chart: Chart, id: string): Finding | undefined {
  if (chart.kind === 'timeline') return undefined;
  const encoded = Object.values(chart).filter((value) => typeof value === 'string');
  for (const [field, name] of Object.entries(likeness)) {
    if (encoded.includes(field)) continue; // drawn apart, and named
    const values = [...new Set(chartRows(dataset, chart).flatMap((row) => (typeof row[field] === 'string' ? [row[field]] : [])))];
    if (values.length < 2 || (field !== 'unit' && chart.note)) continue;
    const found = values.slice(0, 3).map((value) => `"${value}"`).join(', ');
    const way = field === 'unit' ? 'Keep rows of one unit with "where".' : `Say what cannot be compared in the chart's "note", keep rows of one ${name} with "where", or set them apart with "series" or "facet".`;
    return { rule: 'measure-mixed', text: id, message: `The chart "${id}" puts cells of different ${name} on one axis: ${found}.`, mend: way };
  }
  return undefined;
}
