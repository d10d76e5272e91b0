// @ts-check
import { readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { liveCheck } from './src/checks/liveCheck.ts';
import { remarkEvidence } from './src/markdown/remarkEvidence.ts';

const { url, base: folder = '/' } = JSON.parse(readFileSync(new URL('content/site.json', import.meta.url), 'utf8'));
const site = process.env.SITE_URL ?? url;
const base = process.env.BASE_PATH ?? folder;

/** @param {string} file */
const fontFile = (file) => `@fontsource-variable/${file}.woff2`;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [mdx({ optimize: false }), sitemap(), liveCheck()],
  markdown: {
    syntaxHighlight: false,
    // `gfm: false`: remark-gfm below is the one in use, and not a second one of Astro's.
    processor: unified({ gfm: false, smartypants: true, remarkPlugins: [remarkGfm, [remarkEvidence, { base }]] }),
  },
  vite: {
    build: {
      // Astro marks each compiled MDX module with a directive that the bundler does not know: noise.
      rolldownOptions: { onwarn: (warning, print) => void (warning.code === 'MODULE_LEVEL_DIRECTIVE' || print(warning)) },
    },
  },
  fonts: [
    {
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      provider: fontProviders.local(),
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          { src: [fontFile('source-serif-4/files/source-serif-4-latin-wght-normal')], weight: '200 900', style: 'normal' },
          { src: [fontFile('source-serif-4/files/source-serif-4-latin-wght-italic')], weight: '200 900', style: 'italic' },
        ],
      },
    },
    {
      name: 'Source Sans 3',
      cssVariable: '--font-sans',
      provider: fontProviders.local(),
      fallbacks: ['Arial', 'sans-serif'],
      options: { variants: [{ src: [fontFile('source-sans-3/files/source-sans-3-latin-wght-normal')], weight: '200 900', style: 'normal' }] },
    },
  ],
});
