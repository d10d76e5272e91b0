import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import typescript from 'typescript';
import { markdownOf } from '../article.ts';
import { footnotes, frontMatter, plain, type Generator } from './generator.ts';

const config = `import footnote from 'markdown-it-footnote';
import { drawing } from './drawing.js';

export default function (eleventy) {
  eleventy.addShortcode('chart', drawing);
  eleventy.amendLibrary('md', (markdown) => markdown.use(footnote));
  return { dir: { input: 'content', includes: '../layouts', output: '_site' } };
}
`;

const layout = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<meta name="description" content="{{ description }}">
<style>body{max-width:42rem;margin:auto;padding:1rem;font:1.1rem/1.5 Georgia,serif}figure{margin:1.5rem 0}svg{width:100%;height:auto;font:12px sans-serif}td,th{padding:.2rem 1rem .2rem 0;text-align:left}</style>
</head>
<body>
<main>
<h1>{{ title }}</h1>
<p>{{ description }}</p>
{{ content }}
</main>
</body>
</html>
`;

const drawing = typescript.transpileModule(readFileSync(join(import.meta.dirname, 'drawing.ts'), 'utf8'), { compilerOptions: { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ESNext } }).outputText;

/** Eleventy: a bare page with charts that a plain function draws at build. */
export const eleventy: Generator = {
  name: 'Eleventy 3',
  packages: { '@11ty/eleventy': '3.1.8', ...footnotes },
  files: { 'eleventy.config.js': config, 'layouts/article.liquid': layout, 'drawing.js': drawing },
  article: (article) => ({
    [`content/articles/${article.slug}.md`]: `${frontMatter(article, 'layout: article.liquid\n')}${markdownOf(article, (_, kind) => `{% chart ${kind}, "${kind}" %}`, plain)}\n`,
    [`content/articles/${article.slug}.11tydata.json`]: JSON.stringify(article.tables),
  }),
  build: ['eleventy', '--quiet'],
  live: (port) => ['eleventy', '--serve', '--quiet', `--port=${port}`],
  built: '_site',
  caches: ['.cache'],
  file: 'content/articles/a00001.md',
  route: '/articles/a00001/',
};
