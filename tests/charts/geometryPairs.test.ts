import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/schema/table.ts';
import { swarm } from '../../src/charts/swarm.ts';
import { drawn, sample } from './dataset.ts';
import type { Mark } from '../../src/charts/index.ts';
import { flatMarks, marksOf, textsWith } from './layout.ts';

const rates = (values: Readonly<Record<string, readonly (number | null)[]>>): Row[] =>
  Object.entries(values).flatMap(([place, pair]) => pair.map((rate, index) => ({ place, year: String(2010 + index), rate })));
const pairChart = (kind: string, values: Parameters<typeof rates>[0], chart: object = {}) =>
  drawn(sample('place:string year:string rate:number:%', 'place year', rates(values), { kind, x: 'rate', y: 'place', series: 'year', ...chart }), 'wide');
const dumbbells = (values: Parameters<typeof rates>[0], chart: object = {}) => pairChart('dumbbell', values, chart);
const slopes = (values: Parameters<typeof rates>[0], chart: object = {}) => pairChart('slope', values, chart);

const parts = [['2010', 'a', 30], ['2010', 'b', 10], ['2011', 'a', 5], ['2011', 'b', 15], ['2012', 'a', 8], ['2012', 'b', null], ['2013', 'a', 1], ['2013', 'b', 3]].map(([year, part, amount]) => ({ year, part, amount })) as Row[];
const areas = (chart: object) => drawn(sample('year:string part:string amount:number:posts', 'year part', parts, { kind: 'area', x: 'year', y: 'amount', ...chart }), 'wide');
const only = (part: string) => ({ where: { part: [part] } });

const dots = (amounts: Readonly<Record<string, number | null>>, chart: object = {}) =>
  drawn(sample('name:string amount:number:%', 'name', Object.entries(amounts).map(([name, amount]) => ({ name, amount })), { kind: 'dots', x: 'amount', label: 'name', ...chart }), 'wide');

describe('areaScene', () => {
  test('areaScene(rows) fills the only series down to zero', () => {
    const [wash] = marksOf(areas(only('a')), 'path').filter((path) => path.role === 'wash');
    expect(wash!.d).toMatch(/Z$/);
    expect(areas(only('a')).startsAtZero).toBe(true);
  });
  test('areaScene(rows, series) fills no series that another would hide', () => expect(marksOf(areas({ series: 'part' }), 'path').filter((path) => path.role === 'wash')).toEqual([]));
  test('areaScene(rows, series) fills the highlighted series', () => {
    expect(marksOf(areas({ series: 'part', highlight: ['b'] }), 'path').filter((path) => path.role === 'wash').map((path) => path.tone)).toEqual(['accent']);
  });
  test('areaScene(rows, stack) sets the series on top of each other', () => {
    const [a, b] = ['a', 'b'].map((part) => marksOf(areas({ series: 'part', stack: true }), 'circle').find((point) => point.fact === `sample/2010/${part}#amount`)!);
    expect(marksOf(areas({ series: 'part', stack: true }), 'circle').map((point) => point.fact)).not.toContain('sample/2012/a#amount');
    expect(b!.y).toBeLessThan(a!.y);
  });
  test('areaScene(rows, stack) breaks where one of the values is not known', () => {
    const layers = marksOf(areas({ series: 'part', stack: true }), 'path').filter((path) => path.role === 'layer');
    expect(layers.map((layer) => layer.d.match(/M/g)!.length)).toEqual([2, 2]);
  });
  test('areaScene(rows, share) fills the whole height', () => {
    const tops = marksOf(areas({ series: 'part', stack: 'share' }), 'circle').filter((point) => point.fact?.includes('/b#')).map((point) => point.y);
    expect(new Set(tops).size).toBe(1);
  });
});

describe('dumbbellScene', () => {
  const points = (values: Parameters<typeof rates>[0], chart?: object) => flatMarks(dumbbells(values, chart).marks).filter((mark): mark is Extract<Mark, { kind: 'circle' | 'group' }> => mark.role === 'point' && (mark.kind === 'circle' || mark.kind === 'group'));

  test('dumbbellScene(rows) draws distances in the proportion of the differences', () => {
    const [a, b, c, d] = points({ Leeds: [10, 40], York: [20, 30] });
    expect((b!.x - a!.x) / (d!.x - c!.x)).toBeCloseTo(3, 1);
  });
  test('dumbbellScene(rows) writes each value on the outer side of its point', () => {
    const values = marksOf(dumbbells({ Leeds: [40, 10] }), 'text').filter((text) => text.role === 'value');
    expect(values.map((text) => [text.lines[0], text.anchor])).toEqual([['10%', 'end'], ['40%', 'start']]);
  });
  test('dumbbellScene(rows) puts the earlier year first, whatever the order of the rows', () => {
    const rows = rates({ Leeds: [10, 40] }).reverse();
    const scene = drawn(sample('place:string year:string rate:number:%', 'place year', rows, { kind: 'dumbbell', x: 'rate', y: 'place', series: 'year' }), 'wide');
    expect(textsWith(scene, 'key')).toEqual(['2010', '2011']);
  });
  test('dumbbellScene(rows) says which value is not known', () => {
    expect(textsWith(dumbbells({ Leeds: [10, null], York: [null, null] }), 'value')).toEqual(['10%', 'not known', 'not known']);
  });
  test('dumbbellScene(rows) says when it does not start at zero', () => {
    expect(dumbbells({ Leeds: [90, 95] }).startsAtZero).toBe(false);
    expect(dumbbells({ Leeds: [10, 95] }).startsAtZero).toBe(true);
  });
  test('dumbbellScene(rows) with a highlight lets the others stand back', () => {
    expect(points({ Leeds: [10, 40], York: [20, 30] }, { highlight: ['York'] }).map((point) => point.tone)).toEqual(['muted', 'muted', 'accent', 'accent']);
  });
});

describe('slopeScene', () => {
  test('slopeScene(rows) draws rises in proportion', () => {
    const [a, b, c, d] = marksOf(slopes({ Leeds: [10, 40], York: [20, 30] }), 'circle');
    expect((a!.y - b!.y) / (c!.y - d!.y)).toBeCloseTo(3, 1);
  });
  test('slopeScene(rows) names each line at its right end', () => expect(textsWith(slopes({ Leeds: [10, 40], York: [20, 30] }), 'label')).toEqual(['10%', '20%', 'Leeds: 40%', 'York: 30%']));
  test('slopeScene(rows) draws no line to a value that is not known, and says so', () => {
    const scene = slopes({ Leeds: [10, null], York: [20, 30] });
    expect(marksOf(scene, 'path')).toHaveLength(1);
    expect(textsWith(scene, 'label')).toContain('Leeds: 10%; 2011 not known');
  });
});

describe('dotsScene', () => {
  test('dotsScene(rows) puts values in proportion', () => {
    const [a, b, c] = marksOf(dots({ A: 0, B: 10, C: 40 }), 'circle');
    expect((c!.x - b!.x) / (b!.x - a!.x)).toBeCloseTo(3, 1);
  });
  test('dotsScene(rows) names the highlighted and the two ends', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`Place ${index}`, index]));
    expect(textsWith(dots(many, { highlight: ['Place 20'] }), 'annotation').sort()).toEqual(['Place 0: 0%', 'Place 20: 20%', 'Place 49: 49%']);
  });
  test('dotsScene(rows) counts the dots at an end that is not one alone', () => {
    expect(textsWith(dots({ A: 0, B: 0, C: 0, D: 5, E: 6, F: 7 }), 'annotation').sort()).toEqual(['3 at 0%', 'F: 7%']);
  });
  test('dotsScene(rows) counts what is not known', () => expect(textsWith(dots({ A: 1, B: null }), 'key')).toEqual(['1 not known']));
  test('swarm(places, radius) lets no dot lie on another', () => {
    const places = Array.from({ length: 60 }, (_, index) => (index * 7) % 23);
    const offsets = swarm(places, 2);
    const nearest = places.flatMap((x, i) => places.slice(0, i).map((other, j) => Math.hypot(x - other, offsets[i]! - offsets[j]!)));
    expect(Math.min(...nearest)).toBeGreaterThanOrEqual(3.999);
  });
  test('swarm(places, radius) leaves a dot that is alone on the axis', () => expect(swarm([0, 50, 100], 4)).toEqual([0, 0, 0]));
});
