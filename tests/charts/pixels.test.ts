import { expect, test } from 'vitest';
import { onPixels, relativePath } from '../../src/charts/pixels.ts';
import type { Mark } from '../../src/charts/index.ts';

const look = { role: 'mark', tone: 'ink' } as const;

test('onPixels(marks) sets lines, points, texts and panels on whole pixels', () => {
  const line: Mark = { ...look, kind: 'path', d: 'M1.49,2.51L-3.2,4', paint: 'outline' };
  const point: Mark = { ...look, kind: 'circle', role: 'point', x: 1.49, y: 2.51, radius: 1.25, paint: 'fill' };
  expect(onPixels([line, point])).toEqual([{ ...line, d: 'M1,3l-4,1' }, { ...point, x: 1, y: 3 }]);
  expect(onPixels([{ ...look, kind: 'group', role: 'panel', x: 0, y: 28.5, marks: [line] }])).toMatchObject([{ y: 28, marks: [{ d: 'M1,3l-4,1' }] }]);
});

test('onPixels(marks) keeps bars that touch together, thin ones apart, and none without a length', () => {
  const bar = (x: number, width: number, height: number): Mark => ({ ...look, kind: 'rect', x, y: 0, width, height, paint: 'fill' });
  expect(onPixels([bar(10.4, 100.3, 5), bar(110.7, 50.5, 5)])).toMatchObject([{ x: 10, width: 101 }, { x: 111, width: 50 }]);
  expect(onPixels([bar(3.14, 6.28, 0.04)])).toMatchObject([{ x: 3.1, width: 6.3, height: 0.04 }]);
});

test('onPixels(marks) keeps the form of a symbol', () => {
  const form: Mark = { ...look, kind: 'path', d: 'M5.5,0A5.5,5.5', paint: 'fill' };
  expect(onPixels([{ ...look, kind: 'group', role: 'point', x: 1.6, y: 2.2, marks: [form] }])).toMatchObject([{ x: 2, y: 2, marks: [{ d: 'M5.5,0A5.5,5.5' }] }]);
});

test('relativePath(d) goes from corner to corner, and leaves curves as they are', () => {
  expect(relativePath('M1,2L4,2L4,-3L6,0M10,10L9,9')).toBe('M1,2h3v-5l2,3m4,10l-1,-1');
  expect(relativePath('M1,2L4,2Z')).toBe('M1,2L4,2Z');
});
