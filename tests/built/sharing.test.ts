import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { allCharts } from '../../src/lib/content.ts';
import { modifiedOn } from '../../src/lib/corrections.ts';
import { allFeeds } from '../../src/lib/feeds/feeds.ts';
import { routes } from '../../src/lib/routes.ts';
import { dist } from '../builtSite.ts';
import { pngFaults } from '../pictures/faults.ts';
import { fileOfAddress, home } from './addresses.ts';
import { content, faultsOfPages, files, pageAt, readBuilt, type BuiltPage } from './pages.ts';

const known = new Set(files);
const isPage = ({ file }: BuiltPage): boolean => !file.startsWith('embed/');

/** The tags of a head, by property or name; a page has thousands of elements, so its head alone is read. */
function tagsOf({ html }: BuiltPage): Readonly<Record<string, string>> {
  const tags = [...html.matchAll(/<meta (?:property|name)="([^"]+)" content="([^"]*)"/g)].map(([, name, value]) => [name!, value!] as const);
  if (new Set(tags.map(([name]) => name)).size !== tags.length) throw new Error('a tag stands twice');
  return Object.fromEntries(tags);
}

const wanted = ['description', 'og:title', 'og:description', 'og:type', 'og:url', 'og:site_name', 'og:locale', 'og:image', 'og:image:alt'];

it('every page has all that a card needs, and its picture is there', () => {
  let looked = 0;
  const faults = faultsOfPages((page) => {
    if (!isPage(page)) return [];
    looked += 1;
    const tags = tagsOf(page);
    return [
      ...wanted.filter((name) => !tags[name]).map((name) => `no ${name}`),
      ...(known.has(fileOfAddress(tags['og:image']!)!) ? [] : [`no file ${tags['og:image']}`]),
      ...([tags['og:image:width'], tags['og:image:height'], tags['twitter:card']].join() === '1200,630,summary_large_image' ? [] : ['not of the size of a card']),
      ...(page.html.includes(`<link rel="canonical" href="${tags['og:url']}"`) ? [] : ['another address than its own']),
      ...(tags['og:locale'] === 'en_GB' ? [] : [`the language ${tags['og:locale']}`]),
    ];
  });
  expect(faults).toEqual([]);
  expect(looked).toBeGreaterThan(1000);
});

it('articles, charts and discrepancies show cards of their own, and other pages that of the report', () => {
  const own = new Map([
    ...[...content.articles.keys()].map((slug) => [routes.article(slug), routes.articleCard(slug)] as const),
    ...allCharts(content).map(({ id }) => [routes.chart(id), routes.chartCard(id)] as const),
    ...[...content.discrepancies.keys()].map((id) => [routes.discrepancy(id), routes.discrepancyCard(id)] as const),
  ]);
  const faults = faultsOfPages((page) => {
    const card = own.get(`/${page.file.replace('index.html', '')}`) ?? routes.card;
    return !isPage(page) || tagsOf(page)['og:image'] === home + card ? [] : [`not ${card}`];
  });
  expect(faults).toEqual([]);
});

describe('the social cards', () => {
  const cards = files.filter((file) => /(?:^|\/)card\.png$/.test(file));

  it('are one for each article, chart and discrepancy, and one of the report', () => expect(cards).toHaveLength(content.articles.size + allCharts(content).length + content.discrepancies.size + 1));

  it.each(cards)('%s has 1,200 by 630 px', async (file) => expect(await pngFaults(readFileSync(join(dist, file)), { width: 1200, height: 630, bytes: 80_000 })).toEqual([]));
});

it.each([...content.articles])('the article %s has its days, its strand and the feed of that', (slug, { published, strand }) => {
  const page = pageAt(routes.article(slug));
  expect(tagsOf(page)).toMatchObject({ 'og:type': 'article', 'article:published_time': published, 'article:modified_time': modifiedOn(content, slug), robots: 'max-image-preview:large' });
  expect(page.$('link[rel="alternate"]').toArray().map(({ attribs }) => attribs.href)).toEqual([routes.feed, routes.jsonFeed, routes.strandFeed(strand), routes.strandJsonFeed(strand)]);
});

it('every feed is named by some page, and every page names the whole', () => {
  const named = new Set<string>();
  const faults = faultsOfPages((page) => {
    const feeds = [...page.html.matchAll(/<link rel="alternate" type="application\/(?:rss\+xml|feed\+json)" title="[^"]+" href="([^"]+)"/g)].map(([, link]) => link!);
    for (const feed of feeds) named.add(feed);
    return !isPage(page) || (feeds.includes(routes.feed) && feeds.includes(routes.jsonFeed)) ? [] : ['no feed'];
  });
  expect(faults).toEqual([]);
  expect([...named].sort()).toEqual(allFeeds(content).flatMap(({ rss, json }) => [rss, json]).sort());
});

describe('the web manifest', () => {
  const manifest = JSON.parse(readBuilt('manifest.webmanifest')) as { readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose?: string }[] };

  it('has the name of the report and starts in its folder', () => expect(manifest).toMatchObject({ name: content.site.title, start_url: '/', scope: '/', display: 'browser', background_color: expect.stringMatching(/^#[0-9a-f]{6}$/) }));

  it('has its icons in their sizes, one that may be cut to a shape', async () => {
    const sizes = await Promise.all(manifest.icons.map(async ({ src }) => sharp(join(dist, src)).metadata().then(({ width, height }) => `${width}x${height}`)));
    expect(sizes).toEqual(manifest.icons.map(({ sizes: said }) => said));
    expect(manifest.icons.map(({ purpose }) => purpose)).toEqual([undefined, undefined, 'maskable']);
  });

  it('and the icon for home screens fill their corners with their ground', async () => {
    for (const icon of [routes.maskableIcon, routes.touchIcon]) {
      const { data, info } = await sharp(join(dist, icon)).raw().toBuffer({ resolveWithObject: true });
      const pixel = (x: number, y: number): string => data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + info.channels).join();
      const last = info.width - 1;
      // The point beside the letter is of the picture itself, and not of what was put around it.
      const ground = pixel(Math.round(last * 0.2), Math.round(last / 2));
      expect([pixel(0, 0), pixel(last, 0), pixel(0, last), pixel(last, last)], icon).toEqual([ground, ground, ground, ground]);
      expect(pixel(Math.round(info.width * 0.345), Math.round(info.width * 0.3)), icon).not.toBe(ground);
    }
  });
});
