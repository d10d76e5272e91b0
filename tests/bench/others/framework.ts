import { markdownOf } from '../article.ts';
import { footnotes, frontMatter, plain, type Generator } from './generator.ts';

const config = `import footnote from 'markdown-it-footnote';

export default { title: 'A report', root: 'src', preserveExtension: true, globalStylesheets: [], markdownIt: (markdown) => markdown.use(footnote) };
`;

const charts = {
  posts: 'Plot.plot({ marginLeft: 80, marks: [Plot.barX(posts.data, { x: "posts", y: "team", sort: { y: "-x" } })] })',
  referrals: 'Plot.plot({ color: { legend: true }, x: { tickFormat: "d" }, marks: [Plot.lineY(referrals.data, { x: "year", y: "referrals", stroke: "name" })] })',
  events: 'Plot.plot({ height: 320, y: { axis: null }, marks: [Plot.dot(events.data, { x: (row) => new Date(row.date), y: (_, index) => index }), Plot.text(events.data, { x: (row) => new Date(row.date), y: (_, index) => index, text: "event", textAnchor: "start", dx: 8 })] })',
};

const block = (code: string): string => ['```js', code, '```'].join('\n');

/** Observable Framework with charts that Plot draws in the browser. Plot comes by npm, so that no build asks another host. */
export const framework: Generator = {
  name: 'Observable Framework',
  packages: { '@observablehq/framework': '1.13.4', '@observablehq/plot': '0.6.17', ...footnotes },
  files: { 'observablehq.config.js': config, 'src/index.md': '# A report\n' },
  article: (article) => ({
    [`src/articles/${article.slug}.md`]: `${frontMatter(article)}# ${article.title}\n\n${block('import * as Plot from "@observablehq/plot";')}\n\n${markdownOf(article, (name, kind) => block(`const ${kind} = await FileAttachment("../data/${name}.json").json();\ndisplay(${charts[kind]});`), plain)}\n`,
    ...Object.fromEntries(Object.values(article.tables).map((table) => [`src/data/${table.name}.json`, JSON.stringify(table)])),
  }),
  build: ['observable', 'build'],
  live: (port) => ['observable', 'preview', '--no-open', '--port', String(port)],
  built: 'dist',
  caches: ['src/.observablehq/cache'],
  file: 'src/articles/a00001.md',
  route: '/articles/a00001.html',
};
