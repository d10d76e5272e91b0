import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { smallSite } from '../site/site.ts';
import { wholeContent } from '../site/wholeSite.ts';
import { describeInBrowser, leave } from './site.ts';

/** A page of each kind, as a screen reader has it: name of the file under `trees/`, and its address. A new kind of page is a new line here. The head and the foot of the site are in `front` alone. */
const kinds: Readonly<Record<string, string>> = {
  front: '/',
  articles: '/articles/',
  article: '/articles/short/',
  'sensitive-article': '/articles/case/',
  charts: '/charts/',
  chart: '/charts/posts/',
  embed: '/embed/posts/',
  data: '/data/',
  dataset: '/data/posts/',
  evidence: '/evidence/',
  row: '/evidence/posts/july/',
  'shared-row': '/evidence/rates/norton/',
  compare: '/compare/',
  authority: '/compare/norton/',
  timeline: '/timeline/',
  lane: '/timeline/money/',
  sources: '/sources/',
  source: '/sources/report/',
  discrepancies: '/discrepancies/',
  discrepancy: '/discrepancies/count/',
  glossary: '/glossary/',
  corrections: '/corrections/',
  methodology: '/methodology/',
  about: '/about/',
  'not-found': '/404.html',
};

const folder = mkdtempSync(join(tmpdir(), 'trees-'));

describeInBrowser('what a screen reader says of each kind of page', (site) => {
  beforeAll(() => {
    const small = smallSite(wholeContent);
    const { code, output } = small.build({ SITE_URL: 'https://example.org' });
    expect(code, output).toBe(0);
    for (const [file, bytes] of small.built()) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), bytes);
    }
  });

  it.each(Object.entries(kinds))('%s', async (kind, route) => {
    const page = await site.visit(route, { script: true });
    await expect(await page.locator(kind === 'front' ? 'body' : 'main').ariaSnapshot()).toMatchFileSnapshot(`trees/${kind}.yml`);
    await leave(page);
  });
}, folder);
