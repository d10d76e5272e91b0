import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { root } from '../builtSite.ts';
import { samples } from '../contentFolder.ts';
import { smallSite } from './site.ts';
import { wholeContent } from './wholeSite.ts';

const correction = wholeContent['corrections/posts.json'] as object;

/** Two of each collection, alike in all that lists are sorted by: only the order of files could tell which comes first. */
const content = {
  ...wholeContent,
  'articles/also.mdx': samples.article,
  'articles/more.mdx': samples.article.replace('<Chart id="posts" />', ''),
  'sources/other.json': samples.source,
  'glossary/post.json': { term: 'post', definition: 'A place in the plan.', basis: 'None.', source: 'other' },
  'discrepancies/again.mdx': samples.discrepancy,
  'corrections/later.json': { ...correction, was: '1,300' },
};

describe('two builds of the same content', () => {
  const one = smallSite(content);
  const here = one.build({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' });
  const folder = join(tmpdir(), 'another folder, of a much longer name');
  mkdirSync(folder);
  vi.stubEnv('TMPDIR', folder);
  const two = smallSite(content);
  vi.unstubAllEnvs();
  const there = two.build({ TZ: 'America/St_Johns', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', UV_THREADPOOL_SIZE: '1', RAYON_NUM_THREADS: '1', VIPS_CONCURRENCY: '1', NODE_OPTIONS: `--import=${join(import.meta.dirname, 'elsewhere.ts')}` });

  it('are the same, byte for byte, in another folder, zone, language, year, order of files and number of processors', () => {
    expect([here.code, there.code], here.output + there.output).toEqual([0, 0]);
    const [first, second] = [one.built(), two.built()];
    expect([...first.keys()].filter((file) => /\.(?:html|png|zip|xml|json|js|woff2|svg)$/.test(file)).length).toBeGreaterThan(100);
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...second].filter(([file, bytes]) => !first.get(file)!.equals(bytes)).map(([file]) => file)).toEqual([]);
  });
});

/** Calls that answer by the machine that they run on: its clock, its zone, its language. */
const byMachine = /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID\(|\.toLocale\w*\(\)|^(?!.*'en).*\.localeCompare\(|new Intl\.\w+\(\)|\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(|hostname\(|scaleTime\(/gm;

it('no code asks the machine what day or what language it is, but for the day of a new entry', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|astro)$/.test(file));
  expect(files.length).toBeGreaterThan(200);
  const asking = files.flatMap((file) => (readFileSync(join(root, 'src', file), 'utf8').match(byMachine) ?? []).map((call) => `src/${file}: ${call}`));
  expect([...new Set(asking.map((line) => line.split(':')[0]))]).toEqual(['src/commands/new.ts', 'src/editor/newEntry.ts']);
});
