import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { routes } from '../../src/lib/routes.ts';
import { content, files, pageFiles, readBuilt } from './pages.ts';

const xml = (file: string) => load(readBuilt(file), { xml: true });
const texts = ($: ReturnType<typeof xml>, selector: string): string[] => $(selector).toArray().map((element) => $(element).text());

/** The file that an absolute address of the site leads to. */
const fileOf = (address: string): string => {
  const { origin, pathname } = new URL(address);
  expect(origin).toBe(new URL(content.site.url).origin);
  return `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
};

it('the feed lists every article, and its links lead somewhere', () => {
  const $ = xml('rss.xml');
  const links = texts($, 'item > link').map(fileOf);
  expect(links.toSorted()).toEqual([...content.articles.keys()].map((slug) => `${routes.article(slug).slice(1)}index.html`).toSorted());
  expect(texts($, 'item > title')).not.toContain('');
  expect(texts($, 'item > pubDate').filter((date) => Number.isNaN(Date.parse(date)))).toEqual([]);
  expect(files).toContain(fileOf(texts($, 'channel > link')[0]!));
});

it('the sitemap lists every page but the one for missing pages', () => {
  const maps = texts(xml('sitemap-index.xml'), 'sitemap > loc').map(fileOf);
  const listed = maps.flatMap((map) => texts(xml(map), 'url > loc')).map(fileOf);
  expect(listed.toSorted()).toEqual(pageFiles.filter((file) => file !== '404.html').toSorted());
});

it('robots.txt names the sitemap', () => {
  expect(readBuilt('robots.txt')).toContain(`Sitemap: ${new URL('/sitemap-index.xml', content.site.url).href}`);
});
