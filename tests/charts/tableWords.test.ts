import { describe, expect, test } from 'vitest';
import { withoutLabels } from '../../src/charts/index.ts';
import type { Content } from '../../src/lib/content.ts';
import { chartTable } from '../../src/lib/tables.ts';
import { tableWords } from '../../src/lib/tableWords.ts';
import type { Row } from '../../src/schema/table.ts';
import { drawn, sample } from './dataset.ts';
import { marksOf } from './layout.ts';

const untold = (schema: string, key: string, data: readonly Row[], chart: object): { readonly told: (string | undefined)[]; readonly kept: (string | undefined)[] } => {
  const dataset = sample(schema, key, data, chart);
  const said = tableWords(chartTable({ sources: new Map(), datasets: new Map([[dataset.name, dataset]]) } as unknown as Content, dataset, dataset.charts['chart']!));
  const scene = drawn(dataset, 'wide');
  const labelled = (marks: typeof scene): (string | undefined)[] => [...marksOf(marks, 'rect'), ...marksOf(marks, 'circle')].filter(({ fact }) => fact !== undefined).map(({ label }) => label);
  return { told: labelled(scene), kept: labelled(withoutLabels(scene, said)) };
};

describe('withoutLabels(scene, tableWords(table))', () => {
  test('leaves out what a table of one column of numbers says', () => {
    const { told, kept } = untold('team:string posts:number:posts', 'team', [{ team: 'north', posts: 12 }, { team: 'south', posts: 20 }], { kind: 'bar', y: 'team', x: 'posts' });
    expect(told).toEqual(expect.arrayContaining(['north: 12', 'south: 20']));
    expect(kept).toEqual([undefined, undefined]);
  });
  test('leaves out what a table of a column a series says', () => {
    const data = ['leeds', 'york'].flatMap((place, index) => [2010, 2011].map((year) => ({ place, year, rate: 40 + index + year % 2 })));
    const { told, kept } = untold('place:string year:year rate:number:%', 'place year', data, { kind: 'line', x: 'year', y: 'rate', series: 'place' });
    expect(told).toContain('leeds, 2011: 41%');
    expect(kept.filter((label) => label !== undefined)).toEqual([]);
  });
  test('keeps what the table says in other words, or not at all', () => {
    const { told, kept } = untold('place:string poor:number:% spend:number:£', 'place', [{ place: 'Leeds', poor: 20, spend: 400 }, { place: 'York', poor: 30, spend: 500 }], { kind: 'scatter', x: 'poor', y: 'spend', label: 'place' });
    expect(told.length).toBeGreaterThan(1);
    expect(kept).toEqual(told);
  });
  test('goes by the place in the evidence, whatever stands between the parts of a key', () => {
    const data = [{ team: 'At risk/2, west_side', posts: 12 }, { team: 'evidence/#at-3', posts: 20 }];
    expect(untold('team:string posts:number:posts', 'team', data, { kind: 'bar', y: 'team', x: 'posts' }).told.every((label) => label !== undefined)).toBe(true);
  });
});
