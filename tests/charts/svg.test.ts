import { expect, test } from 'vitest';
import { sceneToSvg, type Mark, type Scene } from '../../src/charts/index.ts';

const scene = (...marks: Mark[]): Scene => ({ width: 10, height: 5, fontSize: 4, title: 'A & B', marks, startsAtZero: true });

test('sceneToSvg(scene) is hidden from assistive technology, which has the description and the table', () => {
  expect(sceneToSvg(scene())).toBe('<svg aria-hidden="true" class="scene" viewBox="0 0 10 5" font-size="4"/>');
});

test('sceneToSvg(scene) escapes names and ties a mark to its fact', () => {
  const mark: Mark = { kind: 'rect', role: 'mark', tone: 'accent', fact: 'd/a"b#c', label: 'R&D <1', x: 1, y: 2, width: 3, height: 4, paint: 'fill' };
  expect(sceneToSvg(scene(mark))).toContain(
    '<rect class="mark accent" data-fact="d/a&quot;b#c" x="1" y="2" width="3" height="4"><title>R&amp;D &lt;1</title></rect>',
  );
});

test('sceneToSvg(scene) sets each further line of a text under the one before', () => {
  const mark: Mark = { kind: 'text', role: 'label', tone: 'ink', x: 1, y: 2, lines: ['one', 'two'], anchor: 'end', isStrong: true };
  expect(sceneToSvg(scene(mark))).toContain('<text class="label ink is-strong" x="1" y="2" text-anchor="end">one<tspan x="1" dy="5">two</tspan></text>');
});

test('sceneToSvg(scene) writes no style attribute, which the page would not allow', () => {
  const mark: Mark = { kind: 'path', role: 'mark', tone: 'series-2', d: 'M0,0L1,1', paint: 'outline', strokeWidth: 2, dash: [3, 1] };
  const svg = sceneToSvg(scene(mark, { kind: 'group', role: 'panel', tone: 'ink', x: 1, y: 0, marks: [] }));
  expect(svg).toContain('<path class="mark series-2 is-outline" d="M0,0l1,1" stroke-width="2" stroke-dasharray="3 1"/>');
  expect(svg).toContain('<g class="panel ink" transform="translate(1,0)"/>');
  expect(svg).not.toContain('style=');
});

test('sceneToSvg(scene) leaves out what no file can hold', () => {
  const mark: Mark = { kind: 'text', role: 'label', tone: 'ink', x: 1, y: 2, lines: ['a\u0000b\u0007c\ud800\uffff'], anchor: 'start', isStrong: false };
  expect(sceneToSvg(scene(mark))).toContain('>a\ufffdb\ufffdc\ufffd\ufffd</text>');
});
