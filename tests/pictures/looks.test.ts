import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sceneToSvg, type Scene } from '../../src/charts/index.ts';
import { marksToSvg, textLines, textPlace, element, type Attributes } from '../../src/charts/svg.ts';
import { dressIn } from '../../src/pictures/dress.ts';
import { paletteOf } from '../../src/pictures/palette.ts';
import { strands } from '../../src/schema/article.ts';
import { launch } from '../browser/browser.ts';
import { allExamples } from '../charts/examples/index.ts';

const styles = ['palette', 'chart'].map((name) => readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), 'utf8')).join('\n');

/** The same scene twice: as a page draws it, by classes, and as a file does, by attributes, under no style sheet. */
const page = (scene: Scene, strand: (typeof strands)[number] | undefined): string => `<style>${styles}</style><div data-strand="${strand ?? ''}">${sceneToSvg(scene)}</div>`;
const file = (scene: Scene, strand: (typeof strands)[number] | undefined): string => {
  const text = (mark: Parameters<typeof textPlace>[0], fontSize: number, dress: Attributes) => element('text', { ...dress, ...textPlace(mark) }, textLines(mark, fontSize));
  return `<svg xmlns="http://www.w3.org/2000/svg" font-size="${scene.fontSize}">${marksToSvg(scene.marks, scene.fontSize, { dress: dressIn(paletteOf(strand)), text })}</svg>`;
};

/** What a browser makes of each mark, in no order: its colours as they are painted, and its strokes; of those that are not drawn, nothing. */
function computedLooks(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const painted = new Map<string, string>();
  const paint = (colour: string): string => {
    if (!painted.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      painted.set(colour, [...canvas.getImageData(0, 0, 1, 1).data].join(' '));
    }
    return painted.get(colour)!;
  };
  return [...document.querySelectorAll('svg :is(rect, line, circle, path, text)')].flatMap((mark) => {
    const { fill, fillOpacity, stroke, strokeWidth, strokeLinejoin, strokeDasharray, fontWeight, fontSize, textAnchor } = getComputedStyle(mark);
    // Lines that say nothing are one path in a page.
    const [isLine, isText] = [mark.matches('line, path:is(.grid, .axis, .rail, .leader)'), mark.tagName === 'text'];
    const inside = isLine || fill === 'none' ? 'none' : `${paint(fill)} ${fillOpacity}`;
    const edge = stroke === 'none' ? 'none' : `${paint(stroke)} ${strokeWidth} ${isLine ? '' : strokeLinejoin} ${strokeDasharray}`;
    const look = `${isLine ? 'line' : mark.tagName} fill ${inside} stroke ${edge} ${isText ? `${fontWeight} ${fontSize} ${textAnchor}` : ''}`;
    return Array.from({ length: (isLine && mark.getAttribute('d')?.split(/m/i).length || 2) - 1 }, () => look);
  }).sort();
}

const found = inject('browser');

describe.skipIf(!found)('a file has the looks of the page, in the light theme', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launch(found!)));
  afterAll(() => browser.close());

  const looksOf = async (html: string): Promise<string[]> => {
    const tab = await browser.newPage({ colorScheme: 'light' });
    await tab.setContent(html);
    const looks = await tab.evaluate(computedLooks);
    await tab.close();
    return looks;
  };

  test.each([undefined, ...strands])('every mark of every example, in the accent of %s', async (strand) => {
    const scenes = allExamples.filter(({ size }) => size === 'wide').map(({ scene }) => scene());
    const [onPage, inFile] = [await looksOf(scenes.map((scene) => page(scene, strand)).join('')), await looksOf(scenes.map((scene) => file(scene, strand)).join(''))];
    expect(onPage.length).toBeGreaterThan(1000);
    expect(inFile).toHaveLength(onPage.length);
    expect([...new Set(onPage.flatMap((look, index) => (look === inFile[index] ? [] : [`page: ${look}; file: ${inFile[index]}`])))]).toEqual([]);
  });

  test.each([undefined, ...strands])('every tone, in the accent of %s', async (strand) => {
    const tones = Object.keys(paletteOf(strand).tones) as (keyof ReturnType<typeof paletteOf>['tones'])[];
    const scene: Scene = { width: 10, height: 10, fontSize: 10, title: '', startsAtZero: true, marks: tones.map((tone) => ({ kind: 'circle', role: 'key', tone, x: 0, y: 0, radius: 1, paint: 'fill' })) };
    expect(await looksOf(page(scene, strand))).toEqual(await looksOf(file(scene, strand)));
  });

  test('a colour that drifts is found', async () => {
    const scene: Scene = { width: 10, height: 10, fontSize: 10, title: '', startsAtZero: true, marks: [{ kind: 'circle', role: 'key', tone: 'series-1', x: 0, y: 0, radius: 1, paint: 'fill' }] };
    const drifted = page(scene, undefined).replaceAll('light-dark(#1575c4', 'light-dark(#1575c5');
    expect(await looksOf(drifted)).not.toEqual(await looksOf(file(scene, undefined)));
  });
});
