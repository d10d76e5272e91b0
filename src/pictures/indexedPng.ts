import { promisify } from 'node:util';
import { crc32, deflate } from 'node:zlib';

/** Pixels in rows from the top, four bytes each: red, green, blue, and an alpha that is taken to be full. */
export type Pixels = { readonly width: number; readonly height: number; readonly bytes: Uint8Array };

/** To be raised with each change of this file: what was encoded before is then encoded anew. */
export const indexedPngVersion = '2';

/**
 * A PNG of at most 256 colours. A drawing has a few flat colours, kept as they are, and a thousand of the edges between them: these
 * take the nearest colour kept, which the eye cannot tell apart. The same pixels give the same bytes on every machine.
 */
export async function indexedPng({ width, height, bytes }: Pixels): Promise<Buffer> {
  const { places, colours } = coloursOf(bytes);
  const { kept, nearest } = paletteFor(colours);
  const rows = Buffer.alloc((width + 1) * height);
  // Each row begins with the number of its filter: none.
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (let x = 0; x < width; x += 1, from += 1, to += 1) rows[to] = nearest[places[from]!]!;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, indexed, 0, 0, 0], 8);
  // The highest level takes five times as long for a thirtieth of the size.
  const data = await promisify(deflate)(rows, { level: 7, memLevel: 9 });
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

/** The colours of an image in the order in which they are met, and the number of its colour for each pixel. */
function coloursOf(bytes: Uint8Array): { readonly places: Int32Array; readonly colours: Colour[] } {
  const pixels = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const places = new Int32Array(pixels.length);
  const numbers = new Map<number, number>();
  const colours: Colour[] = [];
  // The edges of letters change colour at every pixel: the last colour with the same low bits is found without the map.
  const [recent, recentNumbers] = [new Int32Array(1 << 12), new Int32Array(1 << 12)];
  for (let index = 0; index < pixels.length; ) {
    const pixel = pixels[index]!;
    let end = index + 1;
    while (end < pixels.length && pixels[end] === pixel) end += 1;
    const slot = (pixel ^ (pixel >>> 9)) & 0xfff;
    let number = recent[slot] === pixel ? recentNumbers[slot]! : numbers.get(pixel);
    if (number === undefined) {
      number = colours.length;
      numbers.set(pixel, number);
      colours.push({ red: bytes[index * 4]!, green: bytes[index * 4 + 1]!, blue: bytes[index * 4 + 2]!, count: 0 });
    }
    recent[slot] = pixel;
    recentNumbers[slot] = number;
    colours[number]!.count += end - index;
    while (index < end) places[index++] = number;
  }
  return { places, colours };
}

/** Steps of a channel that nobody sees at an edge. */
const alike = 7;

/** The commonest colours, none much like another, and for each colour the number of the nearest of these. */
function paletteFor(colours: readonly Colour[]): { readonly kept: readonly Colour[]; readonly nearest: Uint8Array } {
  const kept: Colour[] = [];
  const common = colours.toSorted((a, b) => b.count - a.count || order(a) - order(b));
  for (const colour of common) if (kept.length < 256 && nearestOf(colour, kept).distance > alike) kept.push(colour);
  return { kept, nearest: Uint8Array.from(colours, (colour) => nearestOf(colour, kept).index) };
}

const order = ({ red, green, blue }: Colour): number => (red << 16) | (green << 8) | blue;

/** The first of the colours that differ least, by their largest difference of a channel. */
function nearestOf({ red, green, blue }: Colour, others: readonly Colour[]): { readonly index: number; readonly distance: number } {
  let [index, distance] = [0, Infinity];
  for (let at = 0; at < others.length && distance > 0; at += 1) {
    const other = others[at]!;
    const found = Math.max(Math.abs(red - other.red), Math.abs(green - other.green), Math.abs(blue - other.blue));
    if (found < distance) [index, distance] = [at, found];
  }
  return { index, distance };
}
