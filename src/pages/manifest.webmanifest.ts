import type { APIRoute } from 'astro';
import { getContent } from '../lib/collections.ts';
import { href } from '../lib/href.ts';
import { plainText } from '../lib/prose.ts';
import { routes } from '../lib/routes.ts';
import { icons, paletteOf } from '../pictures/index.ts';

/** What a system shows of the site where a reader keeps it beside other programs: it opens in the browser. */
export const GET: APIRoute = async () => {
  const { site } = await getContent();
  const { paper } = paletteOf();
  return new Response(
    JSON.stringify({
      name: site.title,
      short_name: site.title,
      description: plainText(site.description),
      lang: site.language,
      start_url: href(routes.front),
      scope: href(routes.front),
      display: 'browser',
      background_color: paper,
      theme_color: paper,
      icons: icons.filter(({ route }) => route !== routes.touchIcon).map(({ route, width, purpose }) => ({ src: href(route), sizes: `${width}x${width}`, type: 'image/png', purpose })),
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
};
