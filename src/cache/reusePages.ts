import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { cached, nameOf, ownFolder } from './cached.ts';
import type { PageKey } from './pageKeys.ts';

const folder = join(ownFolder, 'pages');

/** Pages of earlier builds that are in this one no more: every change of the code would leave thousands. */
function forgetOthers(used: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
}

/** Has a build take each page whose key is that of the last build from the cache, which believes no file that is damaged. */
export function reusePages(keyOf: PageKey, base: string): AstroIntegration {
  const used = new Set<string>();
  const keep = (address: string, render: () => Promise<Uint8Array>): Promise<Buffer> => {
    const inputs = ['page', keyOf(address), address];
    used.add(nameOf(inputs));
    return cached(inputs, render, folder);
  };
  return {
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
            const bytes = await keep(address, async () => {
              const rendered = await prerenderer.render(request, options);
              const response = rendered instanceof Response ? rendered : rendered.response;
              if (response.status !== 200) throw new Error(`the page ${address} came with the status ${response.status}`);
              return new Uint8Array(await response.arrayBuffer());
            });
            return new Response(new Uint8Array(bytes));
          },
        })),
      'astro:build:done': () => forgetOthers(used),
    },
  };
}
