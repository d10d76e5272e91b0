import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sceneToSvg, type Scene } from '../../src/charts/index.ts';
import { escaped } from '../../src/charts/svg.ts';
import { allExamples } from './examples/index.ts';

const folder = new URL('output/', import.meta.url);
mkdirSync(folder, { recursive: true });

/** A file that imports the site's style sheet, so that a snapshot can be looked at as a picture; one element a line, so that a difference can be read. */
function snapshotOf(scene: Scene): string {
  const head = `<title>${escaped(scene.title)}</title><style>@import url("../../../src/styles/palette.css");@import url("../../../src/styles/chart.css");</style>`;
  const svg = sceneToSvg(scene).replace(/^<svg aria-hidden="true"([^>]*)>/, (_, attributes: string) => `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${head}`);
  return `${svg.replaceAll(/(?<=>)(?=<(?!\/|tspan|title))/g, '\n')}\n`;
}

test.each(allExamples)('$name $size is drawn as in its snapshot', ({ name, size, scene }) => {
  const [file, changed] = [new URL(`${name}-${size}.svg`, folder), new URL(`${name}-${size}-changed.svg`, folder)];
  const svg = snapshotOf(scene());
  if (!existsSync(file) && !process.env['CI']) writeFileSync(file, svg);
  expect(existsSync(file), `no snapshot of ${name} ${size}: run the tests once outside CI and look at the picture`).toBe(true);
  const isSame = readFileSync(file, 'utf8') === svg;
  if (isSame) rmSync(changed, { force: true });
  else writeFileSync(changed, svg);
  expect(isSame, `${name} ${size} is drawn differently: compare the two pictures in tests/charts/output`).toBe(true);
});
