import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Bundle, PageRequest, Renderer } from './bundle.ts';

type Answer = { readonly id: number; readonly bytes?: Uint8Array; readonly fault?: object };

/** Threads that render pages side by side, and how to end them. */
export type Threads = { readonly render: Renderer; close(): Promise<void> };

/** As many threads as the machine has processors, four at most: each reads the content for itself. They start with the first page that is asked for. */
export function openThreads(bundle: () => Bundle, count = Math.min(4, availableParallelism())): Threads {
  const waiting = new Map<number, { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }>();
  let threads: { readonly worker: Worker; load: number }[] = [];
  let asked = 0;
  const start = (): (typeof threads)[number] => {
    const thread = { worker: new Worker(new URL('./worker.ts', import.meta.url), { workerData: bundle() }), load: 0 };
    thread.worker.on('message', ({ id, bytes, fault }: Answer) => {
      thread.load -= 1;
      const page = waiting.get(id)!;
      waiting.delete(id);
      if (bytes) page.resolve(bytes);
      else page.reject(Object.assign(new Error(), fault));
    });
    // A thread that dies (no memory is left, say) takes the build with it, and not only its pages.
    const fail = (error: Error): void => waiting.forEach(({ reject }) => reject(error));
    thread.worker.on('error', (error) => fail(error as Error));
    thread.worker.on('exit', (code) => fail(new Error(`a thread that renders pages ended with the code ${code}`)));
    return thread;
  };
  return {
    render: (page: PageRequest) =>
      new Promise((resolve, reject) => {
        if (threads.length === 0) threads = Array.from({ length: count }, start);
        const thread = threads.reduce((least, one) => (one.load < least.load ? one : least));
        const id = (asked += 1);
        waiting.set(id, { resolve, reject });
        thread.load += 1;
        thread.worker.postMessage({ id, page });
      }),
    close: async () => void (await Promise.all(threads.map(({ worker }) => worker.terminate()))),
  };
}
