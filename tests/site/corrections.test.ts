import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { samples } from '../contentFolder.ts';
import { smallSite } from './site.ts';

const workers = {
  ...samples.dataset,
  name: 'workers',
  ledger: 'authority',
  measure: undefined,
  schema: {
    primaryKey: ['authority', 'year'],
    fields: [{ name: 'authority', type: 'string' }, { name: 'year', type: 'year' }, { name: 'vacancy', type: 'number', title: 'Vacancy rate', unit: '%' }, { name: 'agency', type: 'number', title: 'Agency rate', unit: '%' }, { name: 'source', type: 'string' }],
  },
  data: [2014, 2015].flatMap((year, index) => ['north', 'south'].map((authority) => ({ authority, year, vacancy: 13 + index, agency: 5, source: 'report' }))),
  charts: { workers: { kind: 'line', x: 'year', y: 'vacancy', series: 'authority', title: 'The rate rose', description: 'Lines.' }, agency: { kind: 'line', x: 'year', y: 'agency', series: 'authority', title: 'The other rate', description: 'Lines.' } },
};
const slip = { date: '2026-12-01', fact: 'posts/december', was: '3,600', now: '[3,500](fact:posts/december)', why: 'A digit was misread.', reportedBy: 'a reader' };

describe('a site with a correction of a figure in prose, of one that is only drawn, and of a passage', () => {
  const site = smallSite({
    'datasets/workers.json': workers,
    'articles/short.mdx': `${samples.article}\n<Chart id="workers" />\n`,
    'articles/other.mdx': samples.article.replace('A short article', 'Another article').replace('strand: cuts', 'strand: ofsted\nsensitive: true'),
    'articles/plain.mdx': samples.article.replace(/A short article|\[1,500\]\(\S+?\) |\[3,500\]\(\S+?\) |<Chart.*/g, 'Some '),
    'corrections/in-prose.json': slip,
    'corrections/in-chart.json': { ...slip, date: '2026-12-03', fact: 'workers/south/2015#vacancy', was: 41, now: '[14%](fact:workers/south/2015#vacancy)', why: 'The digits were turned round.', reportedBy: null },
    'corrections/passage.json': { ...slip, date: '2026-11-30', fact: undefined, article: 'short', was: 'said by the council', now: 'said by the report.', why: 'The report was not the council’s.' },
  });
  const { code, output } = site.build();
  const files = code === 0 ? site.built() : new Map<string, Buffer>();
  const page = (path: string): CheerioAPI => load(files.get(`${path}index.html`)!.toString());
  const lines = ($: CheerioAPI, selector: string): string[] => $(selector).toArray().map((line) => $(line).text().replace(/\s+/g, ' ').trim());
  const history = (path: string): string[] => lines(page(path), '.correction-history > li');

  it('is built', () => expect(code, output).toBe(0));

  it('says so at the top of each article that had the mistake, the newest first', () => {
    const $ = page('articles/short/');
    expect($('.published').text()).toMatch(/22.November.2026\. Last corrected 3.December.2026$/);
    expect(lines($, '.corrected > li')).toEqual([
      'Corrected 3 December 2026. South, 2015, vacancy rate: was 41, is 14%. The digits were turned round.',
      'Corrected 1 December 2026. jobs in the plan: was 3,600, is 3,500. A digit was misread.',
      'Corrected 30 November 2026: was said by the council, is said by the report. The report was not the council’s.',
    ]);
    expect($('.corrected del').first().text()).toBe('41');
    expect($('.corrected ins').first().text()).toBe('14%');
    expect($('.corrected > li > a').attr('href')).toBe('/corrections/#in-chart');
  });

  it('leaves the article alone that had none of them', () => {
    const $ = page('articles/plain/');
    expect($('h1').text()).toBe('Some');
    expect($('main').text()).not.toMatch(/corrected|updated/i);
  });

  it('tells the history on the page of the fact', () => {
    expect(history('evidence/posts/december/')).toEqual(['Corrected 1 December 2026. jobs in the plan: was 3,600, is 3,500. A digit was misread.']);
    expect(history('evidence/posts/july/')).toEqual([]);
  });

  it('marks the cell on a page that rows share', () => {
    const $ = page('evidence/workers/south/');
    expect(lines($, 'td:has(.sign)')).toEqual(['corrected 14%']);
    expect($('.sign').attr('href')).toBe('#correction-in-chart');
    expect(lines($, '#correction-in-chart').length).toBe(1);
    expect(page('evidence/workers/north/')('.sign').length).toBe(0);
  });

  it('tells it on the pages of the dataset and the discrepancy, and of the chart that draws the cell', () => {
    expect(['charts/posts/', 'charts/workers/', 'charts/agency/', 'data/posts/', 'data/workers/', 'discrepancies/count/'].map((path) => history(path).length)).toEqual([1, 1, 0, 1, 1, 1]);
  });

  it('lists each with the articles and the charts that it touched', () => {
    const $ = page('corrections/');
    expect(lines($, '.corrections > li').length).toBe(3);
    expect(lines($, '#in-prose dd li')).toEqual(['Another article', 'A short article', 'The counts differ', 'How many posts were to go?']);
    expect(lines($, '#in-chart dd li')).toEqual(['A short article', 'The rate rose']);
    expect(lines($, '#passage dd li')).toEqual(['A short article']);
  });

  it('tells it on the front page', () => expect(lines(page(''), '.lately section:last-child li').length).toBe(3));
});
