import type { BuildApp } from './astro.ts';

/** What Astro has compiled of the site: plain data, so that a thread of its own can open it too. */
export type Bundle = {
  /** Address of the module from which all pages are rendered, as `file://…`. */
  readonly entry: string;
  /** Route and component to the styles of the page. */
  readonly pages: readonly (readonly [key: string, styles: readonly unknown[]])[];
  /** Scripts that integrations put into every page. */
  readonly scripts: readonly { readonly stage: string; readonly content: string }[];
};

/** A page to be rendered: its address with the host, the route that makes it, and the status that it comes with. */
export type PageRequest = { readonly url: string; readonly route: string; readonly component: string; readonly status: number };

/** Renders pages of a bundle. Throws what the page throws, and where it is not there. */
export type Renderer = (page: PageRequest) => Promise<Uint8Array>;

/** Warnings of a page are told as Astro tells them; what it did well is not. */
const destination = { write: ({ level, message }: { readonly level: string; readonly message: string }): void => void (['warn', 'error'].includes(level) && console.error(message)) };

/** Opens a bundle as Astro's own prerenderer does. */
export async function openBundle({ entry, pages, scripts }: Bundle): Promise<Renderer> {
  const { app } = (await import(entry)) as { readonly app: BuildApp };
  app.setInternals({ pagesByKeys: new Map(pages.map(([key, styles]) => [key, { styles }])), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts }, logger: { options: { destination } } });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [`${routeData.route} ${routeData.component}`, routeData]));
  return async ({ url, route, component, status }) => {
    const response = await app.render(new Request(url), { routeData: routes.get(`${route} ${component}`)! });
    if (response.status !== status) throw new Error(`the page ${new URL(url).pathname} came with the status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
}
