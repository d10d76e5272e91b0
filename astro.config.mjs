// @ts-check
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { liveCheck } from './src/checks/liveCheck.ts';
import { readContent } from './src/checks/read.ts';
import { withoutDrafts } from './src/lib/content.ts';
import { modifiedOn } from './src/lib/corrections.ts';
import { redirectsOf } from './src/lib/redirects.ts';
import { routes, withBase } from './src/lib/routes.ts';
import { markdown, mdxOptions } from './src/markdown/markdown.ts';
import { pageFonts } from './src/styles/fonts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { content } = readContent(root);
const site = process.env.SITE_URL ?? content?.site.url;
const base = process.env.BASE_PATH ?? content?.site.base ?? '/';
const published = content && withoutDrafts(content);
const articles = [...(published?.articles ?? [])];
const redirects = Object.fromEntries([...(published ? redirectsOf(published) : [])].map(([old, now]) => [old, withBase(now, base)]));

/** An address with the host. @param {string} route */
const address = (route) => new URL(withBase(route, base), site).href;
/** The day on which each article last came to say something else; no other page has one. */
const modified = new Map(published ? articles.map(([slug]) => [address(routes.article(slug)), modifiedOn(published, slug)]) : []);

/** Charts in frames are parts of other pages. @param {string} page */
const isListed = (page) => !page.startsWith(address('/embed/'));

const [serif, italic, sans] = await pageFonts(root, [
  'source-serif-4/files/source-serif-4-latin-wght-normal',
  'source-serif-4/files/source-serif-4-latin-wght-italic',
  'source-sans-3/files/source-sans-3-latin-wght-normal',
]);

/**
 * Fonts that come late are kept for the next page: the text does not move under a reader's eyes.
 * @param {string} src
 * @param {'normal' | 'italic'} style
 * @returns {any}
 */
const variant = (src, style) => ({ src: [src], weight: '400 700', style, display: 'optional' });

export default defineConfig({
  site,
  base,
  redirects,
  trailingSlash: 'always',
  compressHTML: true,
  // Eight pages at a time: each thread that renders has some before it while the pictures of others are drawn.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  // Tells code editors what the front matter of each collection may hold.
  experimental: { contentIntellisense: true },
  integrations: [mdx(mdxOptions), sitemap({ filter: isListed, serialize: (item) => ({ ...item, lastmod: modified.get(item.url) }) }), liveCheck()],
  markdown: markdown(base),
  vite: {
    // A page names its script in few bytes.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${/^\w+/.exec(name)?.[0] ?? 'page'}.[hash].js` } } } } },
    plugins: [
      {
        // D3 hangs its transitions on its selections. Nothing here uses either, so the browser need not load them.
        name: 'd3-without-transitions',
        transform: { filter: { id: /[\\/]d3-transition[\\/]/ }, handler: (code) => ({ code, map: null, moduleSideEffects: false }) },
      },
    ],
    build: {
      // Scripts are files: a page has none of its own.
      assetsInlineLimit: 0,
      // Astro marks each compiled MDX module with a directive that the bundler does not know: noise.
      rolldownOptions: { onwarn: (warning, print) => void (warning.code === 'MODULE_LEVEL_DIRECTIVE' || print(warning)) },
    },
  },
  fonts: [
    {
      name: 'Source Serif 4',
      cssVariable: '--serif',
      provider: fontProviders.local(),
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [variant(serif, 'normal'), variant(italic, 'italic')],
      },
    },
    {
      name: 'Source Sans 3',
      cssVariable: '--sans',
      provider: fontProviders.local(),
      fallbacks: ['Arial', 'sans-serif'],
      options: { variants: [variant(sans, 'normal')] },
    },
  ],
});
