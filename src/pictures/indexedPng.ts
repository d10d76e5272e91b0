import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Pixels in rows from the top, four bytes each: red, green, blue, and an alpha that is taken to be full. */
export type Pixels = { readonly width: number; readonly height: number; readonly bytes: Uint8Array };

/** To be raised with each change of this file: what was encoded before is then encoded anew. */
export const indexedPngVersion = '3';

/**
 * A PNG of at most 256 colours. A drawing has a few flat colours, kept as they are, and a thousand of the edges between them: these
 * take the nearest colour kept, which the eye cannot tell apart. The same pixels give the same bytes on every machine.
 */
export async function indexedPng({ width, height, bytes }: Pixels): Promise<Buffer> {
  const { runs, colours } = runsOf(bytes, width);
  const { kept, nearest } = paletteFor(colours);
  const rows = Buffer.alloc((width + 1) * height);
  for (let run = 0, from = 0; run < runs.numbers.length; run += 1) {
    const end = runs.ends[run]!;
    // Each row begins with the number of its filter, none, which is there already.
    const shift = Math.floor(from / width) + 1;
    const colour = nearest[runs.numbers[run]!]!;
    for (let at = from + shift; at < end + shift; at += 1) rows[at] = colour;
    from = end;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, indexed, 0, 0, 0], 8);
  // The highest level takes ten times as long for a sixteenth of the size.
  const data = await promisify(deflate)(rows, { level: 5, memLevel: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('PLTE', Buffer.from(kept.flatMap(({ red, green, blue }) => [red, green, blue]))), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The type of colour of a PNG with a palette. */
const indexed = 3;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

type Colour = { readonly red: number; readonly green: number; readonly blue: number; /** Pixels that have it. */ count: number };

/** Pixels of one colour beside each other in a row: the number of the colour of each run, and the place of the first pixel after it. */
type Runs = { readonly numbers: readonly number[]; readonly ends: readonly number[] };

/** The colours of an image in the order in which they are met, and where they stand. */
function runsOf(bytes: Uint8Array, width: number): { readonly runs: Runs; readonly colours: readonly Colour[] } {
  const pixels = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const [numbers, ends, colours]: [number[], number[], Colour[]] = [[], [], []];
  const known = new Map<number, number>();
  // The edges of letters change colour at every pixel: the last colour with the same low bits is found without the map.
  const [recent, recentNumbers] = [new Int32Array(1 << 12), new Int32Array(1 << 12)];
  for (let from = 0, row = width; from < pixels.length; row += width) {
    while (from < row) {
      const pixel = pixels[from]!;
      let end = from + 1;
      while (end < row && pixels[end] === pixel) end += 1;
      const slot = (pixel ^ (pixel >>> 9)) & 0xfff;
      let number = recent[slot] === pixel ? recentNumbers[slot]! : known.get(pixel);
      if (number === undefined) {
        number = colours.length;
        known.set(pixel, number);
        colours.push({ red: bytes[from * 4]!, green: bytes[from * 4 + 1]!, blue: bytes[from * 4 + 2]!, count: 0 });
      }
      recent[slot] = pixel;
      recentNumbers[slot] = number;
      colours[number]!.count += end - from;
      numbers.push(number);
      ends.push(end);
      from = end;
    }
  }
  return { runs: { numbers, ends }, colours };
}

/** Steps of a channel that nobody sees at an edge. */
const alike = 7;

/** The commonest colours, none much like another, and for each colour the number of the nearest of these. */
function paletteFor(colours: readonly Colour[]): { readonly kept: readonly Colour[]; readonly nearest: Uint8Array } {
  const kept: Colour[] = [];
  const channels = new Int32Array(3 * 256);
  for (const colour of colours.toSorted((a, b) => b.count - a.count || order(a) - order(b))) {
    if (kept.length === 256) break;
    if (nearestOf(colour, channels, kept.length, alike) < kept.length) continue;
    channels.set([colour.red, colour.green, colour.blue], 3 * kept.length);
    kept.push(colour);
  }
  return { kept, nearest: Uint8Array.from(colours, (colour) => nearestOf(colour, channels, kept.length)) };
}

const order = ({ red, green, blue }: Colour): number => (red << 16) | (green << 8) | blue;

/** The first of `count` colours that differ least, by their largest difference of a channel; `count` where all differ by more than `most`. */
function nearestOf({ red, green, blue }: Colour, channels: Int32Array, count: number, most = 255): number {
  let [found, distance] = [count, most + 1];
  for (let index = 0, at = 0; index < count && distance > 0; index += 1, at += 3) {
    const byRed = Math.abs(red - channels[at]!);
    if (byRed >= distance) continue;
    const byGreen = Math.abs(green - channels[at + 1]!);
    if (byGreen >= distance) continue;
    const difference = Math.max(byRed, byGreen, Math.abs(blue - channels[at + 2]!));
    if (difference < distance) [found, distance] = [index, difference];
  }
  return found;
}
