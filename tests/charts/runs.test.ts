import { expect, test } from 'vitest';
import { drawChart } from '../../src/charts/index.ts';
import { runFrame } from '../../src/charts/hundredths.ts';
import { inRuns } from '../../src/charts/runs.ts';
import type { CircleMark, Mark, RectMark, TextMark } from '../../src/charts/scene.ts';
import { sceneToSvg } from '../../src/charts/svg.ts';
import { sample } from './dataset.ts';

const text = (words: string, y: number): TextMark => ({ kind: 'text', role: 'label', tone: 'ink', x: 50, y, lines: [words], anchor: 'end', isStrong: false });
const bar = (label: string, y: number, width: number): RectMark => ({ kind: 'rect', role: 'mark', tone: 'ink', x: 60, y, width, height: 22.5, paint: 'fill', fact: label, label });
const point = (label: string, x: number): CircleMark => ({ kind: 'circle', role: 'point', tone: 'ink', x, y: 5, radius: 3, paint: 'fill', fact: label, label });
const path: Mark = { kind: 'path', role: 'mark', tone: 'ink', d: 'M0,0L1,1', paint: 'outline' };
const words = (marks: ReturnType<typeof inRuns>): unknown[] => marks.map((one) => ('kind' in one ? one.kind : one.map((mark) => ('lines' in mark ? mark.lines[0] : mark.label))));

test('inRuns(marks) puts marks of one form together, in the place of the first', () => {
  const rows = [1, 2, 3].flatMap((row) => [text(`name ${row}`, row), bar(`bar ${row}`, row, 9)]);
  expect(words(inRuns(rows))).toEqual([['name 1', 'name 2', 'name 3'], ['bar 1', 'bar 2', 'bar 3']]);
});

test('inRuns(marks) lets nothing pass a path, and leaves few marks as they are', () => {
  const marks = [bar('a', 1, 9), bar('b', 2, 9), bar('c', 3, 9), path, bar('d', 4, 9), bar('e', 5, 9)];
  expect(words(inRuns(marks))).toEqual([['a', 'b', 'c'], 'path', 'rect', 'rect']);
});

test('inRuns(marks) keeps the order of what is read out', () => {
  const marks = [bar('a', 1, 9), point('b', 1), bar('c', 2, 9), bar('d', 3, 9), bar('e', 4, 9), text('f', 1)];
  expect(words(inRuns(marks))).toEqual(['rect', 'circle', ['c', 'd', 'e'], 'text']);
});

test('runFrame(run) gives places in hundredths, and a common side in em', () => {
  const { box, place } = runFrame([bar('a', 10, 100), bar('b', 40, 50), bar('c', 70, 0.01)]);
  expect(box).toEqual({ x: 60, y: 10, width: 100, height: 60, 'font-size': 22.5, 'text-anchor': undefined });
  expect([place(bar('a', 10, 100)), place(bar('b', 40, 50))]).toEqual([{ width: '100%', height: '1em' }, { y: '50%', width: '50%', height: '1em' }].map((one) => ({ x: undefined, y: undefined, ...one })));
  expect(place(bar('c', 70, 0.01))).toMatchObject({ width: '0.02%' });
});

test('sceneToSvg(scene) has the same places in both sizes', () => {
  const dataset = sample('year:year amount:number:posts', 'year', [2010, 2011, 2012, 2013].map((year, index) => ({ year, amount: [3, 90, 41, 66][index]! })), { kind: 'line', x: 'year', y: 'amount' });
  const circles = (['wide', 'narrow'] as const).map((size) => [...sceneToSvg(drawChart(dataset, dataset.charts['chart']!, size)).matchAll(/<circle[^>]*>/g)].join(''));
  expect(circles[0]).toMatch(/cx="33\.3%"/);
  expect(circles[1]).toBe(circles[0]);
});
