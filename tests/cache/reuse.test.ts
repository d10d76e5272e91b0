import { describe, expect, it } from 'vitest';
import { blocksQuoting, proseless } from '../../src/cache/proseless.ts';
import { samples } from '../contentFolder.ts';
import { smallSite } from '../site/site.ts';

describe('a body without its prose', () => {
  const body = 'One sentence of prose.\n\n## A heading\n\nIn July [1,500](fact:posts/july) posts, of [a *plan*](term:plan).\n\n<Chart id="posts" />\n\nAn [odd bracket here.\n\n[^1]: A note.\n\n[a]: fact:posts/may\n\nA title\n---';

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
    ['one word the fewer', 'sentence of prose', 'sentence'],
  ])('is another with %s changed', (_name, was, now) => {
    expect(proseless(body.replace(was, now))).not.toBe(proseless(body));
  });
});

describe('the blocks of a body that may quote a dataset', () => {
  const blocks = ['Said [1,500](fact:posts/july), by [it](source:report).', 'Said [2](fact:other/july), on [a page](/charts/posts/).', 'A note.[^1]', '[^1]: More.'];
  const plain = blocks.join('\n\n');

  it('are those with a plain link to it', () => expect(blocksQuoting(plain, 'posts')).toEqual(blocks.slice(0, 1)));

  it.each([
    ['an address that stands elsewhere', 'Said [1,500][a].\n\n[a]: fact:posts/july'],
    ['an address in angle brackets', 'Said [1,500](<fact:posts/july>).'],
    ['an escaped letter', 'Said [1,500](fact:p%6Fsts/july).'],
    ['an entity', 'Said [1,500](&#102;act:posts/july).'],
    ['a gap before the address', 'Said [1,500]( fact:posts/july).'],
  ])('are all with %s', (_name, odd) => expect(blocksQuoting(`${plain}\n\n${odd}`, 'posts')).toEqual([`${plain}\n\n${odd}`]));
});

/** What to change, file by file, and the pages that must then be others. */
const changes: readonly (readonly [name: string, file: string, was: string, now: string, others: RegExp])[] = [
  ['a word beside no figure', 'articles/short.mdx', 'says of a', 'said of a', /^articles\/short\/index\.html$/],
  ['a word beside a figure', 'articles/short.mdx', 'The plan named', 'The scheme named', /^evidence\/posts\/.*index\.html$/],
  ['what a source is called', 'sources/report.json', '"title": "', '"title": "New ', /^sources\/report\/index\.html$/],
];

describe('a build that takes pages from the cache', () => {
  const [kept, fresh] = [smallSite(), smallSite()];
  const texts = new Map(Object.entries({ 'articles/short.mdx': samples.article, 'sources/report.json': JSON.stringify(samples.source, null, 2) }));
  expect(kept.build()).toMatchObject({ code: 0 });
  let before = kept.built();

  it.each(changes)('is what it is without one, with %s changed', (_name, file, was, now, others) => {
    const text = texts.get(file)!;
    expect(text).toContain(was);
    texts.set(file, text.replace(was, now));
    for (const site of [kept, fresh]) site.write(`content/${file}`, texts.get(file)!);
    for (const [name, other] of texts) fresh.write(`content/${name}`, other);
    fresh.forget();
    const [first, second] = [kept.build(), fresh.build()];
    expect(first).toEqual(second);
    const [reused, made] = [kept.built(), fresh.built()];
    expect([...made.keys()]).toEqual([...reused.keys()]);
    expect([...made].filter(([path, bytes]) => !bytes.equals(reused.get(path)!)).map(([path]) => path)).toEqual([]);
    const changed = [...made].filter(([path, bytes]) => !before.get(path)?.equals(bytes)).map(([path]) => path);
    expect(changed.some((path) => others.test(path)), changed.join(', ')).toBe(true);
    before = reused;
  });
});
