import type { Content } from './content.ts';
import { findChart } from './content.ts';
import { plainText } from './prose.ts';
import { usageOf } from './usage.ts';

/** The date on which a chart was first shown: that of the earliest article that draws it; undefined where none does. */
export const chartPublished = (content: Content, id: string): string | undefined =>
  (usageOf(content).charts.get(id) ?? []).flatMap(({ text }) => content.articles.get(text.place.id)?.published ?? []).sort()[0];

/** A chart as a list of references has it, after the Harvard manner: `Unallocated (2026) ‘Title’ [chart]. Available at: https://…`. */
export function citeChart(content: Content, id: string, address: string): string {
  const { chart } = findChart(content, id)!;
  const year = chartPublished(content, id)?.slice(0, 4) ?? 'no date';
  return `${content.site.publisher} (${year}) ‘${plainText(chart.title)}’ [chart]. Available at: ${address}`;
}
