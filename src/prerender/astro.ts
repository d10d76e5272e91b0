import type { RouteData } from 'astro';

/** What is used of the application that Astro builds and renders pages with (`core/build/app.js`); it has no public type. */
export type BuildApp = {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  setInternals(internals: Internals): void;
  setOptions(options: { readonly settings: Settings; readonly logger: unknown }): void;
  getSettings(): Settings;
  render(request: Request, options: { readonly routeData: RouteData }): Promise<Response>;
};

/** Of what the build knows of its pages, that which a page in a build is put together from. */
export type Internals = {
  readonly pagesByKeys: ReadonlyMap<string, { readonly styles: readonly unknown[] }>;
  readonly entrySpecifierToBundleMap: ReadonlyMap<string, string>;
};

export type Settings = { readonly scripts: readonly { readonly stage: string; readonly content: string }[] };
