import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { bundleOf } from '../prerender/bundleOf.ts';
import { openThreads } from '../prerender/threads.ts';
import { cached, nameOf, ownFolder } from './cached.ts';
import type { PageKey } from './pageKeys.ts';

const folder = join(ownFolder, 'pages');

/** Pages of earlier builds that are in this one no more: every change of the code would leave thousands. */
function forgetOthers(used: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
}

/** Has a build take each page whose key is that of the last build from the cache, which believes no file that is damaged, and render the others in threads. */
export function reusePages(keyOf: PageKey, base: string): AstroIntegration {
  const used = new Set<string>();
  const keep = (address: string, render: () => Promise<Uint8Array>): Promise<Buffer> => {
    const inputs = ['page', keyOf(address), address];
    used.add(nameOf(inputs));
    return cached(inputs, render, folder);
  };
  let outDir: URL;
  const reusing = (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    const bundle = bundleOf(prerenderer, outDir);
    const threads = openThreads(bundle.read);
    return {
      ...prerenderer,
      name: 'reuse-pages',
      setup: bundle.setup,
      render: async (request, options) => {
        const { type, route, component } = options.routeData;
        // The page for addresses that lead nowhere has a status of its own.
        if (type === 'redirect' || route === '/404') return prerenderer.render(request, options);
        const address = decodeURI(new URL(request.url).pathname).replace(base.replace(/\/?$/, '/'), '/');
        return new Response(new Uint8Array(await keep(address, () => threads.render({ url: request.url, route, component }))));
      },
      teardown: async () => {
        await threads.close();
        await prerenderer.teardown?.();
      },
    };
  };
  return {
    name: 'reuse-pages',
    hooks: {
      'astro:config:done': ({ config }) => void (outDir = config.outDir),
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((prerenderer) => reusing(prerenderer as AstroPrerenderer)),
      'astro:build:done': () => forgetOthers(used),
    },
  };
}
