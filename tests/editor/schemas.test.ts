import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { getLanguageService, TextDocument, type Diagnostic } from 'vscode-json-languageservice';
import { jsonSchemas } from '../../src/editor/jsonSchemas.ts';
import { rowKeys } from '../../src/editor/jsonSchemasRows.ts';
import { collections } from '../../src/lib/texts.ts';
import { reservedFields } from '../../src/schema/fieldKinds.ts';
import { parseDocument } from 'yaml';
import { root } from '../builtSite.ts';
import { samples } from '../contentFolder.ts';

const folder = join(root, '.vscode/schemas');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const settings = JSON.parse(read('.vscode/settings.json')) as { readonly 'json.schemas': readonly { readonly fileMatch: readonly string[]; readonly url: string }[] };

/** The JSON service of VS Code with our schemas, wired as `.vscode/settings.json` wires them. */
const service = getLanguageService({ schemaRequestService: async (uri) => readFileSync(new URL(uri), 'utf8') });
service.configure({ schemas: settings['json.schemas'].map(({ fileMatch, url }) => ({ fileMatch: fileMatch.map((one) => `**${one}`), uri: new URL(url, `file://${root}`).href })) });

const open = (file: string, text: string) => {
  const document = TextDocument.create(`file://${root}${file}`, 'json', 1, text);
  return { document, json: service.parseJSONDocument(document) };
};

async function problemsIn(file: string, value: unknown): Promise<string[]> {
  const { document, json } = open(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  const found: Diagnostic[] = await service.doValidation(document, json, { schemaValidation: 'error' });
  return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

/** What the editor shows where `|` stands in a text. */
async function at<Shown>(file: string, marked: string, show: (document: TextDocument, place: ReturnType<TextDocument['positionAt']>, json: ReturnType<typeof service.parseJSONDocument>) => PromiseLike<Shown>): Promise<Shown> {
  const { document, json } = open(file, marked.replace('|', ''));
  return show(document, document.positionAt(marked.indexOf('|')), json);
}
const completions = async (file: string, marked: string) => (await at(file, marked, (document, place, json) => service.doComplete(document, place, json)))?.items.map(({ label }) => label) ?? [];
const hover = async (file: string, marked: string) => JSON.stringify((await at(file, marked, (document, place, json) => service.doHover(document, place, json)))?.contents).replaceAll('\\\\', '');

describe('.vscode/schemas', () => {
  test('they are those that `npm run schemas` writes', () => {
    const made = jsonSchemas();
    expect(readdirSync(folder).sort()).toEqual([...made.keys()].sort());
    expect([...made].filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text).map(([name]) => `${name} is out of date: run \`npm run schemas\``)).toEqual([]);
  });

  test('there is one for each kind of content file, and every JSON file of the content has one wired', () => {
    expect([...jsonSchemas().keys()].sort()).toEqual([...collections, 'site'].map((name) => `${name}.json`).sort());
    const wired = settings['json.schemas'].flatMap(({ fileMatch }) => fileMatch);
    expect(wired.sort()).toEqual([...['corrections', 'datasets', 'glossary', 'sources'].map((name) => `/content/${name}/*.json`), '/content/site.json'].sort());
  });

  test('no file of the report is complained of', async () => {
    const files = ['content/site.json', ...['datasets', 'sources', 'glossary', 'corrections'].flatMap((one) => readdirSync(join(root, 'content', one)).filter((name) => name.endsWith('.json')).map((name) => `content/${one}/${name}`))];
    const problems = await Promise.all(files.map(async (file) => (await problemsIn(file, read(file))).map((problem) => `${file}:${problem}`)));
    expect(problems.flat()).toEqual([]);
  });

  test('the front matter of every article and discrepancy fits', async () => {
    const files = ['articles', 'discrepancies'].flatMap((one) => readdirSync(join(root, 'content', one)).map((name) => [one, `content/${one}/${name}`] as const));
    for (const [one, file] of files) {
      const data = parseDocument(/^---\n(.*?)\n---/s.exec(read(file))![1]!).toJS() as unknown;
      const { document, json } = open('front-matter', JSON.stringify(data));
      expect(await service.doValidation(document, json, { schemaValidation: 'error' }, JSON.parse(jsonSchemas().get(`${one}.json`)!)), file).toEqual([]);
    }
  });
});

describe('in an editor', () => {
  test.for([
    ['a stray key', { ...samples.source, titel: 'x' }, 'Property titel is not allowed.'],
    ['a missing key', { ...samples.source, kind: undefined }, 'Missing property "kind".'],
    ['a date of the wrong form', { ...samples.source, accessed: '22/11/2026' }, 'must be a date written as 2010-12-01'],
    ['an empty text', { ...samples.source, publisher: ' ' }, 'must not be empty'],
    ['a kind that is none', { ...samples.source, kind: 'book' }, 'Value is not accepted. Valid values: "news", "official", "statistics", "report", "judgment", "parliament", "law", "press-release", "blog".'],
    ['no date, and no reason', { ...samples.source, published: null }, 'Missing property "publishedNote".'],
  ] as const)('%s in a source is underlined', async ([, source, message]) => expect((await problemsIn('content/sources/a.json', source)).join()).toContain(message));

  test('a correction of both a fact and an article, or of neither, is underlined', async () => {
    const correction = { date: '2026-11-22', was: 'a', now: 'b', why: 'c', reportedBy: null };
    expect(await problemsIn('content/corrections/a.json', { ...correction, fact: 'posts/july' })).toEqual([]);
    expect(await problemsIn('content/corrections/a.json', correction)).toHaveLength(1);
    expect(await problemsIn('content/corrections/a.json', { ...correction, fact: 'posts/july', article: 'short' })).toHaveLength(1);
  });

  test('a chart lacking an encoding, a field type that is none and a status that is none are underlined', async () => {
    const { dataset } = samples;
    const found = await problemsIn('content/datasets/posts.json', { ...dataset, charts: { posts: { ...dataset.charts.posts, x: undefined } }, schema: { ...dataset.schema, fields: [{ name: 'id', type: 'text' }] }, data: [{ id: 'a', status: 'sure' }] });
    expect(found.map((problem) => problem.replace(/^\d+: /, '').slice(0, 40))).toEqual(['Value is not accepted. Valid values: "st', 'Value is not accepted. Valid values: "st', 'Missing property "x".']);
  });

  test('keys and values are completed', async () => {
    expect(await completions('content/sources/a.json', '{ "kind": | }')).toContain('"statistics"');
    expect(await completions('content/datasets/a.json', '{ "data": [{ | }] }')).toEqual(expect.arrayContaining(Object.keys(reservedFields)));
    expect(await completions('content/datasets/a.json', '{ "charts": { "a": { | } } }')).toEqual(expect.arrayContaining(['kind', 'highlight', 'annotations']));
  });

  test('a key is explained in the words of the schema', async () => {
    expect(await hover('content/sources/a.json', '{ "pub|lisher": "A" }')).toContain('The person or body that published it.');
    expect(await hover('content/datasets/a.json', '{ "charts": { "a": { "kind": "bar", "high|light": [] } } }')).toContain('drawn in the accent');
    expect(await hover('content/datasets/a.json', '{ "data": [{ "loc|ator": "x" }] }')).toContain('Where in the document');
  });

  test('every field with a fixed meaning is explained', () => expect(Object.keys(rowKeys).sort()).toEqual(Object.keys(reservedFields).sort()));
});

describe('.vscode/extensions.json', () => {
  test('it recommends what reads Astro and MDX', () => expect(JSON.parse(read('.vscode/extensions.json'))).toEqual({ recommendations: ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx'] }));
});
