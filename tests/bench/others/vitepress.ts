import { markdownOf } from '../article.ts';
import { footnotes, frontMatter, plain, type Generator } from './generator.ts';

const config = `import footnote from 'markdown-it-footnote';

export default { title: 'A report', cleanUrls: false, markdown: { config: (markdown) => markdown.use(footnote) } };
`;

const theme = `import DefaultTheme from 'vitepress/theme';
import Drawing from './Drawing.vue';

export default { extends: DefaultTheme, enhanceApp: ({ app }) => app.component('Drawing', Drawing) };
`;

const component = `<script setup>
import { onMounted, useTemplateRef } from 'vue';
import Chart from 'chart.js/auto';

const { table, kind } = defineProps({ table: Object, kind: String });
const canvas = useTemplateRef('canvas');
const years = (date) => Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) - 1) / 12;
const settings = {
  posts: ({ data }) => ({ type: 'bar', data: { labels: data.map((row) => row.team), datasets: [{ label: 'Posts', data: data.map((row) => row.posts) }] }, options: { indexAxis: 'y' } }),
  referrals: ({ data }) => ({ type: 'line', data: { datasets: [...new Set(data.map((row) => row.name))].map((name) => ({ label: name, data: data.filter((row) => row.name === name).map((row) => ({ x: row.year, y: row.referrals })) })) }, options: { scales: { x: { type: 'linear' } } } }),
  events: ({ data }) => ({ type: 'scatter', data: { datasets: [{ label: 'Events', data: data.map((row, index) => ({ x: years(row.date), y: index, event: row.event })) }] }, options: { plugins: { tooltip: { callbacks: { label: ({ raw }) => raw.event } } } } }),
};

onMounted(() => {
  const { options, ...rest } = settings[kind](table);
  new Chart(canvas.value, { ...rest, options: { ...options, animation: false } });
  canvas.value.dataset.drawn = '';
});
</script>

<template>
  <figure>
    <figcaption>{{ table.title }}</figcaption>
    <div class="drawing"><canvas ref="canvas" role="img" :aria-label="table.title"></canvas></div>
  </figure>
</template>

<style>
.drawing { position: relative; aspect-ratio: 2; }
</style>
`;

/** VitePress in its own theme, with charts that Chart.js draws in the browser. */
export const vitepress: Generator = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4', vue: '3.5.45', 'chart.js': '4.6.1', ...footnotes },
  files: { '.vitepress/config.js': config, '.vitepress/theme/index.js': theme, '.vitepress/theme/Drawing.vue': component },
  article: (article) => {
    const imports = Object.entries(article.tables).map(([kind, { name }]) => `import ${kind} from '../data/${name}.json'`);
    return {
      [`articles/${article.slug}.md`]: `${frontMatter(article)}<script setup>\n${imports.join('\n')}\n</script>\n\n# ${article.title}\n\n${markdownOf(article, (_, kind) => `<Drawing :table="${kind}" kind="${kind}" />`, plain)}\n`,
      ...Object.fromEntries(Object.values(article.tables).map((table) => [`data/${table.name}.json`, JSON.stringify(table)])),
    };
  },
  build: ['vitepress', 'build'],
  live: (port) => ['vitepress', 'dev', '--port', String(port)],
  built: '.vitepress/dist',
  caches: ['.vitepress/cache', '.vitepress/.temp'],
  file: 'articles/a00001.md',
  route: '/articles/a00001.html',
};
