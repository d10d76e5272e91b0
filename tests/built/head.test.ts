import { expect, it } from 'vitest';
import { content, itOnEveryPage, pageFiles } from './pages.ts';

/** The address of a page; a chart in a frame names that of its own page. */
const address = (file: string): string => new URL(file.replace(/(^|\/)index\.html$/, '$1').replace(/^embed\//, 'charts/'), `${content.site.url}/`).href;

const titles: string[] = [];

itOnEveryPage({
  'every page has one h1, a title, a description, a language and its own address': ({ file, $, elements }) => {
    const of = (name: string) => elements.filter((element) => element.name === name);
    const [heading, ...more] = of('h1');
    const title = $.text(of('title').slice(0, 1));
    const canonical = of('link').find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href;
    if (!/^(?:evidence|sources)\/.+\//.test(file)) titles.push(title);
    return [
      ...(heading && more.length === 0 ? [] : ['none or several h1']),
      ...(heading && $.text([heading]).trim() && title.trim() ? [] : ['an empty h1 or title']),
      ...(of('meta').find(({ attribs }) => attribs.name === 'description')?.attribs.content?.trim() ? [] : ['no description']),
      ...(of('html')[0]?.attribs.lang === content.site.language ? [] : ['no lang']),
      ...(canonical === address(file) ? [] : [`canonical ${canonical}`]),
    ];
  },
  'headings go down one step at a time': ({ elements }) => {
    const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name.slice(1)));
    return levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1] ?? 0}`] : []));
  },
});

it('no two pages have the same title, but for rows that the data names alike', () => {
  expect(titles.length).toBe(pageFiles.filter((file) => !/^(?:evidence|sources)\/.+\//.test(file)).length);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
