import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { rawElements } from '../../src/lib/rawElements.ts';
import { root } from '../builtSite.ts';
import { pageFiles, readBuilt } from '../built/pages.ts';
import { pageSources } from '../pageSources.ts';
import { describeInBrowser, leave } from './site.ts';

const styles = join(root, 'src/styles');
/** A page of each set of styles. */
const files = [...Map.groupBy(pageFiles, (file) => rawElements(readBuilt(file)).filter(({ name }) => name === 'style').map(({ text }) => text).join('')).values()].map(([first]) => first!);

/** Styles that come late on every page too, and so need not be in it. */
const late = readFileSync(join(styles, 'late.css'), 'utf8');

/** The styles that a page had before those were left out that it cannot use: those of all pages, and those that the file behind it asks for. */
function wholeStyles(source: string): string {
  const layered = [...readFileSync(join(styles, 'index.css'), 'utf8').matchAll(/@import '\.\/(.+)' layer\((.+)\);/g)].filter(([line]) => !late.includes(line)).map(([, name, layer]) => `@layer ${layer}{${readFileSync(join(styles, name!), 'utf8')}}`);
  const own = [...source.matchAll(/import '(?:\.\.\/)+styles\/((?!index)[a-z]+\.css)'/g)].map(([, name]) => readFileSync(join(styles, name!), 'utf8'));
  return [...layered, ...own].join('\n');
}

type Seen = { readonly missing: string[]; readonly asked: number };

/** The selectors of some styles that find something in a page, in whatever state, and do not stand in its own styles; and how many find something. */
const lookFor = (page: Page, whole: string): Promise<Seen> =>
  page.evaluate((text) => {
    // Commas in brackets part no selectors.
    const selectorsIn = (list: string): string[] => list.split(', ').reduce<string[]>((all, part) => (all.length > 0 && all.at(-1)!.split('(').length > all.at(-1)!.split(')').length ? [...all.slice(0, -1), `${all.at(-1)}, ${part}`] : [...all, part]), []);
    const selectorsOf = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return selectorsIn(rule.selectorText);
        return 'cssRules' in rule ? selectorsOf(rule.cssRules as CSSRuleList) : [];
      });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const own = new Set([...document.querySelectorAll('style')].flatMap((style) => selectorsOf(style.sheet!.cssRules)));
    const states = /::?(?:before|after|hover|focus-visible|focus|target)\b|\[(?:aria-(?!current="page")[a-z]+|hidden|open|data-(?:script|copied))[^\]]*\]|:not\((?:[^()]|\([^()]*\))*\)/g;
    const found = [...new Set(selectorsOf(sheet.cssRules))].filter((selector) => document.querySelector(selector.replaceAll(states, '').replaceAll(/(^|[\s>+~(])(?=$|[\s>+~)])/g, '$1*')));
    return { missing: found.filter((selector) => !own.has(selector)), asked: found.length };
  }, whole);

describeInBrowser('the styles of a page', (site) => {
  it(`lack nothing that finds something there: ${files.length} pages`, async () => {
    const page = await site.visit('/', { script: true, unruled: true });
    const start = new URL('/', page.url()).href;
    const missing: string[] = [];
    let asked = 0;
    for (const file of files) {
      await page.goto(`${start}${file.replace(/(^|\/)index\.html$/, '$1')}`, { waitUntil: 'domcontentloaded' });
      const seen = await lookFor(page, wholeStyles(pageSources(file)));
      missing.push(...seen.missing.map((selector) => `${file}: ${selector}`));
      asked += seen.asked;
    }
    expect(missing).toEqual([]);
    expect(asked).toBeGreaterThan(files.length * 50);
    await leave(page);
  }, 600_000);

  it('are missed where one is taken away', async () => {
    const page = await site.visit('/', { script: true, unruled: true });
    await page.evaluate(() => {
      for (const style of document.querySelectorAll('style')) style.textContent = style.textContent.replace(/\.site-footer li a/g, '.gone').replace(/\.skip\b/g, '.gone');
    });
    expect((await lookFor(page, wholeStyles(''))).missing).toEqual(['.skip', '.site-footer li a']);
    await leave(page);
  });
});
