import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/schema/table.ts';
import type { Content } from '../../src/lib/content.ts';
import { chartTable } from '../../src/lib/tables.ts';
import { drawn, sample } from './dataset.ts';
import { marksOf, textsWith } from './layout.ts';

type Counted = readonly [year: number, rate: number | null, definition: string | null, low?: number | null, high?: number | null];

const rows = (place: string, counted: readonly Counted[]): Row[] => counted.map(([year, rate, definition, low = null, high = null]) => ({ place, year, rate, definition, low, high }));
const lines = (data: readonly Row[], chart: object = {}) =>
  drawn(sample('place:string year:year rate:number:% definition:string low:number:% high:number:%', 'place year', data, { kind: 'line', x: 'year', y: 'rate', series: 'place', ...chart }), 'wide');

const pathsOf = (scene: ReturnType<typeof lines>, role: string) => marksOf(scene, 'path').filter((path) => path.role === role);
const moves = (d: string): number => d.match(/M/g)!.length;
const ticks = (scene: ReturnType<typeof lines>) => marksOf(scene, 'line').filter((line) => line.role === 'leader' && line.x1 === line.x2);
const counted: readonly Counted[] = [[2010, 40, 'old'], [2011, 60, 'old'], [2012, 70, 'new'], [2013, 95, 'new']];

describe('lineScene with breaks', () => {
  const scene = lines(rows('Leeds', counted), { break: 'definition' });
  test('interrupts a line where its definition changes, and says what is counted from there on', () => {
    expect(moves(pathsOf(scene, 'mark')[0]!.d)).toBe(2);
    expect(textsWith(scene, 'annotation')).toEqual(['new']);
    expect(textsWith(scene, 'key')).toEqual(['Definition changes']);
  });
  test('puts the tick half way between the two points', () => {
    const [, b, c] = marksOf(scene, 'circle');
    expect(ticks(scene).at(-1)!.x1).toBeCloseTo((b!.x + c!.x) / 2, 1);
  });
  test('goes by the last definition where a row names none, and past a value that is not known', () => {
    expect(textsWith(lines(rows('Leeds', [[2010, 40, 'old'], [2011, 60, null], [2012, 70, 'old'], [2013, 80, null]]), { break: 'definition' }), 'key')).toEqual([]);
    expect(textsWith(lines(rows('Leeds', [[2010, 40, 'old'], [2011, null, null], [2012, 70, 'new']]), { break: 'definition' }), 'annotation')).toEqual(['new']);
  });
  test('marks a change that all lines share once, over the whole plot', () => {
    const both = lines([...rows('Leeds', counted), ...rows('York', counted.map(([year, rate, definition]) => [year, rate! / 2, definition]))], { break: 'definition' });
    const [one] = lines([...rows('Leeds', counted), ...rows('York', counted.map(([year, rate]) => [year, rate! / 2, 'old']))], { break: 'definition' }).marks.flatMap((mark) => (mark.kind === 'group' ? ticks({ ...both, marks: mark.marks }) : []));
    expect(textsWith(both, 'annotation')).toEqual(['new']);
    const long = Math.max(...ticks(both).map((tick) => tick.y2 - tick.y1));
    expect(long).toBeGreaterThan(200);
    expect(one!.y2 - one!.y1).toBeLessThan(long);
  });
  test('ties no tick and no label of a break to a cell', () => {
    expect(marksOf(scene, 'text').filter((text) => text.role === 'annotation').map((text) => text.fact)).toEqual([undefined]);
  });
  test('breaks the wash of an area too', () => expect(moves(pathsOf(lines(rows('Leeds', counted), { kind: 'area', break: 'definition' }), 'wash')[0]!.d)).toBe(2));
});

describe('lineScene with a band', () => {
  const band = { band: { low: 'low', high: 'high' } };
  const ranged: readonly Counted[] = [[2010, 40, 'old', 30, 50], [2011, 60, 'old', 50, 90], [2012, 70, 'new', 60, null], [2013, 95, 'new', 90, 99]];
  test('draws the range behind the line, and a bar where it stands alone', () => expect(moves(pathsOf(lines(rows('Leeds', ranged), band), 'wash')[0]!.d)).toBe(2));
  test('says the range with the value, and what it is in the key', () => {
    const scene = lines(rows('Leeds', ranged), band);
    expect(marksOf(scene, 'circle').map((point) => point.label)).toEqual(['Leeds, 2010: 40% (30% to 50%)', 'Leeds, 2011: 60% (50% to 90%)', 'Leeds, 2012: 70%', 'Leeds, 2013: 95% (90% to 99%)']);
    expect(textsWith(scene, 'key')).toEqual(['Low to high']);
  });
  test('has room for the whole range on the axis', () => {
    const ticksOf = (data: readonly Counted[], chart: object) => textsWith(lines(rows('Leeds', data), chart), 'axis').filter((text) => text.endsWith('%'));
    expect(ticksOf([[2010, 40, 'old', 5, 190]], band).at(-1)).toBe('200%');
    expect(ticksOf([[2010, 40, 'old', 5, 190]], {}).at(-1)).toBe('40%');
  });
  test('breaks where the line breaks', () => expect(moves(pathsOf(lines(rows('Leeds', ranged.map(([year, rate, definition]) => [year, rate, definition, rate! - 5, rate! + 5])), { ...band, break: 'definition' }), 'wash')[0]!.d)).toBe(2));
  test('is left out for lines that stand back', () => {
    const scene = lines([...rows('Leeds', ranged), ...rows('York', ranged)], { ...band, highlight: ['York'] });
    expect(pathsOf(scene, 'wash').map((path) => path.tone)).toEqual(['accent']);
  });
});

describe('chartTable of lines', () => {
  const table = (chart: object) => {
    const dataset = sample('place:string year:year rate:number:% definition:string low:number:% high:number:%', 'place year', rows('Leeds', [[2010, 40, 'old', 30, 50], [2011, 60, 'new', null, 70]]), { kind: 'line', x: 'year', y: 'rate', series: 'place', ...chart });
    const { columns, rows: printed } = chartTable({ sources: new Map() } as unknown as Content, dataset, dataset.charts['chart']!);
    return [columns.map(({ title }) => title), ...printed.map((row) => row.map(({ text }) => text))];
  };
  test('has a column for either end of the range and for what is counted', () => {
    expect(table({ band: { low: 'low', high: 'high' }, break: 'definition' })).toEqual([
      ['Year', 'Place', 'Rate (%)', 'Low (%)', 'High (%)', 'Definition'],
      ['2010', 'Leeds', '40%', '30%', '50%', 'old'],
      ['2011', 'Leeds', '60%', 'not known', '70%', 'new'],
    ]);
  });
  test('without either has a column a line', () => expect(table({})[0]).toEqual(['Year', 'Leeds']));
});
