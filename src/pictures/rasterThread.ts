import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { indexedPng } from './indexedPng.ts';
import type { Drawing } from './raster.ts';

// A thread that draws pictures: one message with an SVG file, one with its PNG or with what went wrong.

// Pictures are drawn side by side: more threads for each would only be in each other's way. No two are alike, so that nothing is to be gained from those before.
sharp.concurrency(1);
sharp.cache(false);

async function draw(svg: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return indexedPng({ width: info.width, height: info.height, bytes: data });
}

parentPort!.on('message', async ({ svg, answer }: Drawing) => answer.postMessage(await draw(svg).catch((fault: Error) => fault)));
