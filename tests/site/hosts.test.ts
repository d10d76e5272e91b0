import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf, types } from '../../src/hosts/headers.ts';
import { samples } from '../contentFolder.ts';
import { bucket, caddy, nginx, programAt, slashless, type Host } from './hosts.ts';
import { smallSite } from './site.ts';

const ownHost = 'https://host.example';
const article = samples.article.replace('title: A short article', 'title: A short article\nredirects: [/old/name/, /articles/older]');

/** A site that was built for a folder of a host, and the folder that the host serves. */
function published(base: string) {
  const site = smallSite({ 'articles/short.mdx': article, 'site.json': { ...samples.site, moved: { '/charts/old/': '/charts/posts/' } } });
  const { code, output } = site.build({ SITE_URL: ownHost, BASE_PATH: base, COMPRESS: '1' });
  if (code !== 0) throw new Error(output);
  const files = site.built();
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  for (const [file, bytes] of files) {
    const path = join(folder, base, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return { folder, base, files };
}

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** What a host sends, without following where it points and without unpacking. */
const ask = (address: string, encoding = 'identity'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Encoding': encoding }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });

const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');
const linking = 'a[href], link[href]:not([rel="canonical"]), script[src], img[src], iframe[src], form[action], meta[property="og:image"]';

/** Every address of this site that its pages point at, with the base, without fragments. */
function linksOf(files: ReadonlyMap<string, Buffer>, base: string): Set<string> {
  const pages = [...files].filter(([file]) => file.endsWith('.html'));
  const found = pages.flatMap(([file, bytes]) => {
    const $ = load(bytes.toString());
    const inStyles = [...$('style').text().matchAll(/url\("?([^")]+)/g)].map(([, url]) => url!);
    return [...$(linking).toArray().map(({ attribs }) => attribs.href ?? attribs.src ?? attribs.action ?? attribs.content!), ...inStyles].map((link) => new URL(link, `${ownHost}${base}${addressOf(file)}`));
  });
  return new Set(found.filter(({ origin }) => origin === ownHost).map(({ pathname }) => pathname));
}

const kinds: readonly { readonly name: string; readonly program?: string; readonly start: (site: { readonly folder: string; readonly base: string }, program: string) => Promise<Host>; readonly sends?: string; readonly knows: boolean }[] = [
  { name: 'nginx', program: 'nginx', start: (site, program) => nginx(program, site), sends: 'gzip', knows: true },
  { name: 'Caddy', program: 'caddy', start: (site, program) => caddy(program, site), sends: 'br', knows: true },
  { name: 'a bucket behind CloudFront', start: bucket, knows: true },
  { name: 'a host that adds no slash', start: slashless, knows: false },
];

describe.each(['/', '/reports/birmingham/'])('a site that was built for %s', (base) => {
  const site = published(base);
  const pages = [...site.files.keys()].filter((file) => file.endsWith('index.html'));
  const links = linksOf(site.files, base);

  it('has pages and links to follow', () => {
    expect(pages.length).toBeGreaterThan(24);
    expect(links.size).toBeGreaterThan(45);
    expect([...links].filter((link) => !link.startsWith(base))).toEqual([]);
  });

  for (const { name, program, start, sends, knows } of kinds) {
    const path = program ? programAt(program) : '';
    if (path === undefined) console.warn(`${program} is not on the PATH, so its recipe is not tried out. Install it to do so.`);
    describe.skipIf(path === undefined)(`on ${name}`, () => {
      let host: Host;
      beforeAll(async () => {
        host = await start(site, path!);
      });
      afterAll(() => host.close());

      it('has every page, and whatever a page points at, with its headers', async () => {
        const faults: string[] = [];
        for (const address of new Set([...links, ...pages.map((file) => base + addressOf(file)), ...[...site.files.keys()].filter((file) => !/^_|\.(?:br|gz|html)$/.test(file)).map((file) => base + file)])) {
          const { status, headers, body } = await ask(host.address + address);
          const file = `${address.slice(base.length)}${address.endsWith('/') ? 'index.html' : ''}`;
          if (status !== 200) faults.push(`${address}: ${status}`);
          else if (!body.equals(site.files.get(file)!)) faults.push(`${address} is not ${file}`);
          if (!knows) continue;
          const type = types[file.split('.').at(-1)!];
          for (const [header, value] of Object.entries({ ...headersOf(address, base), ...(type && { 'Content-Type': type }) })) if (headers[header.toLowerCase()] !== value) faults.push(`${address}: ${header} is ${headers[header.toLowerCase()]}`);
        }
        expect(faults).toEqual([]);
      });

      it('finds a page by its address without the last slash', async () => {
        const faults: string[] = [];
        for (const file of pages.filter((one) => one !== 'index.html')) {
          const bare = base + addressOf(file).slice(0, -1);
          const first = await ask(host.address + bare);
          const { status, body } = first.status === 200 ? first : await ask(new URL(first.headers.location!, host.address + bare).href);
          if (status !== 200 || !body.equals(site.files.get(file)!)) faults.push(`${bare}: ${first.status} ${first.headers.location ?? ''}`);
        }
        expect(faults).toEqual([]);
      });

      it('shows the page of the site for what is not there', async () => {
        const { status, headers, body } = await ask(`${host.address}${base}articles/none/`);
        expect([status, body.equals(site.files.get('404.html')!)]).toEqual([404, true]);
        if (knows) expect(headers['x-content-type-options']).toBe('nosniff');
      });

      it.runIf(sends)('sends text as it was compressed by the build', async () => {
        const { headers, body } = await ask(`${host.address}${base}articles/short/`, sends);
        expect(headers['content-encoding']).toBe(sends);
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(body.equals(site.files.get(`articles/short/index.html.${sends === 'gzip' ? 'gz' : 'br'}`)!)).toBe(true);
      });
    });
  }

  it('leads from each old address to the page that took its place, by the page and by the list', () => {
    const own = base.replace(/\/$/, '');
    const wanted = { '/old/name/': '/articles/short/', '/articles/older/': '/articles/short/', '/charts/old/': '/charts/posts/', '/embed/old/': '/embed/posts/' };
    const list = site.files.get('_redirects')!.toString().split('\n');
    for (const [old, now] of Object.entries(wanted)) {
      const $ = load(site.files.get(`${old.slice(1)}index.html`)!.toString());
      expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0;url=${own}${now}`);
      expect($('link[rel="canonical"]').attr('href')).toBe(`${ownHost}${own}${now}`);
      expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toMatch(/^default-src 'none';/);
      expect(list).toEqual(expect.arrayContaining([`${own}${old} ${own}${now} 301`, `${own}${old.slice(0, -1)} ${own}${now} 301`]));
    }
    expect(list.length).toBe(2 * Object.keys(wanted).length + 1);
  });

  it('lists for Netlify and Cloudflare every header, each once for every file', () => {
    const rules = site.files.get('_headers')!.toString().trim().split(/\n(?=\S)/).map((block) => block.split('\n  ') as [string, ...string[]]);
    expect(rules.length).toBeGreaterThan(30);
    expect(rules.length).toBeLessThan(100);
    const faults = [...site.files.keys()].filter((file) => !/^_(?:headers|redirects)$|\.(?:br|gz)$/.test(file)).flatMap((file) => {
      const address = base + addressOf(file);
      const fitting = rules.filter(([pattern]) => new RegExp(`^${pattern.replace(/[.]/g, '\\.').replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`).test(address));
      const sent = fitting.flatMap(([, ...lines]) => lines).filter((line) => !line.startsWith('Content-Type'));
      const wanted = Object.entries(headersOf(address, base)).map(([header, value]) => `${header}: ${value}`);
      return sent.sort().join('\n') === wanted.sort().join('\n') ? [] : [`${address}: ${sent.join(' | ')}`];
    });
    expect(faults).toEqual([]);
  });

  it('has each file of text in two compressed forms, which unpack to it', () => {
    const text = [...site.files].filter(([file, bytes]) => /\.(?:html|css|js|json|csv|xml|svg|txt|webmanifest|bib|ris)$/.test(file) && bytes.length >= 256 && file !== 'manifest.json');
    expect(text.length).toBeGreaterThan(40);
    expect(text.filter(([file, bytes]) => !brotliDecompressSync(site.files.get(`${file}.br`)!).equals(bytes) || !gunzipSync(site.files.get(`${file}.gz`)!).equals(bytes)).map(([file]) => file)).toEqual([]);
    expect([...site.files.keys()].filter((file) => /\.(?:br|gz)$/.test(file)).length).toBe(2 * text.length);
  });
});
