import type { Chance } from './words.ts';

type Row = Readonly<Record<string, string | number>>;

/** The three tables of an article, each with its one chart, as the files of `content/datasets/` hold them. */
export type Tables = Readonly<Record<'posts' | 'referrals' | 'events', { readonly name: string; readonly title: string; readonly data: readonly Row[] }>>;

const series = [['birmingham', 'Birmingham'], ['core-cities', 'Core cities'], ['england', 'England']] as const;
const text = (name: string, title?: string) => ({ name, type: 'string', ...(title && { title }) });
const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A bar chart of 12 rows, a line chart of 3 series over 20 years and a timeline of 15 dates. The rows of one service or place share a page of the evidence
 * by the table's `ledger`, as an editor of so many rows would have it: five pages an article, not 87. `ending` tells the names of one article from another's.
 */
export function tablesOf({ below, words, phrase }: Chance, source: string, ending: string): Tables {
  const service = words(1);
  const from = { source, locator: 'page 1' };
  const table = (id: string, title: string, key: readonly string[], fields: readonly object[], measure: string, data: readonly Row[], chart: object) => ({
    name: id + ending,
    type: 'table',
    title,
    description: `${phrase(10)}.`,
    schema: { primaryKey: key, fields: [...fields, text('source'), text('locator')] },
    ledger: key[0],
    measure,
    data: data.map((row) => ({ ...row, ...from })),
    charts: { [id + ending]: { ...chart, title } },
  });
  const dates = Array.from({ length: 15 }, (_, index) => `${2000 + Math.floor(index / 1.2)}-${two(1 + below(12))}-${10 + below(19)}`).sort();
  return {
    posts: table('posts', `Posts by team in ${words(2)}`, ['service', 'id'], [text('service', 'Service'), text('id'), text('team', 'Team'), { name: 'posts', type: 'integer', title: 'Posts', unit: 'posts' }], 'posts',
      Array.from({ length: 12 }, (_, index) => ({ service, id: `team-${index + 1}`, team: `Team ${index + 1}`, posts: below(1000) })),
      { kind: 'bar', x: 'posts', y: 'team', description: 'Bars.' }),
    referrals: table('referrals', `Referrals by year in ${words(2)}`, ['place', 'year'], [text('place'), text('name', 'Place'), { name: 'year', type: 'year', title: 'Year' }, { name: 'referrals', type: 'integer', title: 'Referrals', unit: 'referrals' }], 'referrals',
      series.flatMap(([place, name]) => Array.from({ length: 20 }, (_, index) => ({ place, name, year: 2000 + index, referrals: 200 + below(800) }))),
      { kind: 'line', x: 'year', y: 'referrals', series: 'name', description: 'Lines.' }),
    events: table('events', `Events in ${words(2)}`, ['service', 'id'], [text('service', 'Service'), text('id'), { name: 'date', type: 'date', title: 'Date' }, text('event', 'Event')], 'event',
      dates.map((date, index) => ({ service, id: `event-${index + 1}`, date, event: phrase(5) })),
      { kind: 'timeline', x: 'date', label: 'event', description: 'One lane.' }),
  };
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const longDate = (date: string): string => `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** Fifty figures as links to their cells, no two of one cell: every post, three dates and 35 of the referrals. */
export const figuresOf = ({ posts, referrals, events }: Tables): string[] => [
  ...posts.data.map((row) => `[${row.posts}](fact:${posts.name}/${row.service}/${row.id})`),
  ...events.data.slice(0, 3).map((row) => `[${longDate(String(row.date))}](fact:${events.name}/${row.service}/${row.id}#date)`),
  ...referrals.data.filter((_, index) => index % 12 !== 0 && index % 12 !== 5).slice(0, 35).map((row) => `[${row.referrals}](fact:${referrals.name}/${row.place}/${row.year})`),
];
