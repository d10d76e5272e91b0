import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { headScript } from '../../src/lib/headScript.ts';
import { files, itOnEveryPage, readBuilt, type Element } from './pages.ts';

const outside = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

const isOwn = ({ type, src, ...rest }: Readonly<Record<string, string>>, text: string): boolean =>
  Object.keys(rest).length === 0 && (src ? type === 'module' && src.startsWith('/_astro/') && text === '' : ['application/ld+json', 'speculationrules'].includes(type!) || (type === undefined && text === headScript));

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const isLoaded = ({ name, attribs }: Element): boolean =>
  ['img', 'iframe', 'source', 'video', 'audio', 'object', 'embed'].includes(name) || (name === 'link' && /\b(?:stylesheet|preload|modulepreload|icon|apple-touch-icon|manifest)\b/.test(attribs.rel ?? ''));

itOnEveryPage({
  'no page loads anything from elsewhere, and its scripts are files of the site, the one that goes before all, or data that none runs': ({ $, elements }) => [
    ...elements.filter(({ name }) => name === 'script').flatMap((script) => (isOwn(script.attribs, $.text([script])) ? [] : ['a script that is no file of the site'])),
    ...elements.filter(isLoaded).map(({ attribs }) => attribs.href ?? attribs.src ?? attribs.srcset ?? attribs.data ?? '').filter((link) => outside.test(link)),
  ],
  'every page has a policy first of all that lets through its own scripts and styles to the byte, and nothing at large': ({ $, elements }) => {
    const metas = elements.filter(({ name, attribs }) => name === 'meta' && attribs['http-equiv'] === 'Content-Security-Policy');
    const policy = new Map((metas[0]?.attribs.content ?? '').split(';').map((part) => [part.split(' ')[0]!, part.split(' ').slice(1)]));
    const inPage = (is: (element: Element) => boolean): string[] => elements.filter(is).map((one) => hashOf($.text([one])));
    const expected = {
      script: ["'self'", ...inPage(({ name, attribs }) => name === 'script' && !('src' in attribs) && attribs.type !== 'application/ld+json')],
      style: ["'self'", ...inPage(({ name }) => name === 'style')],
    };
    return [
      ...(metas.length === 1 && $(metas[0]).prevAll().not('[charset]').length === 0 && $(metas[0]).parent().is('head') ? [] : ['the policy is not first']),
      ...(policy.get('default-src')?.join() === "'none'" && policy.get('base-uri')?.join() === "'none'" ? [] : ['more than nothing by default']),
      ...Object.entries(expected).filter(([kind, sources]) => (policy.get(`${kind}-src`) ?? []).join(' ') !== sources.join(' ')).map(([kind]) => `${kind}-src is ${policy.get(`${kind}-src`)?.join(' ')}`),
      ...[...policy.values()].flat().filter((source) => /unsafe|\*|^https?:|^data:/.test(source)),
      ...elements.filter(({ attribs }) => Object.keys(attribs).some((key) => key === 'style' || key.startsWith('on')) || attribs.href?.startsWith('javascript:')).map((element) => `a style or a script in an attribute of <${element.name}>`),
    ];
  },
  'no style names an address elsewhere': ({ html }) => [...html.matchAll(/<style[^]*?<\/style>/g)].flatMap(([style]) => [...style.matchAll(/url\(\s*["']?([^"')]+)|@import[^;]+/g)]).map(([all, url]) => url ?? all).filter((url) => outside.test(url) && !url.startsWith('data:')),
});

const scripts = files.filter((file) => file.endsWith('.js'));

it.each(scripts)('%s loads nothing from elsewhere', (file) => {
  expect(readBuilt(file).match(/(?:import|fetch)\s*\(?\s*["'`](?:[a-z]+:)?\/\//g) ?? []).toEqual([]);
});

it('no file ends up in the site that is not meant for readers', () => {
  expect(files.filter((file) => !/\.(html|css|js|woff2|svg|png|csv|json|webmanifest|xml|txt|zip|bib|ris)(?:\.br|\.gz)?$|^_(?:headers|redirects)$/.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(csv|json|xml|txt|bib|ris)$/.test(file) && readBuilt(file).trim() === '')).toEqual([]);
});
