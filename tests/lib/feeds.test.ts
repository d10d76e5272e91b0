import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/checks/read.ts';
import { allFeeds, correctionsFeed, reportFeed, strandFeed } from '../../src/lib/feeds/feeds.ts';
import { feedJson, feedRss } from '../../src/lib/feeds/write.ts';
import { contentFolder, samples } from '../contentFolder.ts';

const address = (route: string): string => `https://host.example/r${route}`;
const correction = { date: '2026-12-01', fact: 'posts/december', was: '3,600', now: '[3,500](fact:posts/december)', why: 'A digit was misread.', reportedBy: null };
const later = samples.article.replace('A short article', 'A later article').replace('2026-11-22', '2026-11-30').replace('strand: cuts', 'strand: ofsted').replace('dek: The counts differ.', 'dek: "Less < more & ]]> “so”"');
const content = readContent(contentFolder({ 'articles/later.mdx': later, 'corrections/a.json': correction })).content!;

const rss = (feed: ReturnType<typeof reportFeed>) => load(feedRss(content, feed, address), { xml: true });
const json = (feed: ReturnType<typeof reportFeed>) => JSON.parse(feedJson(content, feed, address));

describe('the feed of the report', () => {
  it('has the articles, the newest first, with their days and strands', () => {
    const $ = rss(reportFeed(content));
    const items = $('item').toArray().map((item) => ['title', 'link', 'guid', 'pubDate', 'category'].map((name) => $(item).children(name).text()));
    expect(items).toEqual([
      ['A later article', 'https://host.example/r/articles/later/', 'https://host.example/r/articles/later/', 'Mon, 30 Nov 2026 00:00:00 GMT', 'The findings'],
      ['A short article', 'https://host.example/r/articles/short/', 'https://host.example/r/articles/short/', 'Sun, 22 Nov 2026 00:00:00 GMT', 'The cuts'],
    ]);
    expect(json(reportFeed(content)).items).toMatchObject([{}, { id: items[1]![1], url: items[1]![1], date_published: '2026-11-22T00:00:00.000Z', date_modified: '2026-12-01T00:00:00.000Z', tags: ['The cuts'], image: 'https://host.example/r/articles/short/card.png' }]);
  });

  it('keeps signs of HTML in a summary as text', () => {
    const summary = 'Less < more & ]]> “so”';
    const description = rss(reportFeed(content))('item > description').first().text();
    const [item] = json(reportFeed(content)).items;
    expect([load(description).text(), load(item.content_html).text(), item.summary]).toEqual([summary, summary, summary]);
  });
});

it('the feed of a strand has its own articles, and may have none', () => {
  const titles = (strand: Parameters<typeof strandFeed>[1]): string[] => json(strandFeed(content, strand)).items.map(({ title }: { title: string }) => title);
  expect((['cuts', 'khyra-ishaq', 'ofsted'] as const).map(titles)).toEqual([['A short article'], [], ['A later article']]);
});

it('the feed of corrections says what was, what is and why, and leads to the place', () =>
  expect(json(correctionsFeed(content)).items).toMatchObject([{ title: 'Correction: Posts at risk: jobs in the plan', summary: 'Was: 3,600. Is: 3,500. Why: A digit was misread.', url: 'https://host.example/r/corrections/#a' }]));

it('no feed says when it was built: the newest day of the content stands in it', () => {
  const days = allFeeds(content).map((feed) => rss(feed)('lastBuildDate').text());
  expect(days).toEqual(Array(5).fill('Tue, 01 Dec 2026 00:00:00 GMT'));
});
