import { load } from 'cheerio';
import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { escaped as escapedSvg } from '../../src/charts/svg.ts';
import { checkContent, isError } from '../../src/checks/check.ts';
import { csvOfRows } from '../../src/lib/downloads.ts';
import { escaped } from '../../src/lib/embed.ts';
import { jsonLdScript } from '../../src/lib/jsonLd/script.ts';
import { isWebAddress, plainWords } from '../../src/lib/prose.ts';
import { rowPlaces } from '../../src/lib/routes.ts';
import { slug } from '../../src/lib/slug.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { launch } from '../browser/browser.ts';
import { serveFolder, type ServedFolder } from '../browser/server.ts';
import { contentFolder } from '../contentFolder.ts';
import { formulasIn, isWellFormed, keysOfXml, oddNames, tablesOf, unreadable } from './hostileOutputs.ts';
import { hostileSite } from './hostileSite.ts';
import { hostileStrings } from './hostileStrings.ts';
import { hostileContents, isProse } from './hostileTexts.ts';
import { markupOf, shapeOf } from './shapeOfSite.ts';
import { smallSite } from './site.ts';

/**
 * No string of the content becomes markup, script, an address, a style, a path out of `dist/` or a formula: the check refuses it at its place, or it
 * comes out of every file as the text that it is. To add a string, write it into its group in `hostileStrings.ts`; to add a field, give it a text in `hostileSite.ts`.
 */

/** What no field takes, and what no prose takes: one of each sort. */
const inAny = ['a\u0007b', '\u001b[31mred', '\ud800', '\u202eexe.cod', '\uffff'];
const inProse = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '[x](java&Tab;script:alert(1))', '[x](&#106;avascript:alert(1))', '[x](data:text/html,x)', '[x](vbscript:x)', '[x](//evil.example)', '[x](/\\evil.example)', '<javascript:alert(1)>', '[x][y]\n\n[y]: javascript:alert(1)', '![x](https://evil.example/p.png)', '[x](fact:../../x)'];

describe('every field refuses, at its place,', () => {
  const names: string[] = [];
  const marked = hostileSite((field) => `@@${String.fromCharCode(...String(names.push(field) - 1).split('').map((digit) => 97 + Number(digit)))}@@`, ['a', 'b', 'c']);
  const places = new Map<string, string>(Object.entries(marked).flatMap(([file, value]) => (typeof value === 'string' ? value : JSON.stringify(value, null, 2)).split('\n').flatMap((line, index) => {
    const found = /@@([a-j]+)@@/.exec(line)?.[1];
    return found ? [[`content/${file}:${index + 1}`, names[Number([...found].map((letter) => letter.charCodeAt(0) - 97).join(''))]!] as const] : [];
  })));
  const fields = [...new Set(places.values())];
  const refusedBy = (text: string): string[] => {
    const found = checkContent(contentFolder(hostileSite(() => text, ['a', 'b', 'c']))).problems.filter(isError);
    expect(found.filter(({ message, mend }) => message === '' || mend === '')).toEqual([]);
    return [...new Set(found.flatMap(({ file, line }) => places.get(`${file}:${line}`) ?? []))];
  };

  it.each(inAny)('%j', (text) => {
    expect(fields.length).toBeGreaterThan(45);
    // Prose has no escapes, so half of a character cannot be written there.
    const refused = refusedBy(text);
    expect(fields.filter((field) => !refused.includes(field) && !(field.startsWith('quote.') && !text.isWellFormed()))).toEqual([]);
  });
  it.each(inProse)('%j, where it may hold links', (text) => {
    const prose = fields.filter(isProse);
    expect(prose.length).toBeGreaterThan(15);
    const refused = refusedBy(text);
    expect(prose.filter((field) => !refused.includes(field))).toEqual([]);
  });
});

it('a row has a path of plain letters, whatever its key, and no other row has it', () => {
  const dataset = { name: 'odd', schema: { primaryKey: ['id'], fields: [{ name: 'id', type: 'string' }] }, data: hostileStrings.map((id) => ({ id })), charts: {} } as unknown as Dataset;
  const pages = [...rowPlaces(dataset).values()].map(({ page }) => page);
  expect(pages.filter((page) => !/^[a-z0-9_][a-z0-9_-]{0,130}$/.test(page) || /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(page))).toEqual([]);
  expect(new Set(pages).size).toBe(hostileStrings.length);
});

describe('any string at all', () => {
  const pieces = fc.oneof(fc.constantFrom(...hostileStrings), fc.string({ unit: 'binary' }), fc.string());
  const any = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''));
  const holds = (name: string, of: (text: string) => void) => it(name, () => fc.assert(fc.property(any, (text) => void of(text)), { numRuns: 500 }));
  const wellFormed = (text: string): string => text.toWellFormed().replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd').replace(/\r\n?/g, '\n');

  holds('is text in an element and in an attribute', (text) => {
    for (const escape of [escaped, escapedSvg]) {
      const $ = load(`<i title="${escape(text)}">x${escape(text)}</i>`, undefined, false);
      expect($('*').length).toBe(1);
      expect(Object.keys($('i').attr()!)).toEqual(['title']);
      if (escape === escapedSvg) expect([$('i').attr('title'), $('i').text()]).toEqual([wellFormed(text), `x${wellFormed(text)}`]);
    }
  });
  holds('is one cell of a CSV file, and no formula', (text) => {
    const rows = parse(csvOfRows([['a', text, 'b']])) as string[][];
    expect([text, `'${text}`].map((cell) => [['a', cell.toWellFormed(), 'b']])).toContainEqual(rows);
    expect(formulasIn([[rows[0]![1]!]])).toEqual([]);
  });
  holds('is a string of JSON-LD, and closes no script', (text) => {
    const script = jsonLdScript([{ '@type': 'Thing', name: text }])!;
    expect(script).not.toContain('<');
    expect(JSON.parse(script)['@graph'][0].name).toBe(text);
  });
  holds('is plain words where a table is printed', (text) => expect(plainWords(text).replace(/[^<>[\](){}:/]/g, '')).toBe(text.replace(/[^<>[\](){}:/]/g, '')));
  holds('is a path of plain letters', (text) => expect(slug(text)).toMatch(/^[a-z0-9_-]{0,122}$/));
  holds('is an address only if a browser runs nothing of it and stays on the site, or goes to one that it names in full', (text) => {
    const read = URL.parse(text, 'https://site.example/');
    if (isWebAddress(text) && read) expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(read.protocol);
    if (isWebAddress(text) && read && read.host !== 'site.example') expect(text.replace(/[\p{Cc}\s]/gu, '')).toMatch(/^(?:https?|mailto|tel):/i);
  });
});

it('isWellFormed(xml) knows XML from what is none', () => {
  expect(['<a/>', '<?xml version="1.0"?><a b="1" c=\'2\'><!-- x --><b:c>1 &amp; 2 > 1<![CDATA[<&]]></b:c></a>\n'].filter((xml) => !isWellFormed(xml))).toEqual([]);
  expect(['', 'x', '<a>', '<a></b>', '<a/><b/>', '<a>&</a>', '<a>&nbsp;</a>', '<a b=1/>', '<a b="<"/>', '<a b="1" b="2"/>', '<a>]]></a>', '<a><</a>', '<a/>x'].filter((xml) => isWellFormed(xml))).toEqual([]);
});

describe('a site of every string in every field that takes it', () => {
  const { hostile, harmless, rows } = hostileContents();
  const [site, twin] = [smallSite(hostile), smallSite(harmless)];
  // So many strings weigh more than any page may.
  for (const { write } of [site, twin]) write('src/checks/weight.ts', 'export const overweight = () => [];');
  const [first, second] = [site.build(), twin.build()];
  const files = first.code === 0 ? site.built() : new Map<string, Buffer>();
  const plain = second.code === 0 ? twin.built() : new Map<string, Buffer>();
  const text = (file: string): string => files.get(file)!.toString();

  it('is built', () => {
    expect([first.code, second.code], `${first.output}${second.output}`.replace(/^.*warning.*\n.*\n/gm, '')).toEqual([0, 0]);
    expect(hostileStrings.length).toBeGreaterThan(600);
    expect(rows.length).toBeGreaterThan(600);
    expect(files.size).toBeGreaterThan(200);
  });

  it('has the elements, attributes, scripts, styles and schemes of a site of harmless words, and no others', () => {
    const [found, usual] = [shapeOf(markupOf(files)), shapeOf(markupOf(plain))];
    expect(usual.size).toBeGreaterThan(300);
    expect([...found].filter((one) => !usual.has(one))).toEqual([]);
  });

  it('has files of plain names alone, in its archives too', () => expect(oddNames(files)).toEqual([]));

  it('has JSON and XML that can be read', () => {
    expect(unreadable(files)).toEqual([]);
    for (const file of ['rss.xml', 'corrections.xml', 'sitemap-0.xml', 'feeds/cuts.xml']) expect(keysOfXml(text(file)), file).toEqual(keysOfXml(plain.get(file)!.toString()));
  });

  it('gives every string back as it was, from a page, from CSV and from JSON', () => {
    const cells = [...files.keys()].filter((file) => file.startsWith('evidence/strings/')).flatMap((file) => {
      const $ = load(text(file));
      return $('main :is(td, th, h2, h3)').toArray().map((element) => $(element).text());
    });
    // HTML has one line break and no gaps at the edge of a cell, and years have their dash.
    const within = (text: string): string => text.replace(/^[ \t\n\f\r]+|[ \t\n\f\r]+$/g, '');
    const printed = new Set(cells.map(within));
    const asPrinted = (one: string): string => within(one).replace(/\r\n?/g, '\n').replace(/^(\d{4})-(\d\d)$/, '$1–$2');
    expect(rows.filter((one) => !printed.has(asPrinted(one)))).toEqual([]);
    const [, , ...lines] = parse(text('data/strings.csv')) as string[][];
    expect(rows.filter((one, index) => lines[index]![2] !== one && lines[index]![2] !== `'${one}`)).toEqual([]);
    const { data } = JSON.parse(text('data/strings.json')) as { data: { text: string }[] };
    expect(data.slice(1).map((row) => row.text)).toEqual(rows);
  });

  it('has no formula in a table', () => {
    const tables = tablesOf(files);
    expect(tables.length).toBeGreaterThan(4);
    expect(tables.flatMap(([file, lines]) => formulasIn(lines).map((cell) => `${file}: ${cell}`))).toEqual([]);
  });

  const found = inject('browser');
  describe.skipIf(!found)('in a browser', () => {
    let [browser, served, context]: [Browser?, ServedFolder?, BrowserContext?] = [];
    const trouble: string[] = [];
    beforeAll(async () => {
      [browser, served] = await Promise.all([launch(found!), serveFolder(site.dist)]);
      const { address } = served;
      context = await browser.newContext({ viewport: { width: 1200, height: 900 }, serviceWorkers: 'block' });
      await context.addInitScript(() => {
        const hits: string[] = [];
        for (const name of ['alert', 'prompt', 'confirm', 'open'] as const) Object.defineProperty(window, name, { value: () => void hits.push(name) });
        Object.defineProperty(window, '__hit', { set: () => void hits.push('__hit') });
        Object.defineProperty(window, 'hits', { value: hits });
      });
      await context.route((url) => url.origin !== address, (route) => {
        trouble.push(`asks ${route.request().url()}`);
        return route.abort();
      });
    });
    afterAll(async () => {
      await browser?.close();
      served?.close();
    });

    async function visit(route: string): Promise<Page> {
      const page = await context!.newPage();
      page.on('console', (message) => void (message.type() === 'error' && trouble.push(`${route}: ${message.text()}`)));
      page.on('pageerror', (error) => void trouble.push(`${route}: ${error.message}`));
      await page.goto(served!.address + route);
      return page;
    }
    async function leave(page: Page): Promise<void> {
      expect(await page.evaluate(() => (window as unknown as { hits: string[] }).hits)).toEqual([]);
      await page.close();
      expect(trouble.splice(0)).toEqual([]);
    }

    /** Opens notes and tables, sorts, points at marks, walks over them by keys and copies; returns how much it touched. */
    const handle = (page: Page): Promise<number> =>
      page.evaluate(() => {
        const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
        all('details').forEach((one) => one.setAttribute('open', ''));
        const clicked = [...all('[popovertarget]').slice(0, 12), ...all('thead button').slice(0, 6), ...all('[data-copy]')];
        for (const one of clicked) one.click();
        const marks = all('.drawing [data-fact]').filter((mark) => mark.getClientRects().length > 0).slice(0, 20);
        for (const mark of marks) {
          const { x, y, width, height } = mark.getBoundingClientRect();
          for (const type of ['pointerover', 'pointermove']) mark.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: x + width / 2, clientY: y + height / 2, pointerType: 'mouse' }));
        }
        for (const drawing of all('.drawing[tabindex], .drawing [tabindex]')) {
          drawing.focus();
          for (const key of ['ArrowRight', 'End', 'Home', 'Escape']) drawing.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        }
        return clicked.length + marks.length;
      });

    it.each(['/', '/articles/short/', '/charts/strings-bar/', '/charts/strings-heat/', '/charts/strings-timeline/', '/embed/strings-dots/', '/data/strings/', '/evidence/strings/group-1/', '/evidence/units/con-1/', '/glossary/', '/corrections/', '/sources/copy-1/'])('%s runs nothing', async (route) => {
      const page = await visit(route);
      const touched = await handle(page);
      if (/articles|charts|data|strings/.test(route)) expect(touched).toBeGreaterThan(2);
      await leave(page);
    });

    it('finds strings and prints them as text', async () => {
      const page = await visit('/search/');
      await page.waitForSelector('.search-form[data-ready]');
      const results: number[] = [];
      for (const words of ['alert', 'script', '<img src=x onerror=alert(1)>', 'constructor', '__proto__', '</script><script>alert(1)</script>', 'toString', '"><img', '{{7*7}}']) {
        await page.locator('input[name=q]').fill(words);
        await page.waitForFunction((typed) => document.querySelector('.search-count')!.textContent.includes(`“${typed}”`) && !document.querySelector('.search')!.ariaBusy, words);
        results.push(await page.locator('.search-results li').count());
        expect(await page.locator('.search-results :not(li, h2, a, p, mark)').count()).toBe(0);
      }
      expect(results.filter((count) => count > 0).length).toBeGreaterThan(3);
      await leave(page);
    });
  });
});
