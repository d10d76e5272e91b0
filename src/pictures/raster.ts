import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** An SVG file to be drawn, and what came of it. */
export type Drawing = { readonly id: number; readonly svg: string };
export type Drawn = { readonly id: number; readonly png: Uint8Array } | { readonly id: number; readonly fault: Error };

const waiting = new Map<number, { readonly resolve: (png: Buffer) => void; readonly reject: (error: Error) => void }>();
let thread: Worker | undefined;
let asked = 0;

/** The thread, started with the first picture. It keeps a process alive only while it draws. */
function opened(): Worker {
  // The build bundles this module, so that its own address says nothing.
  const worker = new Worker(join(process.cwd(), 'src/pictures/rasterThread.ts'));
  const fail = (error: Error): void => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (drawn: Drawn) => {
    const picture = waiting.get(drawn.id);
    waiting.delete(drawn.id);
    if (waiting.size === 0) worker.unref();
    if ('fault' in drawn) picture?.reject(drawn.fault);
    else picture?.resolve(Buffer.from(drawn.png.buffer, drawn.png.byteOffset, drawn.png.byteLength));
  });
  worker.on('error', (error) => fail(error as Error));
  worker.on('exit', (code) => fail(new Error(`the thread that draws pictures ended with the code ${code}`)));
  return worker;
}

/**
 * An SVG file as PNG of the same size, drawn in a thread of its own: the megabytes of pixels would have the memory of this one, with all the content in it,
 * looked through several times a second.
 */
export const rasterise = (svg: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    thread ??= opened();
    const id = (asked += 1);
    waiting.set(id, { resolve, reject });
    thread.ref();
    thread.postMessage({ id, svg } satisfies Drawing);
  });
