import { unitTitle, type Unit } from '../lib/units.ts';
import type { Chart } from '../schema/chart.ts';
import type { Events } from './events.ts';
import type { KeyEntry } from './key.ts';
import type { Series } from './series.ts';
import { toneOf } from './tones.ts';

/** The lanes of a timeline by their symbols, and what a hollow one means. */
export const eventKey = (events: Events): KeyEntry[] => [
  ...(events.names.length > 1 ? events.names.map((text, lane) => ({ text, swatch: { tone: keyTone(events, text), lane } })) : []),
  ...disputedEntry(events, { lane: 0 }),
];

/** What is counted, the series that no label names, and the signs that need a word. */
export function seriesKey(series: Series, chart: Chart): KeyEntry[] {
  const isNamed = chart.kind === 'line' || (chart.kind === 'column' && chart.stack !== false);
  const unit = chart.kind === 'column' && chart.stack === 'share' ? '' : unitCaption(series.unit);
  const names = isNamed || series.names.length < 2 ? [] : series.names;
  return [
    ...(unit === '' ? [] : [{ text: unit }]),
    ...names.map((text) => ({ text, swatch: { tone: keyTone(series, text) } })),
    ...disputedEntry(series, chart.kind === 'line' ? { lane: 0 } : {}),
    ...(chart.kind === 'column' && series.data.some((datum) => datum.value === null) ? [{ text: 'n/k: not known' }] : []),
  ];
}

/** What hatching, or the hollow symbol of a lane, means. */
const disputedEntry = ({ data }: Series | Events, symbol: { readonly lane?: number }): KeyEntry[] =>
  data.some((one) => one.disputed) ? [{ text: 'the record disagrees', swatch: { tone: 'soft', disputed: true, ...symbol } }] : [];

/** The tone of a series: highlighted if any of its marks is. */
const keyTone = (toned: Series | Events, series: string) =>
  toneOf(toned, { series, isHighlighted: toned.data.some((one) => one.series === series && one.isHighlighted) });

/** The words of a unit whose symbol does not stand on each value: `Per 10,000 children`. */
function unitCaption(unit: Unit): string {
  const isOnValues = unit.kind === 'percent' || unit.kind === 'share' || (unit.kind === 'money' && (unit.scale > 1 || unit.name === '£'));
  const words = isOnValues ? '' : unitTitle(unit);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
