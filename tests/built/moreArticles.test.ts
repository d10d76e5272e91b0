import { expect, it } from 'vitest';
import { articlesByStrand } from '../../src/lib/content.ts';
import { routes } from '../../src/lib/routes.ts';
import { content, pageAt } from './pages.ts';

const placed = articlesByStrand(content).flatMap(({ id, articles }) => articles.map(([slug], place) => ({ strand: id, slugs: articles.map(([one]) => one), slug, place })));

it.each(placed)('the article $slug names three more of its strand, those that come next first, and the way to all', ({ strand, slugs, slug, place }) => {
  const links = pageAt(routes.article(slug)).$('nav[aria-labelledby="more-title"] a').toArray().map(({ attribs }) => attribs['href']);
  const next = [1, 2, 3].filter((steps) => steps < slugs.length).map((steps) => routes.article(slugs[(place + steps) % slugs.length]!));
  expect(links).toEqual([...next, ...(slugs.length > 4 ? [`${routes.articles}#${strand}`] : [])]);
});

it('strands of both sizes are looked at', () => expect(new Set(placed.map(({ slugs }) => slugs.length > 4))).toEqual(new Set([true, false])));
