import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import { formatProblem } from '../../src/checks/problem.ts';
import { chartKinds } from '../../src/schema/chart.ts';
import { root } from '../builtSite.ts';
import { contentFolder, samples } from '../contentFolder.ts';

type Snippet = { readonly scope: string; readonly prefix: string; readonly description: string; readonly body: readonly string[] };

const snippets = JSON.parse(readFileSync(join(root, '.vscode/content.code-snippets'), 'utf8')) as Readonly<Record<string, Snippet>>;

const variables: Readonly<Record<string, string>> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '22', TM_FILENAME_BASE: 'new' };

/** The snippet as it stands when its places are filled in, by number; where none is given, with its own words or its first choice. */
const filled = (name: string, ...places: string[]): string =>
  snippets[name]!.body.join('\n')
    .replace(/\$\{([A-Z_]+)\}/g, (_, variable: string) => variables[variable]!)
    .replace(/\$\{(\d+)\|([^,|]*)[^|]*\|\}/g, (_, place: string, choice: string) => places[Number(place) - 1] ?? choice)
    .replace(/\$\{(\d+):([^}]*)\}/g, (_, place: string, words: string) => places[Number(place) - 1] ?? words)
    .replace(/\$0/g, '');

const errorsIn = (changes: Readonly<Record<string, unknown>>): string[] =>
  checkContent(contentFolder(changes)).problems.filter(({ severity }) => severity === 'error').map(formatProblem);

const inArticle = (text: string) => ({ 'articles/short.mdx': `${samples.article}\n${text}\n` });
const withRow = (row: string) => ({ 'datasets/posts.json': withFields({ ...samples.dataset, data: [...samples.dataset.data, JSON.parse(row)] }) });
const withChart = (chart: string) => ({ 'datasets/posts.json': { ...samples.dataset, charts: { ...samples.dataset.charts, ...JSON.parse(`{${chart}}`) } } });
const withFields = (dataset: typeof samples.dataset, ...fields: unknown[]) => ({
  ...dataset,
  schema: { ...dataset.schema, fields: [...dataset.schema.fields, { name: 'note', type: 'string' }, { name: 'status', type: 'string' }, { name: 'derivation', type: 'object' }, ...fields] },
});

/** For each snippet, the content folder that it makes with its places filled in. */
const cases: Readonly<Record<string, () => Readonly<Record<string, unknown>>>> = {
  'Fact link': () => inArticle(`The plan named ${filled('Fact link', '3,500', 'posts/december')} jobs.`),
  'Fact link with a field': () => inArticle(`These were ${filled('Fact link with a field', 'jobs in the plan', 'posts/december', 'counted')}.`),
  'Source link': () => inArticle(`As ${filled('Source link', 'the report', 'report')} says.`),
  'Term link': () => inArticle(`A ${filled('Term link', 'plan', 'plan')} was made.`),
  Chart: () => inArticle(filled('Chart', 'posts')),
  Quote: () => inArticle(filled('Quote', 'report', 'page 1', 'the council', 'We will do less')),
  'Discrepancy link': () => inArticle(filled('Discrepancy link', 'The record disagrees', 'count')),
  Footnote: () => inArticle(`The plan was made.${filled('Footnote', 'plan', 'In a report.')}`),
  Article: () => ({ 'articles/new.mdx': `${filled('Article', 'A headline', 'A dek.', 'cuts', 'It found something.')}\nWords.\n` }),
  Discrepancy: () => ({ 'discrepancies/new.mdx': `${filled('Discrepancy', 'Which is it?', 'posts/july', 'posts/december')}\nWords.\n` }),
  Dataset: () => ({ 'datasets/new.json': filled('Dataset', 'A title', 'What it counts.', 'posts', 'integer', 'Posts', 'posts', 'may', 'posts cut', '12', 'report', 'page 1') }),
  Field: () => ({ 'datasets/posts.json': withFields(samples.dataset, JSON.parse(filled('Field', 'period'))) }),
  'Field of figures': () => ({ 'datasets/posts.json': withFields(samples.dataset, JSON.parse(filled('Field of figures', 'cost', 'number', 'Cost', '£m'))) }),
  Row: () => withRow(filled('Row', 'may', 'posts cut', 'posts', '12', 'report', 'page 3')),
  'Derived row': () => withRow(filled('Derived row', 'gap', 'the gap', 'posts', '2000', 'difference', 'december#posts', 'july#posts')),
  'Bar chart': () => withChart(filled('Bar chart', 'new', 'A finding', 'Bars.', 'posts', 'counted')),
  'Column chart': () => withChart(filled('Column chart', 'new', 'A finding', 'Columns.', 'reported', 'posts')),
  'Line chart': () => withChart(filled('Line chart', 'new', 'A finding', 'Lines.', 'reported', 'posts', 'counted')),
  'Area chart': () => withChart(filled('Area chart', 'new', 'A finding', 'An area.', 'reported', 'posts')),
  'Dumbbell chart': () => withChart(filled('Dumbbell chart', 'new', 'A finding', 'Points.', 'posts', 'counted', 'id')),
  'Slope chart': () => withChart(filled('Slope chart', 'new', 'A finding', 'Lines.', 'posts', 'counted', 'id')),
  'Dots chart': () => withChart(filled('Dots chart', 'new', 'A finding', 'Dots.', 'posts', 'counted')),
  'Scatter chart': () => withChart(filled('Scatter chart', 'new', 'A finding', 'Points.', 'posts', 'posts', 'counted')),
  'Heat chart': () => withChart(filled('Heat chart', 'new', 'A finding', 'Cells.', 'counted', 'id', 'posts')),
  'Matrix chart': () => withChart(filled('Matrix chart', 'new', 'A finding', 'Cells.', 'id', 'counted', 'source')),
  'Waffle chart': () => withChart(filled('Waffle chart', 'new', 'A finding', 'Squares.', 'posts', 'counted')),
  Timeline: () => withChart(filled('Timeline', 'new', 'A finding', 'Events.', 'reported', 'counted')),
  Source: () => ({ 'sources/new.json': filled('Source', 'A title', 'A council', 'null', '2010-12', 'https://example.org/new') }),
  Term: () => ({ 'glossary/new.json': filled('Term', 'word', 'What it means.', 'An act.', 'Another act.', 'report') }),
  Correction: () => ({ 'corrections/new.json': filled('Correction', 'posts/july', 'fewer posts', '[1,500](fact:posts/july) posts', 'A slip.') }),
};

describe('.vscode/content.code-snippets', () => {
  test.for(Object.entries(cases))('the snippet "%s", filled in, passes the check', ([, changes]) => expect(errorsIn(changes())).toEqual([]));

  test('every snippet is tried', () => expect(Object.keys(cases).sort()).toEqual(Object.keys(snippets).sort()));

  test('every kind of chart has one', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    expect(chartKinds.filter((kind) => !prefixes.includes(`chart-${kind}`))).toEqual([]);
  });

  test('no two snippets of one kind of file have the same prefix', () => {
    const keys = Object.values(snippets).flatMap(({ scope, prefix }) => scope.split(',').map((one) => `${one} ${prefix}`));
    expect(keys).toEqual([...new Set(keys)]);
  });

  test('a place of a snippet that stands twice has the same words twice', () => {
    const places = Object.values(snippets).flatMap(({ prefix, body }) => [...body.join('\n').matchAll(/\$\{(\d+)[:|]([^}]*)\}/g)].map(([, place, words]) => [`${prefix} ${place}`, words] as const));
    for (const [place, words] of places) expect(places.filter(([other]) => other === place).map(([, one]) => one).every((one) => one === words)).toBe(true);
  });
});
