import type { CheerioAPI } from 'cheerio';
import { expect, it } from 'vitest';
import { faultsOfPages } from './pages.ts';

type Element = ReturnType<CheerioAPI>[0];

/** The words by which a screen reader calls an element: its label, or what is in it, pictures by their descriptions. */
function nameOf($: CheerioAPI, element: Element): string {
  const by = $(element).attr('aria-labelledby')?.split(/\s+/).map((id) => $(`[id="${id}"]`).text()).join(' ');
  const own = (by ?? $(element).attr('aria-label') ?? $(element).text()).trim();
  return own || $(element).find('img[alt], [aria-label]').toArray().map(({ attribs }) => attribs.alt ?? attribs['aria-label']).join(' ').trim();
}

const referring = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-details', 'for', 'popovertarget', 'headers', 'list', 'form'];

it('every link, button, table heading, field, frame and drawing has a name, and every reference leads to an id of its page', () => {
  let looked = 0;
  const faults = faultsOfPages(({ $ }) => {
    const silent = new Set($('[aria-hidden="true"], [aria-hidden="true"] *').toArray());
    const named = $('a[href], button, summary, th, caption, figcaption, legend, label, iframe, svg[role="img"], [role="region"], [role="group"], h1, h2, h3, h4, dt').toArray().filter((element) => !silent.has(element));
    const ids = new Set($('[id]').toArray().map(({ attribs }) => attribs.id));
    looked += named.length;
    return [
      ...named.filter((element) => nameOf($, element) === '').map((element) => `no name: ${$.html(element).slice(0, 120)}`),
      ...referring.flatMap((key) => $(`[${key}]`).toArray().flatMap((element) => $(element).attr(key)!.split(/\s+/).filter((id) => !ids.has(id)).map((id) => `${key}="${id}" leads nowhere`))),
    ];
  });
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(100_000);
});

it('every page has one main, and landmarks of one kind have names of their own', () => {
  const faults = faultsOfPages(({ $ }) => [
    ...($('main').length === 1 ? [] : [`${$('main').length} main`]),
    ...['nav', 'aside', 'section[aria-label], section[aria-labelledby], [role="region"]'].flatMap((kind) => {
      const names = $(kind).toArray().map((element) => `${$(element).attr('aria-label') ?? ''} ${($(element).attr('aria-labelledby') ?? '').split(/\s+/).map((id) => $(`[id="${id}"]`).text()).join(' ')}`.trim());
      return names.filter((name, index) => names.indexOf(name) !== index).map((name) => `two ${kind} named "${name}"`);
    }),
  ]);
  expect(faults).toEqual([]);
});
