import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { modifiedOn } from '../../src/lib/corrections.ts';
import { allFeeds } from '../../src/lib/feeds/feeds.ts';
import { routes } from '../../src/lib/routes.ts';
import { fileOfAddress, home } from './addresses.ts';
import { content, files, pageAt, pageFiles, readBuilt } from './pages.ts';

const xml = (file: string) => load(readBuilt(file), { xml: true });
const texts = ($: ReturnType<typeof xml>, selector: string): string[] => $(selector).toArray().map((element) => $(element).text());

/** The addresses that lead to no file, or to no place on their page. */
const broken = (addresses: readonly string[]): string[] =>
  addresses.filter((address) => {
    const file = fileOfAddress(address) ?? '';
    const fragment = new URL(address).hash.slice(1);
    return !files.includes(file) || (fragment !== '' && !pageAt(`/${file}`).$('[id]').toArray().some(({ attribs }) => attribs.id === fragment));
  });

const routesOf = (addresses: readonly string[]): string[] => addresses.map((address) => address.replace(home, '')).sort();

it('the feeds have every article once, every article in its strand, and every correction', () => {
  const [whole, ...others] = allFeeds(content);
  const corrections = others.at(-1)!;
  const articles = [...content.articles.keys()].map(routes.article).sort();
  const linksOf = (rss: string): string[] => routesOf(texts(xml(rss.slice(1)), 'item > link'));
  expect(linksOf(whole!.rss)).toEqual(articles);
  expect(others.slice(0, -1).flatMap(({ rss }) => linksOf(rss)).sort()).toEqual(articles);
  expect(linksOf(corrections.rss)).toEqual([...content.corrections.keys()].map((id) => `${routes.corrections}#${id}`).sort());
});

describe.each(allFeeds(content))('the feed $title', ({ title, rss, json, items }) => {
  it('is RSS whose links lead somewhere and whose dates are dates', () => {
    const $ = xml(rss.slice(1));
    const links = [...texts($, 'channel > link'), ...texts($, 'item > link'), ...$('channel > atom\\:link').toArray().map(({ attribs }) => attribs.href!)];
    expect(texts($, 'channel > title')).toEqual([title]);
    expect($('item').length).toBe(items().length);
    expect(links).toHaveLength(items().length + 2);
    expect(broken(links)).toEqual([]);
    expect(texts($, 'item > guid')).toEqual(texts($, 'item > link'));
    expect([...texts($, 'item > title'), ...texts($, 'item > description')].filter((text) => text === '')).toEqual([]);
    expect([...texts($, 'item > pubDate'), ...texts($, 'lastBuildDate')].filter((date) => Number.isNaN(Date.parse(date)))).toEqual([]);
  });

  it('is a JSON Feed with the same entries', () => {
    const feed = JSON.parse(readBuilt(json.slice(1)));
    expect(feed).toMatchObject({ version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\//), title, feed_url: `${home}${json}` });
    expect(feed.items.map(({ url }: { url: string }) => url)).toEqual(texts(xml(rss.slice(1)), 'item > link'));
    expect(broken([feed.home_page_url, feed.feed_url, ...feed.items.flatMap(({ id, url, image }: Record<string, string>) => [id!, url!, ...(image ? [image] : [])])])).toEqual([]);
  });
});

it('the page about the report lists every feed', () => {
  const links = pageAt(routes.about).$('#feeds ~ ul').first().find('a').toArray().map(({ attribs }) => attribs.href);
  expect(links).toEqual(allFeeds(content).flatMap(({ rss, json }) => [rss, json]));
});

it('the sitemap lists every page but frames and the one for missing pages, with the day of each article', () => {
  const maps = texts(xml('sitemap-index.xml'), 'sitemap > loc').map((address) => fileOfAddress(address)!);
  const entries = maps.flatMap((map) => {
    const $ = xml(map);
    return $('url').toArray().map((url) => ({ file: fileOfAddress($(url).children('loc').text()), day: $(url).children('lastmod').text().slice(0, 10) }));
  });
  expect(entries.map(({ file }) => file).toSorted()).toEqual(pageFiles.filter((file) => file !== '404.html' && !file.startsWith('embed/')).toSorted());
  expect(Object.fromEntries(entries.filter(({ day }) => day !== '').map(({ file, day }) => [file, day]))).toEqual(
    Object.fromEntries([...content.articles.keys()].map((slug) => [`articles/${slug}/index.html`, modifiedOn(content, slug)])),
  );
});

it('robots.txt names the sitemap', () => {
  expect(readBuilt('robots.txt')).toContain(`Sitemap: ${new URL('/sitemap-index.xml', content.site.url).href}`);
});
