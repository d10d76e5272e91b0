import { fieldTitle, formatQuantity, inSentence } from '../lib/formats.ts';
import type { Unit } from '../lib/units.ts';
import type { Chart } from '../schema/chart.ts';
import { bandFields, encodedField } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import type { Row } from '../schema/table.ts';
import { cellName, requireField } from './cell.ts';

/** The lower and the upper end of what a value may be. */
export type Range = readonly [low: number, high: number];

/** The range around the value of `row`; null where the chart draws none, or one of its ends is not known. */
export function rangeOf(chart: Chart, row: Row): Range | null {
  const [low, high] = (bandFields(chart) ?? []).map((name) => row[name]);
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : null;
}

/** `£60m to £75m`. */
export const rangeLabel = ([low, high]: Range, unit: Unit): string => `${formatQuantity(low, unit)} to ${formatQuantity(high, unit)}`;

/** What `row` counts, in the words of the field at whose change lines break; empty where nothing is said. */
export function definitionOf(dataset: Dataset, chart: Chart, row: Row): string {
  const name = encodedField(chart, 'break');
  return name === undefined || row[name] == null ? '' : cellName(dataset, row, name);
}

/** What the band and the breaks of a chart are, for its key: `Lower estimate to upper estimate`, `Definition`. */
export function lineWords(dataset: Dataset, chart: Chart): { readonly rangeWords: string; readonly breakWords: string } {
  const words = (name: string): string => fieldTitle(requireField(dataset, name));
  const [low, high] = bandFields(chart) ?? [];
  const breaks = encodedField(chart, 'break');
  return { rangeWords: low === undefined || high === undefined ? '' : `${words(low)} to ${inSentence(words(high))}`, breakWords: breaks === undefined ? '' : words(breaks) };
}
