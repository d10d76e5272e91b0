import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { samples } from '../contentFolder.ts';
import { smallSite } from './site.ts';

const pages = [
  '404.html',
  '_headers',
  'about/index.html',
  'apple-touch-icon.png',
  'articles/index.html',
  'articles/short/card.png',
  'articles/short/cite.bib',
  'articles/short/cite.csl.json',
  'articles/short/cite.ris',
  'articles/short/evidence.zip',
  'articles/short/evidence/index.html',
  'articles/short/index.html',
  'card.png',
  'charts/index.html',
  'charts/posts.oembed.json',
  'charts/posts.png',
  'charts/posts.svg',
  'charts/posts/card.png',
  'charts/posts/cite.bib',
  'charts/posts/cite.csl.json',
  'charts/posts/cite.ris',
  'charts/posts/index.html',
  'corrections.json',
  'corrections.xml',
  'corrections/index.html',
  'data/index.html',
  'data/posts.csv',
  'data/posts.csv-metadata.json',
  'data/posts.json',
  'data/posts/index.html',
  'datapackage.json',
  'discrepancies/count/card.png',
  'discrepancies/count/index.html',
  'discrepancies/index.html',
  'embed.js',
  'embed/posts/index.html',
  'evidence/index.html',
  'evidence/posts/december/index.html',
  'evidence/posts/july/index.html',
  'favicon.svg',
  'feed.json',
  'feeds/cuts.json',
  'feeds/cuts.xml',
  'feeds/khyra-ishaq.json',
  'feeds/khyra-ishaq.xml',
  'feeds/ofsted.json',
  'feeds/ofsted.xml',
  'glossary/index.html',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
  'index.html',
  'licences.txt',
  'manifest.json',
  'manifest.webmanifest',
  'methodology/index.html',
  'robots.txt',
  'rss.xml',
  'search/index.html',
  'search/ledger.json',
  'search/report.json',
  'sitemap-0.xml',
  'sitemap-index.xml',
  'sources/index.html',
  'sources/report/index.html',
  'sw.js',
];

const article = samples.article
  .replace('findings:', `unknown:\n  - 'What the [1,500](fact:posts/july) posts were.'\n  - 'Who counted.'\n  - 'What [the report](source:report) left out.'\n  - 'Which is [right](/discrepancies/count/).'\nfindings:`)
  .replace('<Chart', '## How\n\n## Where\n\n## When\n\n<Chart');
const draft = samples.article.replace('title: A short article', 'title: A hidden article\ndraft: true');

const sections = `
## A [plan](term:plan)

Words.[^1]

### More

[^1]: A note.
`;

describe('a site of one article, and a draft beside it', () => {
  const site = smallSite({ 'articles/short.mdx': `${article}${sections}`, 'articles/hidden.mdx': draft });
  const first = site.build();
  const files = first.code === 0 ? site.built() : new Map<string, Buffer>();

  it('is built, and the build says what it made', () => {
    expect(first.code, first.output).toBe(0);
    expect(first.output).toMatch(/Built dist\/: \d+ pages, \d+ files, \d+ links followed\./);
  });

  it('has a file for every page and every download, and no other', () => {
    expect([...files.keys()].filter((file) => !file.startsWith('_astro/'))).toEqual(pages);
    expect([...files.keys()].filter((file) => file.startsWith('_astro/') && !/\.(?:woff2|js)$|\/late\.[^/]+\.css$/.test(file))).toEqual([]);
  });

  it('tells after the text what is not known, with a note for its figures and a line in the contents', () => {
    const page = files.get('articles/short/index.html')!.toString();
    expect(page).toMatch(/<a href="#a-plan">A plan<\/a><\/li><li><a href="#unknown-title">What we do not know<\/a>/);
    expect(page).toMatch(/id="when"[^]*<section class="unknown" aria-labelledby="unknown-title">\s*<h2 id="unknown-title">What we do not know<\/h2>\s*<ul><li>What the [^]*data-fact="posts\/july#posts"[^]*<\/section>/);
  });

  it('says nothing of the draft', () => {
    expect([...files].filter(([, bytes]) => bytes.includes('A hidden article')).map(([file]) => file)).toEqual([]);
  });

  it('says at a figure, in its note and at the end of the article where the record disagrees', () => {
    const $ = load(files.get('articles/short/index.html')!.toString());
    expect($('.prose .fact.disputed button').attr('aria-label')).toBe('Source of 3,500, where the record disagrees');
    expect($('.prose .fact').length).toBe(1);
    expect($('.note-dispute').toArray().map((line) => $(line).text())).toEqual(Array(2).fill('The record disagrees: How many posts were to go?'));
    expect($('.note-dispute a, .disputes a').toArray().map(({ attribs }) => attribs.href)).toEqual(Array(3).fill('/discrepancies/count/'));
    const own = load(files.get('discrepancies/count/index.html')!.toString());
    expect([own('.prose .fact').length, own('.disputed').length], 'its own page').toEqual([2, 0]);
  });

  it('has a link to itself at each heading, chart and footnote of an article, which says nothing aloud in its heading', () => {
    const $ = load(files.get('articles/short/index.html')!.toString());
    const links = $('a.self').toArray().map((link) => ({ to: link.attribs.href!, in: $(link).closest('h2, h3, figure, li').attr('id')!, name: link.attribs['aria-label'], text: $(link).text() }));
    expect(links.map(({ to }) => to)).toEqual(['#how', '#where', '#when', '#chart-posts', '#a-plan', '#more', '#user-content-fn-1']);
    expect(links.filter((link) => link.to !== `#${link.in}` || !link.name || link.text)).toEqual([]);
    expect($('#footnote-label').attr('class')).toBe('sr-only');
  });

  it('is the same, byte for byte, when it is built again', () => {
    const { code, output } = site.build();
    expect(code, output).toBe(0);
    const again = site.built();
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect([...again].filter(([file, bytes]) => !files.get(file)!.equals(bytes)).map(([file]) => file)).toEqual([]);
  });

  it('is left as it was by a build that fails, which says where the mistake is and how to mend it', () => {
    site.write('content/articles/short.mdx', samples.article.replace('[1,500](fact:posts/july)', '[1,600](fact:posts/jluy)').replace('source:report', 'source:reprot'));
    const { code, output } = site.build();
    expect(code).toBe(1);
    expect(output).toMatch(/^content\/articles\/short\.mdx:\d+:\d+ {2}\S+ {2}.*"jluy".*\n {4}\S.*"july"/m);
    expect(output).toMatch(/^content\/articles\/short\.mdx:\d+:\d+ {2}\S+ {2}.*"reprot".*\n {4}\S.*"report"/m);
    expect(output).toContain('dist/ is as it was');
    expect(site.built()).toEqual(files);
  });
});

describe('a site that is served from a folder of another host', () => {
  const base = '/reports/birmingham/';
  const site = smallSite();
  const { code, output } = site.build({ BASE_PATH: base, SITE_URL: 'https://host.example' });
  const texts = code === 0 ? [...site.built()].filter(([file]) => /\.(html|xml|txt|json|webmanifest)$/.test(file)).map(([file, bytes]) => [file, bytes.toString()] as const) : [];

  it('is built', () => {
    expect(code, output).toBe(0);
  });

  it('keeps every link and every asset under that folder', () => {
    const outside = texts.flatMap(([file, text]) => [...text.matchAll(/(?:href|src)="(\/[^"]*)"|url\("?(\/[^")]*)/g)].map(([, link, asset]) => `${file}: ${link ?? asset}`).filter((found) => !found.includes(`: ${base}`)));
    expect(outside).toEqual([]);
  });

  it('names that host and that folder in every address of its own', () => {
    const own = texts.flatMap(([file, text]) => [...text.matchAll(/(?:<loc>|<link>|Sitemap: |rel="canonical" href="|property="og:(?:url|image)" content="|"(?:url|item|image|contentUrl|urlTemplate|logo|feed_url|home_page_url)": ?"(?=https:\/\/host))([^<"\s]+)/g)].map(([, address]) => `${file}: ${address}`));
    expect(own.length).toBeGreaterThan(150);
    expect(own.filter((address) => !address.includes(`: https://host.example${base}`))).toEqual([]);
  });
});

describe('a site with nothing built yet', () => {
  it('has no dist/ after a build that fails', () => {
    const site = smallSite({ 'articles/short.mdx': samples.article.replace('strand: cuts', 'strand: nonsense') });
    const { code, output } = site.build();
    expect(code).toBe(1);
    expect(output).toMatch(/^content\/articles\/short\.mdx:4:\d+ {2}/m);
    expect(() => site.built()).toThrow('ENOENT');
  });
});
