import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getContent } from '../lib/collections.ts';
import { absoluteHref } from '../lib/href.ts';
import { plainText } from '../lib/prose.ts';
import { routes } from '../lib/routes.ts';

export const GET: APIRoute = async () => {
  const { site, articles } = await getContent();
  return rss({
    title: site.title,
    description: plainText(site.description),
    site: absoluteHref(routes.front),
    customData: `<language>${site.language}</language>`,
    items: [...articles].map(([slug, { title, dek, published, strand }]) => ({
      title: plainText(title),
      description: plainText(dek),
      link: absoluteHref(routes.article(slug)),
      pubDate: new Date(`${published}T00:00:00Z`),
      categories: [strand],
    })),
  });
};
