import type { Scene, Size } from '../../../src/charts/index.ts';
import * as bar from './bar.ts';
import * as column from './column.ts';
import * as line from './line.ts';
import * as timeline from './timeline.ts';

const sizes: readonly Size[] = ['wide', 'narrow'];

/** Every example in both of its sizes: what the tests run over and what a gallery would show. */
export const allExamples = Object.entries<(size: Size) => Scene>({ ...bar, ...column, ...line, ...timeline }).flatMap(([name, draw]) =>
  sizes.map((size) => ({ name, size, scene: () => draw(size) })),
);
