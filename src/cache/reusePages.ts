import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { PageRequest } from '../prerender/bundle.ts';
import { bundleOf } from '../prerender/bundleOf.ts';
import { keepBundle, type KeptBundle } from '../prerender/keptBundle.ts';
import { openThreads } from '../prerender/threads.ts';
import { cached, digestOf, ownFolder } from './cached.ts';
import type { PageKeys } from './pageKeys.ts';

const folder = join(ownFolder, 'pages');

/** A page of a build: its address on the site, its key, and how it is asked for. */
export type RenderedPage = PageRequest & { readonly address: string; readonly key: string };

const inputsOf = ({ address, key }: RenderedPage): readonly string[] => ['page', key, address];

/** The page from the cache, which believes no file that is damaged, or else as `render` makes it. */
export const keptPage = (page: RenderedPage, render: () => Promise<Uint8Array>): Promise<Buffer> => cached(inputsOf(page), render, folder);

/** Pages of earlier builds that are in this one no more: every change of the code would leave thousands. */
function forgetOthers(pages: readonly RenderedPage[]): void {
  if (!existsSync(folder)) return;
  const used = new Set(pages.map((page) => digestOf(inputsOf(page))));
  for (const name of readdirSync(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
}

/** What a build rendered, and what it was rendered from. */
export type Rendered = { readonly pages: readonly RenderedPage[]; readonly bundle: KeptBundle };

/** Has a build take each page whose key is that of the last build from the cache, and render the others in threads, as soon as `passed` lets it; `done` hears what came of it. */
export function reusePages(keys: PageKeys, base: string, passed: Promise<unknown>, done: (rendered: Rendered) => void): AstroIntegration {
  const pages: RenderedPage[] = [];
  let outDir: URL;
  let bundle: KeptBundle;
  const reusing = (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    const compiled = bundleOf(prerenderer, outDir);
    const threads = openThreads(compiled.read);
    return {
      ...prerenderer,
      name: 'reuse-pages',
      setup: async () => {
        await passed;
        await compiled.setup();
      },
      render: async (request, options) => {
        const { type, route, component } = options.routeData;
        if (type === 'redirect') return prerenderer.render(request, options);
        const address = decodeURI(new URL(request.url).pathname).replace(base.replace(/\/?$/, '/'), '/');
        // The page for addresses that lead nowhere has a status of its own.
        const page = { address, key: keys.of(address), url: request.url, route, component, status: route === '/404' ? 404 : 200 };
        pages.push(page);
        return new Response(new Uint8Array(await keptPage(page, () => threads.render(page))), { status: page.status });
      },
      teardown: async () => {
        await threads.close();
        await prerenderer.teardown?.();
        bundle = keepBundle(compiled.read());
      },
    };
  };
  return {
    name: 'reuse-pages',
    hooks: {
      'astro:config:done': ({ config }) => void (outDir = config.outDir),
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((prerenderer) => reusing(prerenderer as AstroPrerenderer)),
      'astro:build:done': () => {
        forgetOthers(pages);
        done({ pages, bundle });
      },
    },
  };
}
