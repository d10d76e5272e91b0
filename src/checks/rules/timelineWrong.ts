import { suggestion } from '../../lib/nearest.ts';
import { slug } from '../../lib/slug.ts';
import { isDatedField } from '../../schema/fieldKinds.ts';
import { findField, rowKey } from '../../schema/table.ts';
import type { Dataset } from '../../schema/dataset.ts';
import type { Site } from '../../schema/site.ts';
import type { Desk, Rule } from '../desk.ts';

type Timeline = NonNullable<Site['timeline']>;
type Events = Timeline['events'][number];
type Fault = readonly [path: readonly (string | number)[], text: string, message: string, mend: string];

/** `timeline-wrong`: the datasets, fields, rows and lanes that the timeline in `site.json` names must be there. */
export const timelineWrong: Rule = (desk) => {
  const { timeline } = desk.content.site;
  if (!timeline) return [];
  const faults = [...timeline.events.flatMap((events, index) => eventFaults(desk, timeline, events).map(([path, ...rest]): Fault => [['events', index, ...path], ...rest])), ...laneFaults(timeline)];
  return faults.map(([path, text, message, mend]) => desk.problem({ collection: 'site', id: 'site', path: ['timeline', ...path] }, { rule: 'timeline-wrong', text, message, mend }));
};

function eventFaults({ content, ids }: Desk, { lanes }: Timeline, events: Events): Fault[] {
  const dataset = content.datasets.get(events.dataset);
  if (!dataset) return ids.datasets.has(events.dataset) ? [] : [[['dataset'], events.dataset, `There is no dataset "${events.dataset}".`, `${suggestion(events.dataset, [...ids.datasets])}Datasets are the files of content/datasets/.`]];
  const fields = fieldFaults(dataset, events);
  return fields.length > 0 ? fields : [...rowFaults(dataset, events, lanes), ...exceptFaults(dataset, events)];
}

function fieldFaults(dataset: Dataset, events: Events): Fault[] {
  const names = dataset.schema.fields.map(({ name }) => name);
  const unknown = (['date', 'event', 'lane'] as const).filter((key) => !names.includes(events[key]));
  if (unknown.length > 0) return unknown.map((key): Fault => [[key], events[key], `The dataset "${dataset.name}" has no field "${events[key]}".`, `${suggestion(events[key], names)}Its fields are: ${names.join(', ')}.`]);
  const date = findField(dataset, events.date)!;
  return isDatedField(date) ? [] : [[['date'], events.date, `The field "${events.date}" of the dataset "${dataset.name}" is of type ${date.type} and no date.`, 'Name a field of dates.']];
}

/** Events in a lane that the timeline does not have, or without a date or words. */
const rowFaults = (dataset: Dataset, { date, event, lane, except }: Events, lanes: readonly string[]): Fault[] =>
  dataset.data
    .filter((row) => !except.includes(rowKey(dataset, row)))
    .flatMap((row): Fault[] => {
      const key = rowKey(dataset, row);
      const missing = [date, event].find((name) => row[name] == null);
      if (missing) return [[['dataset'], dataset.name, `The row "${key}" of "${dataset.name}" has no ${missing}.`, 'Fill it in, or name the row under "except".']];
      return lanes.includes(String(row[lane])) ? [] : [[['dataset'], dataset.name, `The row "${key}" of "${dataset.name}" is in the lane "${String(row[lane])}", which the timeline does not have.`, `${suggestion(String(row[lane]), lanes)}The lanes are: ${lanes.join(', ')}.`]];
    });

function exceptFaults(dataset: Dataset, { except }: Events): Fault[] {
  const keys = dataset.data.map((row) => rowKey(dataset, row));
  return except.flatMap((key, index): Fault[] => (keys.includes(key) ? [] : [[['except', index], key, `The dataset "${dataset.name}" has no row "${key}".`, `${suggestion(key, keys)}Correct or delete it.`]]));
}

/** Two lanes of one address. */
function laneFaults({ lanes }: Timeline): Fault[] {
  const slugs = lanes.map(slug);
  return slugs.flatMap((one, index): Fault[] => (one === '' || slugs.indexOf(one) < index ? [[['lanes', index], lanes[index]!, `The lane "${lanes[index]!}" has ${one === '' ? 'no letter to make an address of' : 'the address of another'}.`, 'Give each lane a name of its own.']] : []));
}
