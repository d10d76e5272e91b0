import { expect, it } from 'vitest';
import { themeScript } from '../../src/lib/theme.ts';
import { faultsOfPages, files, readBuilt } from './pages.ts';

const outside = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

it('no page loads anything from elsewhere, and its scripts are files of the site, or data that none runs', () => {
  const faults = faultsOfPages(({ $ }) => [
    ...$('script').toArray().filter((script) => $(script).text() !== themeScript).flatMap(({ attribs }) => ((attribs.type === 'module' && attribs.src?.startsWith('/_astro/')) || (['application/ld+json', 'speculationrules'].includes(attribs.type!) && !attribs.src) ? [] : ['a script that is no file of the site'])),
    ...$('link[rel~="stylesheet"], link[rel~="preload"], link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"], img, iframe, source, video, audio, object, embed')
      .toArray()
      .map(({ attribs }) => attribs.href ?? attribs.src ?? attribs.srcset ?? attribs.data ?? '')
      .filter((link) => outside.test(link)),
  ]);
  expect(faults).toEqual([]);
});

it('no style names an address elsewhere', () => {
  const faults = faultsOfPages(({ html }) => [...html.matchAll(/<style[^]*?<\/style>/g)].flatMap(([style]) => [...style.matchAll(/url\(\s*["']?([^"')]+)|@import[^;]+/g)]).map(([all, url]) => url ?? all).filter((url) => outside.test(url) && !url.startsWith('data:')));
  expect(faults).toEqual([]);
});

it('no id stands twice on a page', () => {
  const faults = faultsOfPages(({ $ }) => {
    const ids = $('[id]').toArray().map(({ attribs }) => attribs.id!);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });
  expect(faults).toEqual([]);
});

const scripts = files.filter((file) => file.endsWith('.js'));

it.each(scripts)('%s loads nothing from elsewhere', (file) => {
  expect(readBuilt(file).match(/(?:import|fetch)\s*\(?\s*["'`](?:[a-z]+:)?\/\//g) ?? []).toEqual([]);
});

it('no file ends up in the site that is not meant for readers', () => {
  expect(files.filter((file) => !/\.(html|css|js|woff2|svg|png|csv|json|webmanifest|xml|txt|zip|bib|ris)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(csv|json|xml|txt|bib|ris)$/.test(file) && readBuilt(file).trim() === '')).toEqual([]);
});
