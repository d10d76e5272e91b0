import { describe, expect, test } from 'vitest';
import { datasetSchema } from '../../src/schema/dataset.ts';
import type { Row } from '../../src/schema/table.ts';
import { signsOf } from '../../src/charts/signs.ts';
import type { Size } from '../../src/charts/index.ts';
import { drawn, sample } from './dataset.ts';
import { marksOf, textsWith } from './layout.ts';

const cells = (values: Readonly<Record<string, readonly (string | number | null)[]>>): Row[] =>
  Object.entries(values).flatMap(([place, row]) => row.map((value, index) => ({ place, year: 2010 + index, value })));
const heats = (values: Parameters<typeof cells>[0], chart: object = {}, size: Size = 'wide') =>
  drawn(sample('place:string year:year value:number:%', 'place year', cells(values), { kind: 'heat', x: 'year', y: 'place', value: 'value', ...chart }), size);
const matrixSample = (values: Parameters<typeof cells>[0], chart: object = {}) => sample('place:string year:year value:string', 'place year', cells(values), { kind: 'matrix', x: 'year', y: 'place', value: 'value', ...chart });
const matrices = (values: Parameters<typeof cells>[0], chart: object = {}) => drawn(matrixSample(values, chart), 'wide');
const shades = (values: Parameters<typeof cells>[0]) => marksOf(heats(values), 'rect').map((rect) => rect.tone);

describe('heatScene', () => {
  test('heatScene(rows) shades higher numbers darker', () => expect(shades({ A: [0, 25, 45, 65, 99] })).toEqual(['shade-1', 'shade-2', 'shade-3', 'shade-4', 'shade-5']));
  test('heatScene(rows) writes the value in each cell', () => expect(textsWith(heats({ A: [1, 99] }), 'inside')).toEqual(['1%', '99%']));
  test('heatScene(rows) puts columns in the order of time', () => {
    const rows = cells({ A: [1, 2, 3] }).reverse();
    const scene = drawn(sample('place:string year:year value:number:%', 'place year', rows, { kind: 'heat', x: 'year', y: 'place', value: 'value' }), 'wide');
    expect(textsWith(scene, 'axis')).toEqual(['2010', '2011', '2012']);
  });
  test('heatScene(rows) fills cells to their grade where the values do not fit', () => {
    const scene = heats({ A: Array.from({ length: 60 }, (_, index) => index) }, {}, 'narrow');
    const heights = marksOf(scene, 'rect').filter((rect) => rect.role === 'mark').map((rect) => rect.height);
    expect(textsWith(scene, 'inside')).toEqual([]);
    expect(Math.max(...heights.slice(-3)) / heights.at(-60)!).toBeGreaterThan(2);
    expect(textsWith(scene, 'key')).toEqual(['under 20%', '20% to under 40%', '40% and over']);
  });
  test('heatScene(rows) leaves a cell without a row blank, and says what is not known', () => {
    const rows = cells({ A: [1, null], B: [2] });
    const scene = drawn(sample('place:string year:year value:number:%', 'place year', rows, { kind: 'heat', x: 'year', y: 'place', value: 'value' }), 'wide');
    expect(marksOf(scene, 'rect')).toHaveLength(2);
    expect(textsWith(scene, 'value')).toEqual(['not known']);
  });
  test('heatScene(rows) shades grades in the order of the categories', () => {
    const plain = matrixSample({ A: ['poor', 'good'] });
    const fields = plain.schema.fields.map((field) => (field.name === 'value' ? { ...field, categories: ['good', 'fair', 'poor'] } : field));
    const dataset = datasetSchema.parse({ ...plain, schema: { ...plain.schema, fields }, charts: { chart: { ...plain.charts['chart'], kind: 'heat' } } });
    expect(marksOf(drawn(dataset, 'wide'), 'rect').map((rect) => rect.tone)).toEqual(['shade-5', 'shade-1']);
  });
});

describe('matrixScene', () => {
  const shapes = (values: Parameters<typeof cells>[0]) => marksOf(matrices(values), 'group').filter((mark) => mark.fact).length;

  test('matrixScene(rows) has a sign for each cell', () => expect(shapes({ A: ['yes', 'no'], B: ['no', null] })).toBe(4));
  test('matrixScene(rows) explains the signs that it draws', () => expect(textsWith(matrices({ A: ['yes', 'no', null] }), 'key')).toEqual(['yes', 'no', 'not known']));
  test('matrixScene(rows) numbers columns whose names do not fit', () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ place: 'A', failing: `Recommendation number ${index}`, value: 'yes' }));
    const scene = drawn(sample('place:string failing:string value:string', 'place failing', rows, { kind: 'matrix', x: 'failing', y: 'place', value: 'value' }), 'narrow');
    expect(textsWith(scene, 'axis').slice(0, 3)).toEqual(['1', '2', '3']);
    expect(textsWith(scene, 'key')).toContain('12: Recommendation number 11');
  });
  test('signsOf(words) tells the lack of evidence from a no', () => expect(signsOf(['no', 'no evidence retrieved', 'yes', 'partly'])).toEqual(['ring', 'question', 'disc', 'half']));
  test('signsOf(words) gives no two words one sign', () => expect(new Set(signsOf(['no', 'none', 'unknown', 'unclear', 'a', 'b', 'c', 'd'])).size).toBe(8));
});

describe('scatterScene', () => {
  const scatter = (points: Readonly<Record<string, readonly [number | null, number]>>, chart: object = {}) =>
    drawn(sample('name:string share:number:% load:number:cases', 'name', Object.entries(points).map(([name, [share, load]]) => ({ name, share, load })), { kind: 'scatter', x: 'share', y: 'load', label: 'name', ...chart }), 'wide');

  test('scatterScene(rows) puts both numbers in proportion', () => {
    const [a, b, c] = marksOf(scatter({ A: [0, 0], B: [10, 20], C: [40, 30] }), 'circle');
    expect((c!.x - a!.x) / (b!.x - a!.x)).toBeCloseTo(4, 1);
    expect((a!.y - c!.y) / (a!.y - b!.y)).toBeCloseTo(1.5, 1);
  });
  test('scatterScene(rows) titles both axes with their units', () => expect(textsWith(scatter({ A: [1, 2] }), 'caption')).toEqual(['Load (cases)', 'Share (%)']));
  test('scatterScene(rows) names the highlighted points alone', () => expect(textsWith(scatter({ A: [1, 2], B: [9, 9] }, { highlight: ['B'] }), 'label')).toEqual(['B']));
  test('scatterScene(rows) counts what it cannot place', () => expect(textsWith(scatter({ A: [1, 2], B: [null, 9] }), 'key')).toEqual(['1 not known']));
  test('scatterScene(rows) says when an axis does not start at zero', () => expect(scatter({ A: [90, 1], B: [95, 9] }).startsAtZero).toBe(false));
});

describe('waffleScene', () => {
  const waffles = (counts: Readonly<Record<string, number | null>>, chart: object = {}) =>
    drawn(sample('name:string count:integer:children', 'name', Object.entries(counts).map(([name, count]) => ({ name, count })), { kind: 'waffle', value: 'count', label: 'name', ...chart }), 'wide');
  const squares = (counts: Readonly<Record<string, number | null>>) => marksOf(waffles(counts), 'rect');

  test('waffleScene(rows) draws as many squares as there are', () => expect(squares({ A: 47, B: 12, C: 0, D: null })).toHaveLength(59));
  test('waffleScene(rows) says what a square stands for', () => expect(textsWith(waffles({ A: 3480 }), 'key')).toEqual(['Children, 20 to a square']));
  test('waffleScene(rows) draws a part of a square for a part of its worth', () => {
    const [whole, part] = squares({ A: 1000, B: 25 }).slice(-2);
    expect(part!.width / whole!.width).toBeCloseTo(0.5, 2);
  });
  test('waffleScene(rows) lets no square lie on another', () => {
    const corners = squares({ A: 120, B: 31 }).map(({ x, y }) => `${x},${y}`);
    expect(new Set(corners).size).toBe(151);
  });
});
