import { readdirSync } from 'node:fs';
import type { AstroPrerenderer } from 'astro';
import type { BuildApp, Internals } from './astro.ts';
import type { Bundle } from './bundle.ts';

/**
 * What a build under way has compiled into `outDir`, to be opened by other threads too. Astro tells its application, and nobody else, what it
 * knows of the pages: `setup`, in the place of the prerenderer's own, listens to that; `read` gives the bundle afterwards.
 */
export function bundleOf(prerenderer: AstroPrerenderer, outDir: URL): { readonly setup: () => Promise<void>; readonly read: () => Bundle } {
  const folder = new URL('./.prerender/', outDir);
  const entry = new URL(readdirSync(folder).find((name) => name.startsWith('prerender-entry.'))!, folder).href;
  let bundle: Bundle | undefined;
  return {
    setup: async () => {
      const { app } = (await import(entry)) as { readonly app: BuildApp };
      let internals: Internals | undefined;
      const { setInternals } = app;
      app.setInternals = (told) => setInternals.call(app, (internals = told));
      await prerenderer.setup?.();
      bundle = { entry, pages: [...internals!.pagesByKeys].map(([key, { styles }]) => [key, styles]), scripts: app.getSettings().scripts };
    },
    read: () => bundle!,
  };
}
