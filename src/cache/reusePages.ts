import type { AstroIntegration } from 'astro';
import { cached } from './cached.ts';
import type { PageKey } from './pageKeys.ts';

/** Has a build take each page whose key is that of an earlier build from the cache, which believes no file that is damaged. */
export const reusePages = (keyOf: PageKey, base: string): AstroIntegration => ({
  name: 'reuse-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((prerenderer) => ({
        ...prerenderer,
        name: 'reuse-pages',
        render: async (request, options) => {
          // The page for addresses that lead nowhere has a status of its own.
          if (options.routeData.type === 'redirect' || options.routeData.route === '/404') return prerenderer.render(request, options);
          const address = decodeURI(new URL(request.url).pathname).replace(base.replace(/\/?$/, '/'), '/');
          const bytes = await cached(['page', keyOf(address), address], async () => {
            const rendered = await prerenderer.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            if (response.status !== 200) throw new Error(`the page ${address} came with the status ${response.status}`);
            return Buffer.from(await response.arrayBuffer());
          });
          return new Response(new Uint8Array(bytes));
        },
      })),
  },
});
