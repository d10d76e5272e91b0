import { describe, expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import type { Chart } from '../../src/schema/chart.ts';
import type { Row } from '../../src/schema/table.ts';
import { drawn, sample } from './dataset.ts';
import { marksOf, textsWith } from './layout.ts';

const posts = (amounts: Readonly<Record<string, number | null>>): Row[] => Object.entries(amounts).map(([name, amount]) => ({ name, amount }));
const fields = 'name:string amount:number:posts';
const bars = (amounts: Parameters<typeof posts>[0], chart: object = {}) => drawn(sample(fields, 'name', posts(amounts), { kind: 'bar', x: 'amount', y: 'name', ...chart }), 'wide');
const columns = (amounts: Parameters<typeof posts>[0], chart: object = {}) => drawn(sample(fields, 'name', posts(amounts), { kind: 'column', x: 'name', y: 'amount', ...chart }), 'wide');
const line = (amounts: Parameters<typeof posts>[0], chart: object = {}) => drawn(sample(fields, 'name', posts(amounts), { kind: 'line', x: 'name', y: 'amount', ...chart }), 'wide');

const parts = [['2010', 'a', 30], ['2010', 'b', 10], ['2011', 'a', 5], ['2011', 'b', 15]].map(([year, part, amount]) => ({ year, part, amount })) as Row[];
const stacks = (stack: unknown) => drawn(sample('year:string part:string amount:number:posts', 'year part', parts, { kind: 'column', x: 'year', y: 'amount', series: 'part', stack }), 'wide');

describe('barScene', () => {
  test('barScene(rows) draws lengths in the proportion of the values', () => {
    const [a, b] = marksOf(bars({ A: 300, B: 100 }), 'rect');
    expect(a!.width / b!.width).toBeCloseTo(3, 3);
  });
  test('barScene(rows) puts negative bars left of zero', () => {
    const [loss, gain] = marksOf(bars({ Loss: -40, Gain: 60 }), 'rect');
    expect(loss!.x + loss!.width).toBeCloseTo(gain!.x, 1);
    expect(loss!.x).toBeLessThan(gain!.x);
  });
  test('barScene(rows) keeps the order of the rows', () => expect(textsWith(bars({ B: 1, C: 3, A: 2 }), 'label')).toEqual(['B', 'C', 'A']));
  test('barScene(rows) by value puts the largest first and the unknown last', () => {
    expect(textsWith(bars({ B: 1, D: null, C: 3, A: 2 }, { sort: 'value' }), 'label')).toEqual(['C', 'A', 'B', 'D']);
  });
  test('barScene(rows) by label counts as a reader does', () => {
    expect(textsWith(bars({ 'Ward 10': 1, 'Ward 9': 2 }, { sort: 'label' }), 'label')).toEqual(['Ward 9', 'Ward 10']);
  });
  test('barScene(rows) says "not known" in place of a bar', () => {
    const scene = bars({ A: 4, B: null });
    expect(marksOf(scene, 'rect')).toHaveLength(1);
    expect(textsWith(scene, 'value')).toEqual(['4', 'not known']);
  });
  test('barScene(rows) gives each bar its fact and its name in words', () => {
    expect(marksOf(bars({ A: 4 }), 'rect')[0]).toMatchObject({ fact: 'sample/A#amount', label: 'A: 4', tone: 'accent' });
  });
  test('barScene(rows) with a highlight lets the others stand back', () => {
    expect(marksOf(bars({ A: 4, B: 5 }, { highlight: ['B'] }), 'rect').map((mark) => mark.tone)).toEqual(['muted', 'accent']);
  });
  test('barScene(rows) says that a value is not exact', () => {
    const rows = [{ name: 'A', amount: 1500, approximate: true }];
    expect(textsWith(drawn(sample(fields, 'name', rows, { kind: 'bar', x: 'amount', y: 'name' }), 'wide'), 'value')).toEqual(['about 1,500']);
  });
  test('barScene(rows) outlines and hatches a disputed bar and says why', () => {
    const scene = drawn(sample(fields, 'name', [{ name: 'A', amount: 9, status: 'disputed' }], { kind: 'bar', x: 'amount', y: 'name' }), 'wide');
    expect(marksOf(scene, 'group').filter((mark) => mark.fact)).toMatchObject([{ fact: 'sample/A#amount', disputed: true, label: 'A: 9 (disputed)' }]);
    expect(textsWith(scene, 'key')).toContain('the record disagrees');
  });
});

describe('columnScene', () => {
  test('columnScene(rows) draws heights in the proportion of the values', () => {
    const [a, b] = marksOf(columns({ A: 300, B: 100 }), 'rect');
    expect(a!.height / b!.height).toBeCloseTo(3, 1);
    expect(a!.y + a!.height).toBeCloseTo(b!.y + b!.height, 1);
  });
  test('columnScene(rows) leaves room for the years that no row has', () => {
    const [a, b, c] = marksOf(columns({ '2008-09': 1, '2009-10': 2, '2012-13': 3 }), 'rect');
    expect((c!.x - b!.x) / (b!.x - a!.x)).toBeCloseTo(3, 1);
  });
  test('columnScene(rows) writes the missing years as the others are written', () => {
    expect(textsWith(columns({ '1998-99': 1, '2000-01': 2 }), 'axis')).toEqual(expect.arrayContaining(['1998–99', '1999–00', '2000–01']));
  });
  test('columnScene(rows) marks a gap', () => expect(textsWith(columns({ A: 4, B: null }), 'value')).toEqual(['n/k', '4']));
  test('columnScene(rows) has between two and six ticks', () => {
    const ticks = textsWith(columns({ A: 68.3 }), 'axis').filter((text) => text !== 'A');
    expect(ticks).toEqual(['0', '20', '40', '60', '80']);
  });
  test('columnScene(rows, stack) sets the series on top of each other', () => {
    const [a, b] = marksOf(stacks(true), 'rect');
    expect(b!.y + b!.height).toBeCloseTo(a!.y, 1);
    expect(a!.height / b!.height).toBeCloseTo(3, 1);
  });
  test('columnScene(rows, share) makes every column the same height', () => {
    const [a, b, c, d] = marksOf(stacks('share'), 'rect');
    expect(a!.height + b!.height).toBeCloseTo(c!.height + d!.height, 1);
    expect(a!.height / (a!.height + b!.height)).toBeCloseTo(0.75, 2);
  });
  test('columnScene(rows) sets the series side by side', () => {
    const [a, b] = marksOf(stacks(false), 'rect').slice(-4);
    expect(b!.x).toBeGreaterThanOrEqual(a!.x + a!.width);
  });
  test('columnScene(rows, share) refuses a negative value', () => {
    const dataset = sample(fields, 'name', posts({ A: -1 }), { kind: 'column', x: 'name', y: 'amount' });
    expect(() => drawChart(dataset, { ...dataset.charts['chart']!, stack: 'share' } as Chart, 'wide')).toThrow('scene of shares needs values of zero or more: sample/A#amount');
  });
});

describe('lineScene', () => {
  test('lineScene(rows) breaks where a value is not known', () => {
    const [path] = marksOf(line({ 2010: 1, 2011: 2, 2012: null, 2013: 4, 2014: 5 }), 'path');
    expect(path!.d.match(/M/g)).toHaveLength(2);
    expect(marksOf(line({ 2010: 1, 2012: null, 2013: 4 }), 'circle')).toHaveLength(2);
  });
  test('lineScene(rows) breaks where another line has a row and this one has none', () => {
    const rows = [['a', 2010], ['a', 2011], ['a', 2012], ['b', 2010], ['b', 2012]].map(([place, year]) => ({ place, year, rate: 5 })) as Row[];
    const scene = drawn(sample('place:string year:year rate:number:%', 'place year', rows, { kind: 'line', x: 'year', y: 'rate', series: 'place' }), 'wide');
    expect(marksOf(scene, 'path').map((path) => path.d.match(/M/g)!.length)).toEqual([1, 2]);
  });
  test('lineScene(rows) puts years in proportion', () => {
    const [a, b, c] = marksOf(line({ 2010: 1, 2011: 2, 2015: 3 }), 'circle');
    expect((c!.x - b!.x) / (b!.x - a!.x)).toBeCloseTo(4, 1);
  });
  test('lineScene(rows) says when the axis does not start at zero', () => {
    expect(line({ 2010: 90, 2011: 95 }).startsAtZero).toBe(false);
    expect(line({ 2010: 36, 2011: 95 }).startsAtZero).toBe(true);
    expect(line({ 2010: -95, 2011: -90 }).startsAtZero).toBe(false);
  });
  test('lineScene(rows) names the last value and the first', () => {
    const scene = line({ 2010: 40, 2011: 60, 2012: 95 });
    expect(textsWith(scene, 'label')).toEqual(['95']);
    expect(textsWith(scene, 'value')).toEqual(['40']);
  });
});

describe('timelineScene', () => {
  const events = (dates: readonly string[], more: Row = {}) =>
    drawn(sample('id:string date:date precision:string event:string', 'id', dates.map((date) => ({ id: date, date, event: `On ${date}`, ...more })), { kind: 'timeline', x: 'date', label: 'event' }), 'wide');

  test('timelineScene(rows) runs down in the order of time', () => {
    expect(textsWith(events(['2010-05-01', '2008-01-31', '2009-02-28']), 'label')).toEqual(['On 2008-01-31', 'On 2009-02-28', 'On 2010-05-01']);
  });
  test('timelineScene(rows) draws a longer wait as a longer way', () => {
    const [a, b, c] = marksOf(events(['2010-01-01', '2010-02-01', '2010-12-01']), 'circle');
    expect(c!.y - b!.y).toBeGreaterThan(b!.y - a!.y);
  });
  test('timelineScene(rows) prints a date no finer than it is known', () => {
    expect(textsWith(events(['2010-07-01'], { precision: 'month' }), 'caption')).toEqual(['July\u00a02010']);
  });
  test('timelineScene(rows) heads each year that has an event', () => expect(textsWith(events(['2010-07-01', '2013-01-01']), 'heading')).toEqual(['2010', '2013']));
});

describe('drawChart', () => {
  const dataset = sample(fields, 'name', posts({ A: 1, B: 2, C: 3 }), { kind: 'bar', x: 'amount', y: 'name', where: { name: ['A', 'C'] } });

  test('drawChart(dataset, chart) draws the rows that the chart keeps', () => expect(textsWith(drawn(dataset, 'wide'), 'label')).toEqual(['A', 'C']));
  test('drawChart(dataset, chart) is the same after a round through JSON', () => {
    const scene = drawn(dataset, 'narrow');
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
  });
  test('drawChart(dataset, chart) refuses to draw nothing', () => {
    const chart = { ...dataset.charts['chart']!, where: { name: ['Z'] } };
    expect(() => drawChart(dataset, chart, 'wide')).toThrow('bar scene needs at least one row: sample');
  });
  test('drawChart(dataset, chart) has small charts on one scale', () => {
    const scene = drawn(sample('name:string place:string amount:number:posts', 'name', [{ name: 'A', place: 'x', amount: 10 }, { name: 'B', place: 'y', amount: 40 }], { kind: 'bar', x: 'amount', y: 'name', facet: 'place' }), 'wide');
    const [a, b] = marksOf(scene, 'rect');
    expect(b!.width / a!.width).toBeCloseTo(4, 1);
    expect(textsWith(scene, 'heading')).toEqual(['x', 'y']);
  });
});
