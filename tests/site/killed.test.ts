import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences, manifestOf, readManifest } from '../../src/checks/manifest.ts';
import { openWorkshop } from '../../src/commands/workshop.ts';
import { samples } from '../contentFolder.ts';
import { smallSite } from './site.ts';

/** How often the whole build is killed, and how often what replaces the site: `KILLS=50` for a long look. */
const kills = Number(process.env.KILLS ?? 2);
const moments = Number(process.env.KILLS ?? 15);

/** Numbers from 0 to 1 that come the same in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const faultsOf = (folder: string): string[] => differences(readManifest(folder), manifestOf(folder));
const started = (cwd: string, script: string): ChildProcess => spawn(process.execPath, [script], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
const ended = async (child: ChildProcess): Promise<readonly [code: number | null, signal: string | null]> => (await once(child, 'exit')) as [number | null, string | null];

/** Sends SIGKILL so many milliseconds from now, and waits for the end. */
async function killIn(child: ChildProcess, milliseconds: number): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await ended(child);
  clearTimeout(timer);
}

const emptyProject = (): string => mkdtempSync(join(tmpdir(), 'unallocated-'));

describe('a build that is killed while it replaces the site', () => {
  it(`leaves a whole site, or one that the next build puts back, at each of ${moments} moments`, async () => {
    const [folder, random] = [emptyProject(), numbers(7)];
    const left = { nothing: 0, something: 0, noSite: 0 };
    for (let kill = 0; kill < moments; kill += 1) {
      const child = started(folder, join(import.meta.dirname, 'builder.ts'));
      await once(child.stdout!, 'data');
      await killIn(child, random() * 20);
      left[existsSync(join(folder, '.unallocated')) ? 'something' : 'nothing'] += 1;
      if (!existsSync(join(folder, 'dist'))) left.noSite += 1;
      openWorkshop(folder).close();
      expect(faultsOf(join(folder, 'dist'))).toEqual([]);
      expect(new Set([0, 1, 2, 3, 4].map((name) => readFileSync(join(folder, 'dist', String(name), 'index.html'), 'utf8'))).size).toBe(1);
      expect(readdirSync(folder)).toEqual(['dist']);
    }
    expect(left.something, JSON.stringify(left)).toBeGreaterThan(moments / 5);
  }, 30_000 + moments * 2000);
});

describe('the workshop', () => {
  const withSite = (): string => {
    const folder = emptyProject();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/index.html'), 'old');
    return folder;
  };
  const site = (folder: string): string => readFileSync(join(folder, 'dist/index.html'), 'utf8');

  it('is held by one build at a time', () => {
    const folder = withSite();
    const first = openWorkshop(folder);
    expect(() => openWorkshop(folder)).toThrow(`Another build is at work here (process ${process.pid}). Wait until it ends.`);
    first.close();
    openWorkshop(folder).close();
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it.each(['', 'nonsense', '0', '-1', '4194304999 5', ...(process.platform === 'linux' ? [`${process.pid} 1`] : [])])('takes over the lock of a process that is gone: "%s"', (mark) => {
    const folder = withSite();
    mkdirSync(join(folder, '.unallocated/dist-1'), { recursive: true });
    writeFileSync(join(folder, '.unallocated/lock'), mark);
    const { staged, putInPlace, close } = openWorkshop(folder);
    expect(readdirSync(join(folder, '.unallocated'))).toEqual(['lock']);
    mkdirSync(staged);
    writeFileSync(join(staged, 'index.html'), 'new');
    putInPlace();
    close();
    expect([site(folder), readdirSync(folder)]).toEqual(['new', ['dist']]);
  });

  it('keeps the old site where there is no new one to put in its place', () => {
    const folder = withSite();
    const { putInPlace, close } = openWorkshop(folder);
    expect(putInPlace).toThrow('ENOENT');
    expect(site(folder)).toBe('old');
    close();
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('replaces no site once another build holds it', () => {
    const folder = withSite();
    const { staged, putInPlace, close } = openWorkshop(folder);
    mkdirSync(staged);
    writeFileSync(join(folder, '.unallocated/lock'), '1 1');
    expect(putInPlace).toThrow('Another build');
    close();
    expect([site(folder), existsSync(staged)]).toEqual(['old', true]);
  });

  it('puts no half of a site back', () => {
    const folder = emptyProject();
    mkdirSync(join(folder, '.unallocated/dist-1-old'), { recursive: true });
    openWorkshop(folder).close();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the whole build', () => {
  const site = smallSite();
  const folder = site.folder;
  const begun = performance.now();
  const first = site.build();
  const whole = performance.now() - begun;
  const before = first.code === 0 ? site.built() : new Map<string, Buffer>();

  it('is done once, so that there is a last good site', () => expect(first.code, first.output).toBe(0));

  /** Kills builds, each after `prepare`, and looks at what they leave; returns how many had not ended before. */
  const kill = async (prepare: (kill: number) => void, length: number, seed: number): Promise<number> => {
    const random = numbers(seed);
    let killed = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      prepare(kill);
      const child = started(folder, 'src/commands/build.ts');
      await killIn(child, length * 1.05 * Math.sqrt(random()));
      killed += child.signalCode === 'SIGKILL' ? 1 : 0;
      const replaced = join(folder, '.unallocated/replaced');
      expect(faultsOf(existsSync(join(folder, 'dist')) ? join(folder, 'dist') : replaced)).toEqual([]);
    }
    return killed;
  };

  it(`leaves the last good site whole when it is killed at ${kills} moments, the more of them the nearer to its end`, async () => {
    expect(await kill(site.forget, whole, 11)).toBeGreaterThan(kills / 4);
  }, 30_000 + kills * 60_000);

  it(`leaves a good site whole when it is killed at ${kills} moments while it makes only what is new`, async () => {
    const word = (kill: number): void => site.write('content/articles/short.mdx', samples.article.replace('says of a', `says ${'o'.repeat(kill + 1)}f a`));
    site.build();
    word(0);
    const begun = performance.now();
    expect(site.build().code).toBe(0);
    expect(await kill((number) => word(number + 1), performance.now() - begun, 13)).toBeGreaterThan(kills / 4);
    site.write('content/articles/short.mdx', samples.article);
    expect(site.build().code).toBe(0);
    expect(site.built()).toEqual(before);
    site.forget();
  }, 30_000 + kills * 60_000);

  it.each(['SIGINT', 'SIGTERM'] as const)('refuses a second one beside it, and clears up when %s stops it', async (signal) => {
    site.forget();
    const child = started(folder, 'src/commands/build.ts');
    await once(child.stdout!, 'data'); // the check has spoken
    const second = site.build();
    expect([second.code, second.output]).toEqual([1, expect.stringContaining(`Another build is at work here (process ${child.pid}). Wait until it ends.`)]);
    child.kill(signal);
    expect(await ended(child)).toEqual([signal === 'SIGINT' ? 130 : 143, null]);
    expect(existsSync(join(folder, '.unallocated'))).toBe(false);
    expect(site.built()).toEqual(before);
  });

  it('says so when the disk is full, and leaves the last good site', () => {
    site.forget();
    const { code, output } = site.build({ NODE_OPTIONS: `--import=${join(import.meta.dirname, 'fullDisk.ts')}` });
    expect([code, output]).toEqual([1, expect.stringMatching(/ENOSPC[^]*The disk is full\.[^]*dist\/ is as it was\./)]);
    expect(site.built()).toEqual(before);
    expect(existsSync(join(folder, '.unallocated'))).toBe(false);
  });

  it('says so when it has no place to build in', () => {
    const path = join(folder, '.unallocated');
    writeFileSync(path, '');
    expect(site.build()).toEqual({ code: 1, output: expect.stringMatching(/A file stands where a folder is needed\.[^]*dist\/ is as it was\./) });
    rmSync(path);
  });

  it('works after all that, and builds the same site', () => {
    const { code, output } = site.build();
    expect(code, output).toBe(0);
    expect(site.built()).toEqual(before);
    expect(existsSync(join(folder, '.unallocated'))).toBe(false);
  });
});
