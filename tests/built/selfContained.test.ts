import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { themeScript } from '../../src/lib/theme.ts';
import { faultsOfPages, files, readBuilt } from './pages.ts';

const outside = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

const isOwn = ({ type, src, ...rest }: Readonly<Record<string, string>>, text: string): boolean =>
  Object.keys(rest).length === 0 && (src ? type === 'module' && src.startsWith('/_astro/') && text === '' : ['application/ld+json', 'speculationrules'].includes(type!) || (type === undefined && text === themeScript));

it('no page loads anything from elsewhere, and its scripts are files of the site, the one that sets the theme, or data that none runs', () => {
  const faults = faultsOfPages(({ $ }) => [
    ...$('script').toArray().flatMap((script) => (isOwn(script.attribs, $(script).text()) ? [] : ['a script that is no file of the site'])),
    ...$('link[rel~="stylesheet"], link[rel~="preload"], link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"], img, iframe, source, video, audio, object, embed')
      .toArray()
      .map(({ attribs }) => attribs.href ?? attribs.src ?? attribs.srcset ?? attribs.data ?? '')
      .filter((link) => outside.test(link)),
  ]);
  expect(faults).toEqual([]);
});

it('every page has a policy first of all that lets through its own scripts and styles to the byte, and nothing at large', () => {
  const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const faults = faultsOfPages(({ $ }) => {
    const metas = $('meta[http-equiv="Content-Security-Policy"]');
    const policy = new Map((metas.attr('content') ?? '').split(';').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]));
    const inPage = (selector: string): string[] => $(selector).toArray().map((one) => hashOf($(one).text()));
    const expected = { script: ["'self'", ...inPage('script:not([src], [type="application/ld+json"])')], style: inPage('style') };
    return [
      ...(metas.length === 1 && metas.prevAll().not('[charset]').length === 0 && metas.parent().is('head') ? [] : ['the policy is not first']),
      ...(policy.get('default-src')?.join() === "'none'" && policy.get('base-uri')?.join() === "'none'" ? [] : ['more than nothing by default']),
      ...Object.entries(expected).filter(([kind, sources]) => (policy.get(`${kind}-src`) ?? []).join(' ') !== sources.join(' ')).map(([kind]) => `${kind}-src is ${policy.get(`${kind}-src`)?.join(' ')}`),
      ...[...policy.values()].flat().filter((source) => /unsafe|\*|^https?:|^data:/.test(source)),
      ...$('[style], [onclick], [onload], [onerror], [href^="javascript:"]').toArray().map((element) => `a style or a script in an attribute of <${element.name}>`),
    ];
  });
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
  expect(files.filter((file) => !/\.(html|css|js|woff2|svg|png|csv|json|webmanifest|xml|txt|zip|bib|ris)(?:\.br|\.gz)?$|^_(?:headers|redirects)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(csv|json|xml|txt|bib|ris)$/.test(file) && readBuilt(file).trim() === '')).toEqual([]);
});
