import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const source = { title: 'A budget report', publisher: 'A council', author: null, published: '2010-12-01', url: 'https://example.org/report', kind: 'official', read: 'whole', accessed: '2026-11-22', licence: null, note: null };

const dataset = {
  name: 'posts',
  type: 'table',
  title: 'Posts at risk',
  description: 'What each announcement counted.',
  schema: {
    primaryKey: ['id'],
    fields: [
      { name: 'id', type: 'string' },
      { name: 'reported', type: 'date', title: 'Reported' },
      { name: 'counted', type: 'string', title: 'What was counted' },
      { name: 'posts', type: 'integer', title: 'Posts', unit: 'posts' },
      { name: 'source', type: 'string' },
      { name: 'locator', type: 'string' },
    ],
  },
  measure: 'posts',
  data: [
    { id: 'july', reported: '2010-07-01', counted: 'posts set to go', posts: 1500, source: 'report', locator: 'page 1' },
    { id: 'december', reported: '2010-12-01', counted: 'jobs in the plan', posts: 3500, source: 'report', locator: 'page 2' },
  ],
  charts: { posts: { kind: 'bar', x: 'posts', y: 'counted', title: 'The counts differ', description: 'Bars.' } },
};

const article = `---
title: A short article
dek: The counts differ.
strand: cuts
published: 2026-11-22
findings:
  - "Almost [1,500](fact:posts/july) posts were to go."
---

The plan named [3,500](fact:posts/december) jobs, as [the report](source:report) says of a [plan](term:plan).

<Chart id="posts" />
`;

const discrepancy = `---
question: How many posts were to go?
facts: [posts/july, posts/december]
certainty: unresolved
---

One says [1,500](fact:posts/july), the other [3,500](fact:posts/december).
`;

const site = {
  title: 'A report',
  description: 'A report for tests.',
  publisher: 'A publisher',
  url: 'https://example.org',
  lead: { article: 'short', chart: 'posts' },
  strands: [
    { id: 'cuts', title: 'The cuts', summary: 'Money.' },
    { id: 'khyra-ishaq', title: 'The review', summary: 'A review.' },
    { id: 'ofsted', title: 'The findings', summary: 'Inspections.' },
  ],
  contentNote: 'About a death.',
  help: [{ name: 'A helpline', what: 'Listens.', phone: null, url: 'https://example.org/help', source: 'report' }],
  complaints: null,
};

/** The smallest content that builds: path in `content/` to what the file holds. Change what a case is about. */
export const smallContent: Readonly<Record<string, unknown>> = {
  'articles/short.mdx': article,
  'datasets/posts.json': dataset,
  'sources/report.json': source,
  'glossary/plan.json': { term: 'plan', definition: 'What is meant to be done.', basis: 'None.', source: 'report' },
  'discrepancies/count.mdx': discrepancy,
  'corrections/.gitkeep': '',
  'site.json': site,
};

export const samples = { source, dataset, article, discrepancy, site };

/** Writes content files into a new temporary folder; returns the folder that holds `content/`. `null` leaves a file out. */
export function contentFolder(changes: Readonly<Record<string, unknown>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'unallocated-'));
  for (const [name, value] of Object.entries({ ...smallContent, ...changes })) {
    if (value === null) continue;
    const path = join(folder, 'content', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof value === 'string' || value instanceof Uint8Array ? value : `${JSON.stringify(value, null, 2)}\n`);
  }
  return folder;
}
