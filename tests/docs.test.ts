import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../src/checks/check.ts';
import { formatProblem } from '../src/checks/problem.ts';
import { readContent } from '../src/checks/read.ts';
import { bindFigures, formatUnboundFigures } from '../src/editor/bindFigures.ts';
import { runImport } from '../src/editor/import/runImport.ts';
import { jsonSchemas } from '../src/editor/jsonSchemas.ts';
import { runNew } from '../src/editor/newEntry.ts';
import { entryKinds } from '../src/editor/newEntryTexts.ts';
import { nbsp } from '../src/lib/formats.ts';
import { chartKinds } from '../src/schema/chart.ts';
import { reservedFields } from '../src/schema/fieldKinds.ts';
import { root } from './builtSite.ts';
import { contentFolder, samples } from './contentFolder.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const filesIn = (folder: string): string[] => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);

const guide = read('content/README.md');
const readmes = ['README.md', ...['content', 'src'].flatMap(filesIn).filter((file) => file.endsWith('/README.md'))];
const both = `${read('README.md')}\n${guide}`;

/** The text under a heading of the guide, down to the next heading of its rank. */
function section(title: string): string {
  const lines = guide.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === title);
  if (start < 0) throw new Error(`no heading in content/README.md: ${title}`);
  const rank = /^#+/.exec(lines[start]!)![0].length;
  const end = lines.findIndex((line, index) => index > start && (/^(#+) /.exec(line)?.[1]?.length ?? Infinity) <= rank);
  return lines.slice(start, end < 0 ? undefined : end).join('\n');
}

/** What is set as code in a text. */
const codeIn = (text: string): string => (text.match(/```[^]*?```|`[^`\n]+`/g) ?? []).join('\n');
const hasWord = (text: string, word: string): boolean => new RegExp(`(?<![\\w$-])${word.replaceAll('$', '\\$')}(?![\\w-])`).test(text);
const missing = (what: string, names: Iterable<string>, text: string): string[] => [...new Set(names)].filter((name) => !hasWord(codeIn(text), name)).map((name) => `${what} ${name} is not in the guide`);

/** Every key that a JSON Schema has at any depth; `where` and rows have keys of their own. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { readonly properties?: Readonly<Record<string, unknown>> };
  return [...Object.keys(properties), ...[...Object.values(properties), ...Object.values(rest)].flatMap(keysOf)];
}

const headings: Readonly<Record<string, readonly string[]>> = {
  articles: ['An article'],
  datasets: ['A dataset', 'A chart'],
  sources: ['A source'],
  glossary: ['A term'],
  discrepancies: ['A discrepancy'],
  corrections: ['A correction'],
  site: ['The site'],
};

describe('the README and the editor’s guide', () => {
  test('name every script of package.json', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { readonly scripts: object }).scripts);
    expect(scripts.filter((name) => !both.includes(name === 'test' ? 'npm test' : `npm run ${name}`))).toEqual([]);
  });

  test('name every folder of src/', () => {
    const folders = new Set(filesIn('src').filter((file) => /\.(?:ts|astro|css)$/.test(file) && file.split('/').length > 2).map((file) => `src/${file.split('/')[1]}/`));
    expect([...folders].filter((folder) => !read('README.md').includes(`\`${folder}\``))).toEqual([]);
  });

  test.for(readmes)('%s has no dead link', (file) => {
    const links = [...read(file).replace(/```[^]*?```|`[^`\n]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));
    const dead = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? file : join(dirname(file), path);
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(read(target)).includes(anchor));
    });
    expect(dead).toEqual([]);
  });
});

/** The anchors that GitHub makes of headings. */
const anchorsOf = (markdown: string): string[] => [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title!.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').trim().replace(/\s/g, '-'));

describe('the editor’s guide', () => {
  test('explains every kind of chart', () => expect(missing('the kind of chart', chartKinds, section('A chart'))).toEqual([]));

  test('explains every component that is handed to prose', () => {
    const list = /proseComponents = \{([^}]*)\}/.exec(read('src/components/prose/components.ts'))![1]!;
    const names = list.split(',').map((entry) => entry.split(':').at(-1)!.trim());
    expect(names).toContain('Chart');
    expect(names.filter((name) => !section('What to type').includes(`<${name}`)).map((name) => `the component ${name} is not in the guide`)).toEqual([]);
  });

  test.for([...jsonSchemas()])('explains every key of %s', ([file, schema]) => {
    const name = file.replace('.json', '');
    expect(missing(`the key of ${name}`, keysOf(JSON.parse(schema)), headings[name]!.map(section).join('\n'))).toEqual([]);
  });

  test('explains every field with a fixed meaning', () => expect(missing('the field', Object.keys(reservedFields), section('A dataset'))).toEqual([]));

  test('names every kind of entry that `npm run new` writes', () => expect(missing('the kind', Object.keys(entryKinds), section('Commands'))).toEqual([]));

  test.for(['check', 'facts', 'new', 'import'])('names every option of `npm run %s`', (command) => {
    const sources = { check: ['src/commands/check.ts'], facts: ['src/commands/facts.ts'], new: ['src/editor/newEntry.ts'], import: ['src/editor/import/importOptions.ts'] }[command]!.map(read).join('\n');
    const options = [...sources.matchAll(/'?([a-z-]+)'?: \{ type: '(?:string|boolean)'|'--([a-z-]+)'/g)].map(([, declared, written]) => declared ?? written!);
    expect(options.length).toBeGreaterThan(0);
    expect(missing('the option', options.map((option) => `--${option}`), section('Commands'))).toEqual([]);
  });

  test('names every snippet', () => {
    const prefixes = Object.values(JSON.parse(read('.vscode/content.code-snippets')) as Record<string, { readonly prefix: string }>).map(({ prefix }) => prefix);
    expect(missing('the snippet', prefixes.filter((prefix) => !chartKinds.some((kind) => prefix === `chart-${kind}`)), section('VS Code'))).toEqual([]);
  });
});

/** Content with mistakes of many kinds, to see the names that the check prints. */
const damaged: readonly Readonly<Record<string, unknown>>[] = [
  { 'articles/short.mdx': `${samples.article}\nSome 900 posts, “a crisis”, [x](fact:posts/jluy) and [1,600](fact:posts/july), [x](source:no), [x](term:no), [x](/no/), [x](ftp://no).\n\n<Chart id="no" />\n\n<Graph />\n\n<Quote>TODO</Quote>\n\n{1 + 1}\n\n![](https://example.org/a.png)\n\n${'“a b c d e f g h i j k l m”'}\n` },
  { 'articles/short.mdx': `import a from 'b'\n` },
  { 'articles/short.mdx': samples.article.replace('A short article', 'One: two') },
  { 'articles/short.mdx': samples.article.replace('<Chart', '<Chart>') },
  { 'articles/short.mdx': samples.article.replace('strand: cuts', 'strand: no\ntitel: x\nredirects: [/glossary/]') },
  { 'articles/short.mdx': samples.article.replace('---\n\nThe', 'redirects: [/glossary/]\n---\n\nThe') },
  { 'datasets/posts.json': { ...samples.dataset, name: 'post' } },
  { 'datasets/more.json': { ...samples.dataset, name: 'more' } },
  { 'datasets/posts.json': '{"name": "posts",}', 'datasets/visits.csv': '', 'sources/report.json': '{"title": "a", "title": "b"}', 'glossary/plan.json': new Uint8Array([0xff, 0xfe, 0]) },
  { 'site.json': null },
  { 'glossary/plan.json': null, 'glossary/.gitkeep': '', 'corrections/.gitkeep': null },
  { 'sources/other.json': samples.source },
];

/** The names of rules as the code writes them: behind `rule:`, or handed to the functions that make problems. */
function rulesIn(folder: string): string[] {
  const code = filesIn(folder).filter((file) => file.endsWith('.ts')).map(read).join('\n');
  const patterns = [/\brule(?::| =) ?'([a-z-]+)'/g, /\b(?:failure|folderProblem|problem|refuse|fault)\((?:[^'\n;]*?, )?'([a-z-]+)'/g, /\['([a-z]+-[a-z-]+)', `/g];
  const kinds = /^type Kind = ((?:'[a-z]+'(?: \| )?)+);$/m.exec(code)?.[1]?.match(/[a-z]+/g) ?? [];
  return [...patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, name]) => name!)), ...kinds.map((kind) => `${kind}-unknown`)];
}

describe('every rule has its place in the guide', () => {
  const titles = [...section('Rules').matchAll(/^#{4} (.+)$/gm)].map(([, title]) => title!);
  const untold = (names: Iterable<string>): string[] => [...new Set(names)].filter((name) => !titles.includes(name)).map((name) => `the rule ${name} has no heading under "Rules"`);

  test('each that the code of the check names', () => {
    const names = [...rulesIn('src/checks'), ...rulesIn('src/schema')];
    expect(names).toEqual(expect.arrayContaining(['figure-unsourced', 'fact-unknown', 'json-malformed', 'yaml-malformed', 'file-unexpected', 'heading-order', 'value-missing', 'duplicate-key', 'encoding']));
    expect(untold(names)).toEqual([]);
  });

  test('each that a check of damaged content prints', () => {
    const printed = new Set(damaged.flatMap((changes) => checkContent(contentFolder(changes)).problems.map(({ rule }) => rule)));
    expect(printed.size).toBeGreaterThan(25);
    expect(untold(printed)).toEqual([]);
  });

  test('each complaint of the import', () => expect(missing('the complaint', rulesIn('src/editor/import').filter((name) => name.startsWith('import-')), section('The import'))).toEqual([]));

  test('and none that no code prints', () => {
    const code = ['src/checks', 'src/schema', 'src/commands'].flatMap(filesIn).filter((file) => file.endsWith('.ts')).map(read).join('\n');
    expect(titles.filter((title) => !hasWord(code, title) && !rulesIn('src/checks').includes(title))).toEqual([]);
  });

  test('each with a wrong line and a right one, unless it is a fault of the site', () => {
    const faults = ['page-missing', 'value-missing', 'build-failed'];
    expect(titles.filter((title) => !faults.includes(title) && !/\n- ✗ [^]*\n- ✓ /.test(section(title)))).toEqual([]);
  });
});

/** The practice of the guide in a folder of its own: its commands are run and its files written as they stand in the text. */
describe('the ten minutes of the guide', async () => {
  const practice = section('Ten minutes');
  const block = (start: string): string => [...practice.matchAll(/```\w*\n([^]*?)```/g)].map(([, text]) => text!).find((text) => text.startsWith(start))!;
  const wordsOf = (command: string): string[] => [...block(command).trim().slice(command.length).matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const folder = contentFolder();
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  const rulesFound = (): string[] => checkContent(folder).problems.map(({ rule }) => rule);

  const source = runNew(folder, ['source', ...wordsOf('npm run new -- source')], '2026-11-22');
  write('content/sources/practice-report.json', block('{'));
  write('visits.csv', block('Town,'));
  const printed: string[] = [];
  const imported = await runImport(folder, wordsOf('npm run import --'), { print: (words) => printed.push(words), ask: async (question) => (printed.push(question), 'y') });
  const dataset = JSON.parse(readFileSync(join(folder, 'content/datasets/visits.json'), 'utf8')) as object;
  write('content/datasets/visits.json', JSON.stringify({ ...dataset, ...JSON.parse(`{${block('  "description"')} ${block('  "charts"')}}`) }));
  const article = runNew(folder, ['article', ...wordsOf('npm run new -- article')], '2026-11-22');
  const begun = readFileSync(join(folder, 'content/articles/more-visits.mdx'), 'utf8');
  write('content/articles/more-visits.mdx', block('---'));

  test('`npm run new` and `npm run import` do what it says', () => {
    expect([source.code, imported, article.code]).toEqual([0, 0, 0]);
    for (const line of block('Wrote content/sources').split('\n').slice(0, 3)) expect(source.words).toContain(line);
    expect(printed.join('\n')).toContain(block('visits.csv:').trim());
    for (const line of begun.split('\n').filter((one) => one !== '' && !one.includes('TODO'))) expect(block('---')).toContain(line);
  });

  test('`npm run bind` prints the links that it says, and they end in an article without a problem', () => {
    expect(rulesFound()).toEqual(['figure-unsourced', 'figure-unsourced', 'figure-unsourced', 'figure-unsourced']);
    const reading = readContent(folder);
    const figures = bindFigures({ ...reading, content: reading.content! }, { collection: 'articles', id: 'more-visits' });
    expect(formatUnboundFigures(reading.content!, figures)).toContain(block('content/articles/more-visits.mdx:7').split('\n…')[0]);
    const body = block('Northtown made [');
    const bound = block('---').replace(/^ {2}- .*\n/m, block('  - Northtown')).replace(/^Northtown made [^]*?\n\n/m, `${body}\n`).replace('draft: true', 'draft: false');
    for (const { likely } of figures) expect(bound).toContain(likely[0]!.link);
    write('content/articles/more-visits.mdx', bound);
    expect(rulesFound()).toEqual([]);
    write('content/articles/more-visits.mdx', bound.replace(body, body.replace('[1,610]', '[1,650]')));
    expect(checkContent(folder).problems.map((one) => formatProblem(one).replaceAll(nbsp, ' '))).toEqual([block('content/articles/more-visits.mdx:16:16').trim()]);
  });
});
