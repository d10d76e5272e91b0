import { samples } from '../contentFolder.ts';
import { randomFrom, vocabulary } from './corpus.ts';

const random = randomFrom(42);
const below = (limit: number): number => Math.floor(random() * limit);
const words = (count: number): string => Array.from({ length: count }, () => vocabulary[below(vocabulary.length)]!).join(' ');
const opened = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const described = (name: string, title: string) => ({ name, type: 'table', title, description: `${opened(words(10))}.` });
const text = (name: string, title?: string) => ({ name, type: 'string', ...(title && { title }) });
const source = [text('source'), text('locator')];
const from = { source: 'report', locator: 'page 1' };

const posts = Array.from({ length: 12 }, (_, index) => ({ id: `team-${index + 1}`, team: `Team ${index + 1}`, posts: below(1000), ...from }));
const series = [['birmingham', 'Birmingham'], ['core-cities', 'Core cities'], ['england', 'England']] as const;
const referrals = series.flatMap(([place, name]) => Array.from({ length: 20 }, (_, index) => ({ place, name, year: 2000 + index, referrals: 200 + below(800), ...from })));
const events = Array.from({ length: 15 }, (_, index) => ({ id: `event-${index + 1}`, date: `${2000 + Math.floor(index / 1.2)}-0${1 + (index % 9)}-1${index % 9}`, event: opened(words(5)), ...from }));

const datasets = {
  posts: {
    ...described('posts', 'Posts by team'),
    schema: { primaryKey: ['id'], fields: [text('id'), text('team', 'Team'), { name: 'posts', type: 'integer', title: 'Posts', unit: 'posts' }, ...source] },
    measure: 'posts',
    data: posts,
    charts: { posts: { kind: 'bar', x: 'posts', y: 'team', title: 'Posts by team', description: 'Bars.' } },
  },
  referrals: {
    ...described('referrals', 'Referrals by year'),
    schema: { primaryKey: ['place', 'year'], fields: [text('place'), text('name', 'Place'), { name: 'year', type: 'year', title: 'Year' }, { name: 'referrals', type: 'integer', title: 'Referrals', unit: 'referrals' }, ...source] },
    measure: 'referrals',
    data: referrals,
    charts: { referrals: { kind: 'line', x: 'year', y: 'referrals', series: 'name', title: 'Referrals by year', description: 'Lines.' } },
  },
  events: {
    ...described('events', 'Events'),
    schema: { primaryKey: ['id'], fields: [text('id'), { name: 'date', type: 'date', title: 'Date' }, text('event', 'Event'), ...source] },
    measure: 'event',
    data: events,
    charts: { events: { kind: 'timeline', x: 'date', label: 'event', title: 'Events', description: 'One lane.' } },
  },
};

/** Fifty figures, no two of one cell: every post, three dates and the referrals that are left. */
const figures = [
  ...posts.map((row) => `[${row.posts}](fact:posts/${row.id})`),
  ...events.slice(0, 3).map((row) => `[${Number(row.date.slice(8))} ${['January', 'February', 'March'][Number(row.date.slice(5, 7)) - 1]} ${row.date.slice(0, 4)}](fact:events/${row.id}#date)`),
  ...referrals.filter((_, index) => index % 12 !== 0 && index % 12 !== 5).slice(0, 35).map((row) => `[${row.referrals}](fact:referrals/${row.place}/${row.year})`),
];

const sentence = (): string => `${opened(words(10 + below(6)))}.`;

/** About 1,200 words in 6 sections of 4 paragraphs, with 50 figures, 3 charts, a table and 2 footnotes. */
function article(): string {
  let next = 0;
  const bound = (): string => (next < figures.length ? `${opened(words(6 + below(3)))} ${figures[next++]} ${words(4 + below(2))}.` : sentence());
  const paragraph = (_: unknown, index: number): string => [bound(), bound(), ...(index === 0 ? [bound()] : []), sentence(), sentence()].join(' ');
  const table = ['| Measure | 2009 | 2010 |', '| --- | --- | --- |', ...Array.from({ length: 6 }, () => `| ${words(1)} | ${words(1)} | ${words(1)} |`)].join('\n');
  const sections = ['posts', '', 'referrals', '', 'events', ''].map((chart, index) => [
    `## ${opened(words(4))}`,
    ...Array.from({ length: 4 }, paragraph).map((prose, place) => (place === 0 && (index === 3 || index === 5) ? `${prose}[^${index}]` : prose)),
    ...(chart ? [`<Chart id="${chart}" />`] : []),
    ...(index === 1 ? [table] : []),
  ].join('\n\n'));
  const notes = [3, 5].map((index) => `[^${index}]: ${sentence()}`);
  return `---\ntitle: ${opened(words(7))}\ndek: ${sentence()}\nstrand: cuts\npublished: 2026-11-22\nfindings:\n  - "${sentence()}"\n---\n\n${[...sections, ...notes].join('\n\n')}\n`;
}

/** Content of one such article, over datasets of its own, for `smallSite`. */
export const weightContent: Readonly<Record<string, unknown>> = {
  'articles/short.mdx': article(),
  ...Object.fromEntries(Object.entries(datasets).map(([name, dataset]) => [`datasets/${name}.json`, dataset])),
  'discrepancies/count.mdx': samples.discrepancy.replaceAll('posts/july', 'posts/team-1').replaceAll('posts/december', 'posts/team-2').replace('1,500', String(posts[0]!.posts)).replace('3,500', String(posts[1]!.posts)),
};
