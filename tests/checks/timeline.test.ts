import { describe, expect, test } from 'vitest';
import { samples } from '../contentFolder.ts';
import { report } from './report.ts';

const withTimeline = (timeline: object) => ({ 'site.json': { ...samples.site, timeline } });
const events = { dataset: 'posts', date: 'reported', event: 'counted', lane: 'note' };
const noted = { ...samples.dataset, schema: { ...samples.dataset.schema, fields: [...samples.dataset.schema.fields, { name: 'note', type: 'string' }] }, data: samples.dataset.data.map((row) => ({ ...row, note: 'Money' })) };
const told = (timeline: object): string => report({ ...withTimeline(timeline), 'datasets/posts.json': noted });

describe('the timeline of site.json', () => {
  test('may name what is there', () => expect(told({ lanes: ['Money'], events: [events] })).toBe(''));
  test.each([
    ['a dataset that is not there', { lanes: ['Money'], events: [{ ...events, dataset: 'post' }] }, 'content/site.json:44:20  timeline-wrong  There is no dataset "post".\n    Did you mean "posts"?'],
    ['a field that is not there', { lanes: ['Money'], events: [{ ...events, event: 'count' }] }, 'content/site.json:46:18  timeline-wrong  The dataset "posts" has no field "count".\n    Did you mean "counted"?'],
    ['a field that is no date', { lanes: ['Money'], events: [{ ...events, date: 'counted' }] }, 'content/site.json:45:17  timeline-wrong  The field "counted" of the dataset "posts" is of type string and no date.'],
    ['a lane that it lacks', { lanes: ['Law'], events: [events] }, 'content/site.json:44:20  timeline-wrong  The row "july" of "posts" is in the lane "Money", which the timeline does not have.'],
    ['a row that is not there', { lanes: ['Money'], events: [{ ...events, except: ['juli'] }] }, 'content/site.json:49:11  timeline-wrong  The dataset "posts" has no row "juli".\n    Did you mean "july"?'],
    ['two lanes of one address', { lanes: ['Money', 'money'], events: [events] }, 'content/site.json:41:7  timeline-wrong  The lane "money" has the address of another.'],
  ])('is refused with %s', (_, timeline, words) => expect(told(timeline)).toContain(words));
});
