import { expect, test } from 'vitest';
import { madeSubtitle, plainSubtitle } from '../../src/lib/subtitles.ts';
import { datasetSchema } from '../../src/schema/dataset.ts';

const odd = datasetSchema.parse({
  name: 'odd',
  title: 'Odd',
  description: 'A table.',
  sources: ['report'],
  schema: { primaryKey: ['id'], fields: [{ name: 'id' }, { name: 'count', type: 'integer', title: '*Posts*', unit: '[x](javascript:alert(1))' }, { name: 'population' }] },
  data: [{ id: 'a', count: 1, population: '<b> &lt; [y](source:none)' }, { id: 'b', count: 2, population: '<b> &lt; [y](source:none)' }],
  charts: { odd: { kind: 'bar', x: 'count', y: 'id', title: 'Odd', description: 'Bars.' } },
});

test('a subtitle that is made of headings and cells takes no sign in them for Markdown', () => {
  const words = '*Posts* ([x](javascript:alert(1))), <b> &lt; [y](source:none)';
  expect(madeSubtitle(odd, odd.charts.odd!)).toBe(words);
  expect(plainSubtitle(odd, odd.charts.odd!)).toBe(words);
});

test('years keep their dash, and what keeps a line together is not in plain words', () => {
  const years = { ...odd, schema: { ...odd.schema, fields: odd.schema.fields.map((field) => ({ ...field, title: 'In 2010-11' })) } };
  expect(madeSubtitle(years, odd.charts.odd!)).toContain('In 2010–\u206011');
  expect(plainSubtitle(years, odd.charts.odd!)).toContain('In 2010–11');
});

test('the subtitle of an editor is read as prose', () => {
  expect(plainSubtitle(odd, { ...odd.charts.odd!, subtitle: 'Posts, *each* year' })).toBe('Posts, each year');
});
