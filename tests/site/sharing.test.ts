import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { smallSite } from './site.ts';

const correction = { date: '2026-12-01', fact: 'posts/december', was: '3,600 jobs &lt;/script&gt;', now: '[3,500](fact:posts/december)', why: 'A digit was misread.', reportedBy: 'a reader' };
const home = 'https://host.example/reports/birmingham/';

describe('a site with a correction, in a folder of its host', () => {
  const site = smallSite({ 'corrections/misread.json': correction });
  const { code, output } = site.build({ BASE_PATH: '/reports/birmingham/', SITE_URL: 'https://host.example' });
  const files = code === 0 ? site.built() : new Map<string, Buffer>();
  const text = (file: string): string => files.get(file)!.toString();
  const place = `${home}corrections/#misread`;
  const words = 'Was: 3,600 jobs </script>. Is: 3,500. Why: A digit was misread.';

  it('is built', () => expect(code, output).toBe(0));

  it('tells it in the data of the article that it concerns', () => {
    const $ = load(text('articles/short/index.html'));
    const [article] = JSON.parse($('script[type="application/ld+json"]').text())['@graph'];
    expect(article).toMatchObject({ '@type': 'ReportageNewsArticle', datePublished: '2026-11-22', dateModified: '2026-12-01', correction: [{ '@type': 'CorrectionComment', text: words, datePublished: '2026-12-01', url: place }] });
    expect($('meta[property="article:modified_time"]').attr('content')).toBe('2026-12-01');
  });

  it('tells it in the feeds of corrections, which its page names', () => {
    const $ = load(text('corrections.xml'), { xml: true });
    expect(['title', 'link', 'guid', 'pubDate'].map((name) => $(`item > ${name}`).text())).toEqual(['Correction: Posts at risk: jobs in the plan', place, place, 'Tue, 01 Dec 2026 00:00:00 GMT']);
    expect(load($('item > description').text()).text()).toBe(words);
    expect(JSON.parse(text('corrections.json')).items).toMatchObject([{ id: place, url: place, summary: words }]);
    const page = load(text('corrections/index.html'));
    expect(page('link[rel="alternate"]').toArray().map(({ attribs }) => attribs.href!.replace('/reports/birmingham/', ''))).toEqual(['rss.xml', 'feed.json', 'corrections.xml', 'corrections.json']);
    expect(page('li#misread')).toHaveLength(1);
  });

  it('gives its day to the article in the feeds and in the sitemap, and to no other page', () => {
    expect(JSON.parse(text('feed.json')).items).toMatchObject([{ url: `${home}articles/short/`, date_published: '2026-11-22T00:00:00.000Z', date_modified: '2026-12-01T00:00:00.000Z' }]);
    const $ = load(text('sitemap-0.xml'), { xml: true });
    expect($('lastmod').toArray().map((day) => [$(day).parent().children('loc').text(), $(day).text()])).toEqual([[`${home}articles/short/`, '2026-12-01T00:00:00.000Z']]);
    expect($('loc').text()).not.toContain('/embed/');
  });

  it('has a manifest that starts in that folder, with icons from there', () => {
    const manifest = JSON.parse(text('manifest.webmanifest'));
    expect(manifest).toMatchObject({ start_url: '/reports/birmingham/', scope: '/reports/birmingham/' });
    expect(manifest.icons.map(({ src }: { src: string }) => files.has(src.replace('/reports/birmingham/', '')))).toEqual([true, true, true]);
  });
});
