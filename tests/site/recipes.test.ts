import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { caddyfile } from '../../src/hosts/caddy.ts';
import { cloudfrontRequest, cloudfrontResponse } from '../../src/hosts/cloudfront.ts';
import { headers, headersOf, regExpOf } from '../../src/hosts/headers.ts';
import { nginxConfig } from '../../src/hosts/nginx.ts';
import { policyOf, withPolicy } from '../../src/lib/policy.ts';
import { root } from '../builtSite.ts';

const readme = readFileSync(join(root, 'src/hosts/README.md'), 'utf8');
const folder = '/srv/unallocated';

it.each([
  ['nginx', nginxConfig({ address: '80', folder, base: '/' })],
  ['Caddy', caddyfile({ address: 'unallocated.example', folder, base: '/' })],
  ['CloudFront, asked', cloudfrontRequest()],
  ['CloudFront, answering', cloudfrontResponse('/')],
])('the recipe for %s stands in the README as the code writes it', (_, recipe) => expect(readme).toContain(`\n${recipe.trimEnd()}\n`));

it('every header has a value for every path, by the first pattern that fits', () => {
  expect(headers.filter(({ values }) => values.at(-1)![0] !== '*').map(({ name }) => name)).toEqual([]);
  expect(headersOf('/embed/posts/')['Content-Security-Policy']).toBe('frame-ancestors *');
  expect(headersOf('/reports/embed/posts/')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  expect(headersOf('/reports/embed/posts/', '/reports/')['Content-Security-Policy']).toBe('frame-ancestors *');
  expect(headersOf('/_astro/a.js')['Cache-Control']).toContain('immutable');
  expect(headersOf('/sw.js')['Cache-Control']).toBe('no-cache');
  expect(new RegExp(regExpOf('/sw.js', '/')).test('/swxjs')).toBe(false);
});

const page = (inside: string): string => `<!DOCTYPE html><html lang="en"> <head><meta charset="utf-8">${inside}</head><body></body></html>`;

it('a policy names what stands in the page, and no style or script besides', () => {
  expect(policyOf(page(''))).toMatch(/^default-src 'none';script-src 'self';style-src 'self';img-src 'self';/);
  // SHA-256 of "1", as `printf 1 | openssl dgst -sha256 -binary | base64` prints it.
  const one = "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='";
  expect(policyOf(page('<script>1</script><script type="application/ld+json">2</script><style>1</style>'))).toContain(`script-src 'self' ${one};style-src 'self' ${one};`);
});

it('a policy lets nothing through that only looks like a script', () => {
  const hidden = page('<meta content="<script>1</script>"><a title=\'<style>1</style>\'>&lt;script>1&lt;/script></a>');
  expect(policyOf(hidden)).toContain("script-src 'self';style-src 'self';");
  expect(withPolicy(hidden).replace(/<meta http-equiv[^>]*>/, '')).toBe(hidden);
});

it('the policy comes before what it rules, and the styles become one in their order', () => {
  const made = withPolicy(page('<title>x</title><style>a{}</style><link rel="preload"><style>b{}</style>'));
  expect(made).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><title>x<\/title><link rel="preload"><style>a\{\}b\{\}<\/style>/);
  expect(() => withPolicy('<p>no page</p>')).toThrow('does not begin as a page');
});
