import { expect, it } from 'vitest';
import { samples } from '../contentFolder.ts';
import { smallSite } from './site.ts';

it('a build refuses to lose a published address, and takes a redirect or a withdrawal for it', () => {
  const site = smallSite({ 'articles/second.mdx': samples.article.replace('A short article', 'A second article'), 'sources/other.json': { ...samples.source, title: 'Another report' } });
  const write = (changes: object): void => site.write('content/site.json', JSON.stringify({ ...samples.site, ...changes }));
  expect(site.build().code).toBe(0);
  const before = [...site.built().keys()];

  site.remove('content/articles/second.mdx');
  site.remove('content/sources/other.json');
  site.write('content/datasets/posts.json', JSON.stringify({ ...samples.dataset, charts: { counts: samples.dataset.charts.posts } }));
  site.write('content/articles/short.mdx', samples.article.replace('<Chart id="posts" />', '<Chart id="counts" />'));
  write({ lead: { article: 'short', chart: 'counts' } });
  const lost = site.build();
  expect(lost.code).toBe(1);
  expect([...lost.output.matchAll(/^content\/site\.json:1:1 {2}address-dropped {2}dist\/ has a page at "([^"]+)"/gm)].map(([, address]) => address)).toEqual(['/articles/second/', '/charts/posts/', '/sources/other/']);
  expect(lost.output).toContain('"redirects" of the article that took its place');
  expect(lost.output).toContain('dist/ is as it was');
  expect([...site.built().keys()]).toEqual(before);

  site.write('content/articles/short.mdx', samples.article.replace('<Chart id="posts" />', '<Chart id="counts" />').replace('strand: cuts', 'strand: cuts\nredirects: [/articles/second/]'));
  write({ lead: { article: 'short', chart: 'counts' }, moved: { '/charts/posts/': '/charts/counts/' }, gone: ['/sources/other/'] });
  const mended = site.build();
  expect(mended.code, mended.output).toBe(0);
  expect(site.built().get('embed/posts/index.html')?.toString()).toContain('0;url=/embed/counts/');
  const pages = [...site.built()].filter(([path]) => path.endsWith('.html'));
  expect(pages.map(([path]) => path)).toEqual(expect.arrayContaining(['articles/second/index.html', 'charts/posts/index.html', 'index.html']));
  expect(pages.filter(([, bytes]) => !bytes.toString().includes('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';')).map(([path]) => path)).toEqual([]);

  // A redirect was published too.
  site.write('content/articles/short.mdx', samples.article.replace('<Chart id="posts" />', '<Chart id="counts" />'));
  expect(site.build().output).toMatch(/address-dropped.*"\/articles\/second\/"/);
});
