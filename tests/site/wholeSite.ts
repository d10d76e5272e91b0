import { comparedSite, compared } from '../comparedContent.ts';
import { samples } from '../contentFolder.ts';

const article = `---
title: A whole article
dek: Everything that an article may hold, once.
strand: cuts
published: 2026-11-22
findings:
  - "Almost [1,500](fact:posts/july) posts were to go."
  - "The plan named [3,500](fact:posts/december)."
---

The plan named [3,500](fact:posts/december) jobs, as [the report](source:report) says of a [plan](term:plan).[^why]

## What was said

<Quote source="report" locator="page 3" by="the leader">We will count them again.</Quote>

<Chart id="posts" />

### By announcement

| Announced | Posts |
|---|---|
| July | [1,500](fact:posts/july) |
| December | [3,500](fact:posts/december) |

The counts [disagree](/discrepancies/count/).

- Posts are places.
- Jobs are people.

[^why]: Nobody said why.
`;

const sensitive = `---
title: A case
dek: What the review asked.
strand: khyra-ishaq
published: 2026-11-22
findings: [The review asked for more visits.]
sensitive: true
---

The review [asked for more](source:report).
`;

const events = {
  name: 'events',
  type: 'table',
  title: 'Events',
  description: 'What happened, by date.',
  sources: ['report'],
  schema: {
    primaryKey: ['id'],
    fields: [
      { name: 'id', type: 'string' },
      { name: 'date', type: 'date', title: 'Date' },
      { name: 'event', type: 'string', title: 'Event' },
      { name: 'theme', type: 'string', title: 'Lane' },
    ],
  },
  measure: 'event',
  data: [
    { id: 'plan', date: '2010-07-01', event: 'A plan is announced', theme: 'Money' },
    { id: 'visit', date: '2012-03-05', event: 'Inspectors visit', theme: 'Inspection' },
  ],
  charts: {},
};

const correction = { date: '2026-11-23', fact: 'posts/july', was: '1,400', now: '[1,500](fact:posts/july)', why: 'A figure was read from the wrong line.', reportedBy: 'a reader' };

/** Content that has every kind of page, and an article with all that an article may hold: as little as shows each. */
export const wholeContent: Readonly<Record<string, unknown>> = {
  'articles/short.mdx': article,
  'articles/case.mdx': sensitive,
  'datasets/rates.json': compared,
  'datasets/events.json': events,
  'corrections/posts.json': correction,
  'corrections/.gitkeep': null,
  'site.json': {
    ...samples.site,
    compare: comparedSite.compare,
    timeline: { lanes: ['Money', 'Inspection'], events: [{ dataset: 'events', date: 'date', event: 'event', lane: 'theme' }] },
    complaints: null,
  },
};
