import { join } from 'node:path';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';

/** An SVG file to be drawn, and where its PNG is waited for, or what went wrong. */
export type Drawing = { readonly svg: string; readonly answer: MessagePort };

let thread: Worker | undefined;

/** The thread, started with the first picture. It keeps no process alive: who waits for a picture does. */
function opened(): Worker {
  // The build bundles this module, so that its own address says nothing.
  const worker = new Worker(join(process.cwd(), 'src/pictures/rasterThread.ts'));
  worker.once('exit', () => (thread = undefined)).unref();
  return worker;
}

/**
 * An SVG file as PNG of the same size, drawn in a thread of its own: the megabytes of pixels would have the memory of this one, with all the content in it,
 * looked through several times a second.
 */
export const rasterise = (svg: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.once('message', (drawn: Uint8Array | Error) => {
      if (drawn instanceof Error) reject(drawn);
      else resolve(Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength));
      port1.close();
    });
    // After an answer this says nothing new.
    port1.once('close', () => reject(new Error('the thread that draws pictures ended')));
    thread ??= opened();
    thread.postMessage({ svg, answer: port2 } satisfies Drawing, [port2]);
  });
