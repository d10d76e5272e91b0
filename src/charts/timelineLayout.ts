import { startOfYear } from '../schema/instant.ts';
import type { Event, Events } from './events.ts';
import type { Frame } from './frame.ts';
import { linesWidth, textHeight } from './text.ts';
import { wrapText } from './wrapText.ts';

/** The columns of a timeline, from left to right: dates, rails, texts. */
export type TimelineColumns = { readonly dates: number; readonly rail: (lane: number) => number; readonly texts: number; readonly textsWidth: number };

/** An event with its lines and the top of its block. */
export type PlacedEvent = { readonly event: Event; readonly lane: number; readonly lines: readonly string[]; readonly notes: readonly string[]; readonly top: number };

/** The rule at which a year begins. */
export type PlacedYear = { readonly year: number; readonly top: number };

export type TimelineLayout = { readonly columns: TimelineColumns; readonly events: readonly PlacedEvent[]; readonly years: readonly PlacedYear[]; readonly height: number };

type Stop = { readonly time: number; readonly height: number } & ({ readonly year: number } | { readonly event: Omit<PlacedEvent, 'top'> });

/** The second step of the chain for a timeline: years and events in one column, time running down. */
export function timelineLayout({ data, names }: Events, frame: Frame): TimelineLayout {
  const columns = timelineColumns(data, names.length, frame);
  const stops = [...yearStops(data, frame), ...data.map((event) => eventStop(event, names, columns, frame))].sort((a, b) => a.time - b.time || ('year' in a ? -1 : 1));
  const tops = stopTops(stops, frame);
  const placed = stops.map((stop, index) => ({ ...stop, top: tops[index]! }));
  return {
    columns,
    events: placed.flatMap((stop) => ('event' in stop ? [{ ...stop.event, top: stop.top }] : [])),
    years: placed.flatMap((stop) => ('year' in stop ? [{ year: stop.year, top: stop.top }] : [])),
    height: tops.at(-1)! + stops.at(-1)!.height,
  };
}

/** Beside a narrow timeline a date has no year: that stands over it. */
export const dateText = ({ date, day }: Event, { isNarrow }: Frame): string => (isNarrow ? day : date);

function timelineColumns(data: readonly Event[], lanes: number, frame: Frame): TimelineColumns {
  const dates = linesWidth(data.map((event) => dateText(event, frame)), frame);
  const pitch = frame.isNarrow ? 14 : 22;
  const first = dates + pitch;
  const texts = first + lanes * pitch;
  return { dates, rail: (lane) => first + lane * pitch, texts, textsWidth: frame.width - texts };
}

/** One stop for each year that has an event; the years between are told by the gap. */
const yearStops = (data: readonly Event[], frame: Frame): Stop[] =>
  [...new Set(data.map((event) => new Date(event.time).getUTCFullYear()))].map((year) => ({
    year,
    time: startOfYear(year),
    height: textHeight(1, frame) + frame.fontSize * 0.9,
  }));

function eventStop(event: Event, names: readonly string[], { textsWidth }: TimelineColumns, frame: Frame): Stop {
  const weight = event.isHighlighted ? 600 : 400;
  const lines = wrapText(event.text, textsWidth, { ...frame, weight, maxLines: 6 });
  const notes = event.annotation === '' ? [] : wrapText(event.annotation, textsWidth, { ...frame, maxLines: 6 });
  return { event: { event, lane: names.indexOf(event.series), lines, notes }, time: event.time, height: textHeight(lines.length + notes.length, frame) };
}

/** Time passed between two stops is drawn as so many pixels a day, up to a most: a day apart and a year apart look different, and a decade fits. */
function stopTops(stops: readonly Stop[], frame: Frame): number[] {
  const [least, most] = [frame.fontSize * 0.7, frame.fontSize * (frame.isNarrow ? 2 : 3)];
  const tops = [0];
  stops.slice(1).forEach((stop, index) => {
    const before = stops[index]!;
    const days = (stop.time - before.time) / 86_400_000;
    const air = 'year' in before ? least / 2 : Math.min(most, least + days * airPerDay(stops, most - least));
    tops.push(tops.at(-1)! + before.height + air);
  });
  return tops;
}

/** The longest gap but a few gets the most air; all shorter ones are in proportion to it. */
function airPerDay(stops: readonly Stop[], most: number): number {
  const days = (stops.at(-1)!.time - stops[0]!.time) / 86_400_000;
  return days === 0 ? 0 : (most * stops.length) / days / 2;
}
