import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proseless, quotingBlocks } from '../../src/cache/proseless.ts';
import { samples } from '../contentFolder.ts';
import { smallSite } from '../site/site.ts';

describe('a body without its prose', () => {
  const body = 'One sentence of prose.\n\n## A heading\n\nIn July [1,500](fact:posts/july) posts, of [a *plan*](term:plan).\n\n<Chart id="posts" />\n\nAn [odd bracket here.\n\n[^1]: A note.\n\n[a]: fact:posts/may\n\nA title\n---\n\n1. - ## In a list';

  it('is the same when a word of prose is another', () => {
    expect(proseless(body.replace('sentence', 'phrase').replace('In July', 'By July'))).toBe(proseless(body));
  });

  it.each([
    ['a word of a heading', 'heading', 'title'],
    ['a figure', '1,500', '1,600'],
    ['the cell of a figure', 'posts/july', 'posts/june'],
    ['the words of a link', '*plan*', '*scheme*'],
    ['a component', '<Chart id="posts" />', '<Chart id="others" />'],
    ['a word of a note', 'A note', 'Another note'],
    ['a word beside brackets that do not match', 'odd', 'strange'],
    ['where a definition leads', 'posts/may', 'posts/june'],
    ['a heading with a line under it', 'A title', 'A headline'],
    ['a heading in a list', 'In a list', 'In one list'],
    ['one word the fewer', 'sentence of prose', 'sentence'],
  ])('is another with %s changed', (_name, was, now) => {
    expect(proseless(body.replace(was, now))).not.toBe(proseless(body));
  });
});

describe('the blocks of a body that may quote a dataset or a source', () => {
  const blocks = ['Said [1,500](fact:posts/july), by [it](source:report).', 'Said [2](fact:other/july), on [a page](/charts/posts/).', 'A note.[^1]', '[^1]: More.'];
  const plain = blocks.join('\n\n');

  it('are those with a plain link to it', () => expect([...quotingBlocks(plain)!]).toEqual([['fact:posts', blocks.slice(0, 1)], ['source:report', blocks.slice(0, 1)], ['fact:other', blocks.slice(1, 2)]]));

  it('are all where a quotation names the source', () => {
    const quoting = `${plain}\n\n<Quote by="Ofsted" source = "letter">\n\nNot good.\n\n</Quote>`;
    expect(quotingBlocks(quoting)!.get('source:letter')).toEqual([quoting]);
  });

  it.each([
    ['an address that stands elsewhere', 'Said [1,500][a].\n\n[a]: fact:posts/july'],
    ['an address in angle brackets', 'Said [1,500](<fact:posts/july>).'],
    ['an escaped letter', 'Said [1,500](fact:p%6Fsts/july).'],
    ['an entity', 'Said [1,500](&#102;act:posts/july).'],
    ['a source behind an entity', '<Quote source="re&#112;ort">Not good.</Quote>'],
    ['a gap before the address', 'Said [1,500]( fact:posts/july).'],
  ])('cannot be told with %s', (_name, odd) => expect(quotingBlocks(`${plain}\n\n${odd}`)).toBe(undefined));
});

/** What to change, file by file, the pages that must then be others, and the stage in which they are made: `pages` where only they are. */
const changes: readonly (readonly [name: string, file: string, was: string, now: string, others: readonly RegExp[], stage: string])[] = [
  ['a word beside no figure', 'articles/short.mdx', 'says of a', 'said of a', [/^articles\/short\/index\.html$/], 'pages'],
  ['a word beside a figure and a citation', 'articles/short.mdx', 'The plan named', 'The scheme named', [/^evidence\/posts\/.*index\.html$/, /^sources\/report\/index\.html$/], 'pages'],
  ['what a source is called', 'sources/report.json', '"title": "', '"title": "New ', [/^sources\/report\/index\.html$/], 'astro'],
];

describe('a build that takes pages from the cache', () => {
  const [kept, fresh] = [smallSite(), smallSite()];
  const texts = new Map(Object.entries({ 'articles/short.mdx': samples.article, 'sources/report.json': JSON.stringify(samples.source, null, 2) }));
  expect(kept.build()).toMatchObject({ code: 0 });
  let before = kept.built();

  it.each(changes)('is what it is without one, with %s changed', (_name, file, was, now, others, stage) => {
    const text = texts.get(file)!;
    expect(text).toContain(was);
    texts.set(file, text.replace(was, now));
    for (const site of [kept, fresh]) site.write(`content/${file}`, texts.get(file)!);
    for (const [name, other] of texts) fresh.write(`content/${name}`, other);
    fresh.forget();
    const [first, second] = [kept.build({ STAGES: '1' }), fresh.build()];
    expect(first.output).toContain(`\nstage ${stage} `);
    expect({ ...first, output: first.output.replace(/^stage .*\n/gm, '') }).toEqual(second);
    const [reused, made] = [kept.built(), fresh.built()];
    expect([...made.keys()]).toEqual([...reused.keys()]);
    expect([...made].filter(([path, bytes]) => !bytes.equals(reused.get(path)!)).map(([path]) => path)).toEqual([]);
    const changed = [...made].filter(([path, bytes]) => !before.get(path)?.equals(bytes)).map(([path]) => path);
    for (const other of others) expect(changed.some((path) => other.test(path)), `${other} in ${changed.join(', ')}`).toBe(true);
    before = reused;
    expect(kept.build().output).toContain('Nothing has changed: dist/ is whole');
    expect(kept.built()).toEqual(reused);
  });

  it('leaves a site that is not whole, or of which the record is damaged, to a whole build', () => {
    const damages: Readonly<Record<string, () => void>> = {
      'a page that was changed by hand': () => writeFileSync(join(kept.dist, 'index.html'), 'mine'),
      'a page of other words in as many letters, with its old time': () => {
        const page = join(kept.dist, 'about/index.html');
        const { atime, mtime } = statSync(page);
        writeFileSync(page, readFileSync(page, 'utf8').replace('</h1>', '</h2>'));
        utimesSync(page, atime, mtime);
      },
      'a page that is gone': () => rmSync(join(kept.dist, 'about/index.html')),
      'a file that is not of the site': () => writeFileSync(join(kept.dist, 'mine.html'), 'mine'),
      'a record that is damaged': () => spoil('last-build'),
    };
    for (const [name, damage] of Object.entries(damages)) {
      damage();
      expect(unchanged(), name).toBe(false);
      if (name === 'a record that is damaged') continue;
      for (const [path, bytes] of before) writeFileSync(join(kept.dist, path), bytes);
      rmSync(join(kept.dist, 'mine.html'), { force: true });
      expect(unchanged(), name).toBe(true);
    }
    expect(kept.build({ STAGES: '1' })).toMatchObject({ code: 0, output: expect.stringContaining('\nstage astro ') as string });
    expect(kept.built()).toEqual(before);
  });

  it('knows afterwards which files nobody has touched', () => {
    const states = JSON.parse(readFileSync(join(kept.folder, 'node_modules/.cache/unallocated/last-states')).subarray(32).toString()) as [path: string, state: string][];
    const { files } = JSON.parse(readFileSync(join(kept.dist, 'manifest.json'), 'utf8')) as { readonly files: readonly { readonly path: string }[] };
    expect(states.length).toBeGreaterThan(files.length / 2);
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(states.map(([path]) => path)));
  });

  it.each(['bundle', 'last-pages'])('builds the whole site where %s is damaged and a word has changed', (name) => {
    spoil(name);
    kept.write('content/articles/short.mdx', texts.get('articles/short.mdx')!.replace('said of a', 'says of a'));
    expect(kept.build({ STAGES: '1' })).toMatchObject({ code: 0, output: expect.stringContaining('\nstage astro ') as string });
    kept.write('content/articles/short.mdx', texts.get('articles/short.mdx')!);
    expect(kept.build({ STAGES: '1' }).output).toContain('\nstage pages ');
    expect(kept.built()).toEqual(before);
  });

  /** Whether a build would find that nothing has changed. */
  function unchanged(): boolean {
    const told = spawnSync(process.execPath, ['--input-type=module', '-e', `import { lastBuild, wholeManifest } from './src/cache/lastBuild.ts'; import { makingOf } from './src/cache/pageKeys.ts'; process.env.NODE_ENV = 'production'; const last = lastBuild(makingOf(process.cwd())); console.log(Boolean(last && wholeManifest('dist', last)))`], { cwd: kept.folder, encoding: 'utf8' });
    return told.stdout.trim() === 'true';
  }

  /** Puts another byte in the middle of a file that is kept, or of each in a folder. */
  function spoil(name: string): void {
    const path = join(kept.folder, 'node_modules/.cache/unallocated', name);
    const files = statSync(path).isFile() ? [path] : readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files) {
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1]! ^= 1;
      writeFileSync(file, bytes);
    }
  }
});
