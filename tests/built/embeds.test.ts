import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { allCharts } from '../../src/lib/content.ts';
import { plainText } from '../../src/lib/prose.ts';
import { routes } from '../../src/lib/routes.ts';
import { content, files, pageAt, readBuilt } from './pages.ts';

const charts = allCharts(content);

/** The file that an absolute address of the site stands for. */
const fileAt = (address: string): string => new URL(address).pathname.slice(1).replace(/\/$/, '/index.html');

it.each(charts)('the page of $id says where its oEmbed is, and that where the frame and its script are', ({ id, chart }) => {
  const { $ } = pageAt(routes.chart(id));
  const link = $('link[rel="alternate"][type="application/json+oembed"]');
  const oembed = JSON.parse(readBuilt(fileAt(link.attr('href')!)));
  expect(oembed).toMatchObject({ version: '1.0', type: 'rich', title: plainText(chart.title), provider_name: content.site.publisher, width: expect.any(Number), height: expect.any(Number) });
  const code = load(oembed.html);
  expect(code('iframe').attr('title')).toBe(plainText(chart.title));
  expect([code('iframe').attr('src')!, code('script').attr('src')!, oembed.thumbnail_url].map(fileAt).filter((file) => !files.includes(file))).toEqual([]);
  expect($('.take code').text()).toBe(oembed.html);
});

it.each(charts)('the frame of $id has the whole chart, says where it is from, and its links leave the frame', ({ id, chart }) => {
  const { $ } = pageAt(routes.embed(id));
  expect($('base').attr('target')).toBe('_top');
  expect($('h1').text().replaceAll('\u2060', '')).toBe(plainText(chart.title));
  expect([$('figure .drawing > svg').length, $('figure table').length, $('meta[name="robots"]').attr('content')]).toEqual([2, 1, 'noindex']);
  expect($('body > footer').text()).toContain(content.site.title);
  expect($('body > footer a').attr('href')).toBe($('h1 a').attr('href'));
});
