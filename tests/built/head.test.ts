import { expect, it } from 'vitest';
import { content, faultsOfPages, pageAt, pageFiles } from './pages.ts';

/** The address of a page; a chart in a frame names that of its own page. */
const address = (file: string): string => new URL(file.replace(/(^|\/)index\.html$/, '$1').replace(/^embed\//, 'charts/'), `${content.site.url}/`).href;

it('every page has one h1, a title, a description, a language and its own address', () => {
  const faults = faultsOfPages(({ file, $ }) => [
    ...($('h1').length === 1 ? [] : [`${$('h1').length} h1`]),
    ...($('h1').text().trim() && $('title').text().trim() ? [] : ['an empty h1 or title']),
    ...($('meta[name="description"]').attr('content')?.trim() ? [] : ['no description']),
    ...($('html').attr('lang') === content.site.language ? [] : ['no lang']),
    ...($('link[rel="canonical"]').attr('href') === address(file) ? [] : [`canonical ${$('link[rel="canonical"]').attr('href')}`]),
  ]);
  expect(faults).toEqual([]);
});

it('no two pages have the same title, but for rows that the data names alike', () => {
  const titles = pageFiles.filter((file) => !/^(evidence|sources)\/.+\//.test(file)).map((file) => pageAt(`/${file}`).$('title').text());
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

it('headings go down one step at a time', () => {
  const faults = faultsOfPages(({ $ }) => {
    const levels = $('h1, h2, h3, h4, h5, h6').toArray().map(({ name }) => Number(name.slice(1)));
    return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1] ?? 0}`] : []));
  });
  expect(faults).toEqual([]);
});
