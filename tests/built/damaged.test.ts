import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { budgetOf, budgets, kindOf, scriptBudget } from '../../src/checks/budgets.ts';
import { checkBuilt } from '../../src/checks/built.ts';
import { pageFiles } from './pages.ts';

/** A site of a few files, and what the check of a built site says of it. */
function check(pages: Readonly<Record<string, string>>, addresses: readonly string[] = ['/'], base = '/'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  for (const [file, body] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `<!doctype html><html lang="en-GB"><title>A page</title><body>${body}</body></html>`);
  }
  return checkBuilt(folder, addresses, base).problems.map(({ file, rule, message }) => `${file} ${rule}: ${message}`);
}

const about = '<h1 id="top">About</h1>';

it('checkBuilt(folder) finds nothing in a whole site', () => {
  expect(check({ 'index.html': '<a href="/about/#top">About</a> <a href="about/">About</a>', 'about/index.html': about }, ['/', '/about/'])).toEqual([]);
});

it('checkBuilt(folder) names a page that the build did not write', () => {
  expect(check({ 'index.html': '' }, ['/', '/about/', '/data/posts.csv'])).toEqual([
    'dist/about/ page-missing: The build wrote no file for the address /about/.',
    'dist/data/posts.csv page-missing: The build wrote no file for the address /data/posts.csv.',
  ]);
});

it('checkBuilt(folder) names a link that leads nowhere', () => {
  expect(check({ 'index.html': '<a href="/abuot/">About</a>', 'about/index.html': about })).toEqual(['dist/index.html link-broken: The link "/abuot/" leads to no page or file.']);
});

it('checkBuilt(folder) names a fragment that its page does not have', () => {
  expect(check({ 'index.html': '<a href="/about/#bottom">About</a> <a href="#here">Here</a>', 'about/index.html': about })).toEqual([
    'dist/index.html link-broken: The link "/about/#bottom" names "#bottom", which that page does not have.',
    'dist/index.html link-broken: The link "#here" names "#here", which that page does not have.',
  ]);
});

it('checkBuilt(folder) names a value that went missing in the text', () => {
  expect(check({ 'index.html': '<p>A rise of NaN posts to undefined</p>' })).toEqual(['dist/index.html value-missing: The page prints "NaN".', 'dist/index.html value-missing: The page prints "undefined".']);
});

it('checkBuilt(folder) names a value that went missing in a drawing', () => {
  expect(check({ 'index.html': '<svg><path d="M0,NaN"></path></svg>' })).toEqual(['dist/index.html value-missing: The page prints "NaN".']);
  expect(check({ 'index.html': '<svg><rect x="0" y="0" width="NaN" height="2"></rect><line x1="NaN" y2="1"/><circle cx="NaN"/><g transform="translate(NaN,0)"/></svg>' }), 'in any attribute of a mark').not.toEqual([]);
});

it('checkBuilt(folder) names an address that a browser would run, however it is spelt', () => {
  const unsafe = ['javascript:alert(1)', 'JavaScript:alert(1)', ' java&#9;script:alert(1)', '&#1;javascript:alert(1)', 'vbscript:x', 'data:text/html,x', '//evil.example/', '/\\evil.example/', '/&#9;/evil.example'];
  for (const address of unsafe) expect(check({ 'index.html': `<a href="${address}">x</a>` }), address).toContainEqual(expect.stringContaining('dist/index.html link-unsafe: The page has the address "'));
  expect(check({ 'index.html': '<iframe src="javascript:x"></iframe><form action="data:x"></form>' })).toHaveLength(2);
  expect(check({ 'index.html': '<a href="https://example.org/">x</a><a href="mailto:a@example.org">x</a><a href="tel:1">x</a><a href="#x" id="x">x</a>' })).toEqual([]);
});

it('checkBuilt(folder) names a missing picture, script or icon', () => {
  expect(check({ 'index.html': '<img src="/a.png" alt=""><script src="/a.js"></script>' })).toEqual([
    'dist/index.html link-broken: The link "/a.png" leads to no page or file.',
    'dist/index.html link-broken: The link "/a.js" leads to no page or file.',
  ]);
});

it('checkBuilt(folder) names a link that leaves the folder of the site', () => {
  expect(check({ 'index.html': '<a href="/about/">About</a> <a href="/reports/about/">About</a>', 'about/index.html': about }, ['/'], '/reports/')).toEqual(['dist/index.html link-broken: The link "/about/" leaves the folder of the site, /reports/.']);
});

it('checkBuilt(folder) lets pass a word that an editor wrote', () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  writeFileSync(join(folder, 'index.html'), '<body><p>The term is undefined.</p></body>');
  expect(checkBuilt(folder, ['/'], '/', (word) => word === 'undefined').problems).toEqual([]);
});

it('checkBuilt(folder) names a heading that leaves out a rank', () => {
  expect(check({ 'index.html': '<h1>A</h1><h2>B</h2><h4>C</h4>' })).toEqual(['dist/index.html heading-order: The heading "C" is of rank 4 under one of rank 2.']);
});

it('checkBuilt(folder) names a picture that is not described', () => {
  expect(check({ 'index.html': '<img src="/a.png">', 'a.png': '' })).toEqual(['dist/index.html alt-missing: The picture "/a.png" has no description.']);
});

it('checkBuilt(folder) names an address that is escaped wrongly, and does not break off', () => {
  expect(check({ 'index.html': '<a href="/50%/">Half</a> <a href="#50%">Half</a>' })).toEqual([
    'dist/index.html link-broken: The link "/50%/" leads to no page or file.',
    'dist/index.html link-broken: The link "#50%" names "#50%", which that page does not have.',
  ]);
});

/** Letters that nothing can make shorter. */
const noise = (length: number): string => Array.from({ length }, () => Math.random().toString(36).charAt(2)).join('');

it('checkBuilt(folder) names a page over the budget of its kind, and the scripts of one over theirs', () => {
  const heavy = check({ 'index.html': '', 'about/index.html': noise(2 * budgetOf('/about/', 0)) });
  expect(heavy).toEqual([expect.stringMatching(/^dist\/about\/index\.html budget: The page weighs \d+ bytes in Brotli; the budget of \/about\/ is \d+\.$/)]);
  expect(check({ 'index.html': '', 'articles/index.html': `${noise(2 * budgetOf('/articles/', 5))}${'<a href="/articles/">a</a>'.repeat(5)}` }), 'a list that is long for its links').toEqual([expect.stringContaining(`the budget of /articles/ is ${budgetOf('/articles/', 5)}`)]);
  expect(check({ 'index.html': '', 'articles/index.html': `${noise(budgetOf('/articles/', 5))}${'<a href="/articles/">a</a>'.repeat(500)}` })).toEqual([]);
  expect(check({ 'index.html': `<script>${noise(2 * scriptBudget)}</script>` })).toEqual([expect.stringMatching(/^dist\/index\.html budget: The scripts of the page weigh \d+ bytes in Brotli; their budget is 4096\.$/)]);
  const apart = check({ 'index.html': '<script src="/a.js"></script>', 'a.js': `import "./b.js"`, 'b.js': noise(2 * scriptBudget) });
  expect(apart, 'with what they import').toEqual([expect.stringMatching(/ budget: The scripts /)]);
});

it('every kind of page has a budget, and every budget a kind of page', () => {
  expect([...new Set(pageFiles.map((file) => kindOf(`/${file}`)))].sort()).toEqual(Object.keys(budgets).sort());
});
