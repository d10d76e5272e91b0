import type { ChartOf } from '../schema/chart.ts';
import { chartRows } from '../schema/encodings.ts';
import type { Dataset } from '../schema/dataset.ts';
import { milliseconds } from '../schema/instant.ts';
import { cellName, chartCell, type Cell } from './cell.ts';

/** One dated event. */
export type Event = Cell & {
  readonly time: number;
  /** The date, no finer than it is known. */
  readonly date: string;
  /** The same without its year, for where the year stands over it: `19 Dec`. */
  readonly day: string;
  readonly text: string;
  /** `19 December 2007, School: the school telephones`. */
  readonly label: string;
};

/** The first step of the chain for a timeline: events in order of time, the lanes in the order of the rows. */
export type Events = {
  readonly title: string;
  /** The names of the lanes; one empty name where there is no series. */
  readonly names: readonly string[];
  readonly hasHighlight: boolean;
  readonly data: readonly Event[];
};

/** Month names by their first three letters, and no year unless nothing else is known. */
const shortDate = (date: string): string => date.replace(/(?<=[a-z])\s\d{4}$/, '').replace(/(?<=[A-Z][a-z]{2})[a-z]+$/, '');

export function chartEvents(dataset: Dataset, chart: ChartOf<'timeline'>): Events {
  const data = chartRows(dataset, chart)
    .filter((row) => row[chart.x] != null)
    .map((row): Event => {
      const cell = chartCell(dataset, chart, row);
      const date = `${cell.approximate ? 'about ' : ''}${cellName(dataset, row, chart.x)}`;
      const text = cellName(dataset, row, chart.label);
      const label = `${[date, cell.series].filter(Boolean).join(', ')}: ${text}${cell.disputed ? ' (disputed)' : ''}`;
      return { ...cell, time: milliseconds(row[chart.x]), date, day: shortDate(date), text, label };
    });
  if (data.length === 0) throw new Error(`timeline scene needs at least one row: ${dataset.name}`);
  const names = [...new Set(data.map((event) => event.series))];
  return { title: chart.title, names, hasHighlight: data.some((event) => event.isHighlighted), data: data.sort((a, b) => a.time - b.time) };
}
