import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/charts/textWidth.ts';
import { indexedPng, indexedPngVersion } from '../../src/pictures/indexedPng.ts';
import { outlineOf } from '../../src/pictures/outline.ts';
import { pictureToPng } from '../../src/pictures/png.ts';
import { rasterise } from '../../src/pictures/raster.ts';
import { typefaceFor } from '../../src/pictures/typeface.ts';
import { pngFaults } from './faults.ts';
import { oddTexts, pictureWith } from './picture.ts';

const outlined = async (text: string, weight: 400 | 600 = 400) => outlineOf(text, 16, weight, await typefaceFor(text));

describe('outlineOf(text, size, weight, typeface)', () => {
  test.each([400, 600] as const)('is as wide as charts take a text to be, less the slack and the kerning: %i', async (weight) => {
    const text = 'Birmingham, 2012–13: £68.3m (30%)';
    const { width } = await outlined(text, weight);
    expect(width / (textWidth(text, 16, weight) / 1.04)).toBeCloseTo(1, 1);
  });
  test('kerns', async () => expect((await outlined('AV')).width).toBeLessThan((await outlined('A')).width + (await outlined('V')).width));
  test('is bolder at 600', async () => expect((await outlined('m', 600)).width).toBeGreaterThan((await outlined('m')).width));
  test('has letters of all the files of the typeface', async () => expect(new Set((await Promise.all([...'aŁΩЖệ'].map((letter) => outlined(letter)))).map(({ d }) => d)).size).toBe(5));
  test('is a box for what the typeface lacks, one for each character that is seen', async () => {
    const [one, two, family] = await Promise.all(['漢', '漢字', '👨‍👩‍👧'].map((text) => outlined(text)));
    expect([two!.width, family!.d]).toEqual([one!.width * 2, one!.d]);
  });
  test('leaves out what is never seen', async () => expect(await outlined('20\u206012\u0007')).toEqual(await outlined('2012')));
});

describe('pictureToPng(picture, width)', () => {
  test('is as wide as asked, and in proportion', async () => {
    const picture = pictureWith('Spending fell');
    expect(await pngFaults(await pictureToPng(picture, 1600), { width: 1600, height: Math.round(picture.height * 2), bytes: 100_000 })).toEqual([]);
  });
  test('keeps the colours of the paper and of the marks', async () => {
    const { data, info } = await sharp(await pictureToPng(pictureWith('a'), 800)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const found = new Set(Array.from({ length: info.width * info.height }, (_, at) => data.subarray(at * 3, at * 3 + 3).toString('hex')));
    for (const colour of ['fbfaf7', '9b2a1a']) expect(found).toContain(colour);
  });
  test.each(oddTexts)('draws %j', async (words) => expect(await pngFaults(await pictureToPng(pictureWith(words), 800), { width: 800, bytes: 100_000 })).toEqual([]));
});

describe('rasterise(svg)', () => {
  const square = (side: number): string => `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#9b2a1a"/></svg>`;
  test('draws pictures side by side, each for whoever asked for it', async () => {
    const sides = [1, 2, 300, 4, 50];
    const drawn = await Promise.all(sides.map(async (side) => (await sharp(await rasterise(square(side))).metadata()).width));
    expect(drawn).toEqual(sides);
  });
  test('says what is wrong with a picture, and draws the next', async () => {
    const [broken, whole] = await Promise.allSettled([rasterise('<svg'), rasterise(square(3))]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(/svg|xml|format/i) } });
    expect(whole.status).toBe('fulfilled');
  });
  test('says so where the thread ends', () => {
    const folder = mkdtempSync(join(tmpdir(), 'unallocated-'));
    mkdirSync(join(folder, 'src/pictures'), { recursive: true });
    writeFileSync(join(folder, 'src/pictures/rasterThread.ts'), `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3));`);
    const code = `import(${JSON.stringify(new URL('../../src/pictures/raster.ts', import.meta.url).href)}).then(({ rasterise }) => rasterise('<svg/>')).catch(({ message }) => console.log(message));`;
    expect(execFileSync(process.execPath, ['-e', code], { cwd: folder, encoding: 'utf8', timeout: 60_000 })).toBe('the thread that draws pictures ended\n');
  });
  test('keeps no process alive that has all its pictures', () => {
    const code = `import('./src/pictures/raster.ts').then(async ({ rasterise }) => console.log((await rasterise(${JSON.stringify(square(3))})).length));`;
    expect(Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8', timeout: 60_000 }))).toBeGreaterThan(50);
  });
});

const pixels = (width: number, height: number, bytes: Iterable<number>) => ({ width, height, bytes: Uint8Array.from(bytes) });

describe('indexedPng(pixels)', () => {
  test('keeps up to 256 colours that are far enough apart, and every other within 7 steps of a channel', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.infiniteStream(fc.nat(63)), async (width, height, stream) => {
        const bytes = [...stream.take(width * height * 4)].map((value, index) => (index % 4 === 3 ? 255 : value));
        const back = await sharp(await indexedPng(pixels(width, height, bytes))).removeAlpha().raw().toBuffer();
        expect(back).toHaveLength(width * height * 3);
        for (const [index, value] of back.entries()) expect(Math.abs(value - bytes[Math.floor(index / 3) * 4 + (index % 3)]!)).toBeLessThanOrEqual(7);
      }),
    );
  });
  test('stays readable with more colours than a palette holds', async () => {
    const png = await indexedPng(pixels(64, 64, Array.from({ length: 64 * 64 * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at * 7919) % 256))));
    expect(await pngFaults(png, { width: 64, height: 64, bytes: 20_000 })).toEqual([]);
  });
  test('gives the same bytes each time', async () => {
    const some = pixels(2, 2, [1, 2, 3, 255, 200, 100, 0, 255, 1, 2, 3, 255, 9, 99, 199, 255]);
    expect(await indexedPng(some)).toEqual(await indexedPng(some));
  });
  test('has a version that changes with its file', () => {
    const code = readFileSync(new URL('../../src/pictures/indexedPng.ts', import.meta.url));
    const known: Readonly<Record<string, string>> = { 3: '6304dafb7490' };
    expect(createHash('sha256').update(code).digest('hex').slice(0, 12), 'raise indexedPngVersion, and write the hash of the file here').toBe(known[indexedPngVersion]);
  });
});

describe('pngFaults(png, wanted) finds', async () => {
  const png = await pictureToPng(pictureWith('a'), 800);
  const wanted = { width: 800, bytes: 100_000 };
  const blank = await indexedPng(pixels(800, 10, Array.from({ length: 800 * 10 * 4 }, () => 250)));
  test.each([
    ['a file cut short', png.subarray(0, png.length - 300), wanted, /not a PNG/],
    ['a damaged byte', Buffer.concat([png.subarray(0, 200), Buffer.from('x'), png.subarray(201)]), wanted, /not a PNG/],
    ['another file', Buffer.from('<svg/>'), wanted, /not a PNG|px/],
    ['another width', png, { ...wanted, width: 1600 }, /800 ×/],
    ['another height', png, { ...wanted, height: 1 }, /800 ×/],
    ['too many bytes', png, { ...wanted, bytes: 100 }, /bytes/],
    ['a blank picture', blank, wanted, /blank/],
  ])('%s', async (_, file, size, fault) => expect((await pngFaults(file, size)).join('; ')).toMatch(fault));
});
