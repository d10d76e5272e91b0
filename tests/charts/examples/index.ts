import type { Scene, Size } from '../../../src/charts/index.ts';
import * as area from './area.ts';
import * as bar from './bar.ts';
import * as column from './column.ts';
import * as dots from './dots.ts';
import * as dumbbell from './dumbbell.ts';
import * as heat from './heat.ts';
import * as line from './line.ts';
import * as matrix from './matrix.ts';
import * as scatter from './scatter.ts';
import * as slope from './slope.ts';
import * as timeline from './timeline.ts';
import * as waffle from './waffle.ts';

const sizes: readonly Size[] = ['wide', 'narrow'];

const examples: Readonly<Record<string, (size: Size) => Scene>> = { ...area, ...bar, ...column, ...dots, ...dumbbell, ...heat, ...line, ...matrix, ...scatter, ...slope, ...timeline, ...waffle };

/** Every example in both of its sizes: what the tests run over and what a gallery would show. */
export const allExamples = Object.entries(examples).flatMap(([name, draw]) => sizes.map((size) => ({ name, size, scene: () => draw(size) })));
