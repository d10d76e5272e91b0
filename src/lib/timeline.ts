import { findField, measureField, rowKey } from '../schema/table.ts';
import type { Content } from './content.ts';
import { factOf, type Fact } from './facts.ts';
import { formatDate, precisionOf } from './formats.ts';
import { slug } from './slug.ts';

/** One dated event of the report, from a row of one of the datasets that `site.json` names. */
export type TimelineEvent = {
  /** The cell that says what happened. */
  readonly fact: Fact;
  /** `2010-12-01`, to be sorted by. */
  readonly date: string;
  /** The same for a reader, no finer than it is known. */
  readonly dateText: string;
  readonly year: string;
  readonly lane: string;
};

/** A lane of the timeline, and the last part of its address. */
export type Lane = { readonly title: string; readonly slug: string };

export const timelineLanes = ({ site }: Pick<Content, 'site'>): Lane[] => (site.timeline?.lanes ?? []).map((title) => ({ title, slug: slug(title) }));

const cache = new WeakMap<Content, readonly TimelineEvent[]>();

/** Every event of the timeline in the order of time; of one day, in the order of the datasets. */
export function timelineEvents(content: Content): readonly TimelineEvent[] {
  const cached = cache.get(content);
  if (cached) return cached;
  const events = (content.site.timeline?.events ?? []).flatMap(({ dataset: id, date, event, lane, except }) => {
    const dataset = content.datasets.get(id)!;
    const field = findField(dataset, event) ?? measureField(dataset)!;
    return dataset.data
      .filter((row) => !except.includes(rowKey(dataset, row)))
      .map((row): TimelineEvent => {
        const day = String(row[date]);
        return { fact: factOf(content, dataset, row, field), date: day, dateText: formatDate(day, precisionOf(row)), year: day.slice(0, 4), lane: String(row[lane]) };
      });
  });
  const sorted = events.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  cache.set(content, sorted);
  return sorted;
}
