import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../builtSite.ts';
import { pageAt } from '../built/pages.ts';
import { marksOf } from './chartsInPage.ts';
import { chartPages } from './pageKinds.ts';
import { describeInBrowser, leave } from './site.ts';

/** What the script of a page makes of its marks, by the script's own code. */
const script = `(() => { ${stripTypeScriptTypes(readFileSync(join(root, 'src/client/marks.ts'), 'utf8')).replaceAll('export ', '')}
  return drawings.map((drawing) => marksOf(drawing).map(({ address, words }) => ({ fact: address, words }))); })()`;

const isUntold = (route: string): boolean => pageAt(route).$('.drawing.wide [data-fact]:not(text):not(:has(title))').length > 0;

describeInBrowser('what a mark says', (site) => {
  it('stands in the table of most charts', () => expect(chartPages.filter(isUntold).length).toBeGreaterThan(chartPages.length / 2));

  it.each(chartPages)('is the same from its title or from the table: %s', async (route) => {
    const page = await site.visit(route);
    expect(await page.evaluate(script)).toEqual([marksOf(route, 'wide'), marksOf(route, 'narrow')]);
    await leave(page);
  });
});
