import type { Content } from './content.ts';
import { routes } from './routes.ts';

const chartOf = /^\/charts\/([^/]+)\/$/;

/** Old addresses and the pages that took their place. A chart that moved takes the frame that other sites show of it along. */
export function redirectsOf({ articles, site }: Pick<Content, 'articles' | 'site'>): Map<string, string> {
  const ofArticles = [...articles].flatMap(([slug, { redirects }]) => redirects.map((old) => [old, routes.article(slug)] as const));
  const moved = Object.entries(site.moved).flatMap(([old, now]) => {
    const [before, after] = [old, now].map((route) => chartOf.exec(route)?.[1]);
    return [[old, now] as const, ...(before && after ? [[routes.embed(before), routes.embed(after)] as const] : [])];
  });
  return new Map([...ofArticles, ...moved]);
}
