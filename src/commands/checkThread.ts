import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { checkReading, isError } from '../checks/check.ts';
import { readContent } from '../checks/read.ts';
import { formatReport } from '../checks/report.ts';
import type { Content } from '../lib/content.ts';

/** What a check of the content found: what it says, whether that is no error, and the texts in which both parsers see the same. */
export type Checked = { readonly report: string; readonly isSound: boolean; readonly agreed: ReadonlySet<string> };

/** A check under way. The content is there as soon as it is read, where every file keeps to its schema, and long before the rules have run. */
export type Checking = { readonly content: Promise<Content | undefined>; readonly checked: Promise<Checked> };

type Order = { readonly root: string; readonly known: ReadonlySet<string> };
type Told = { readonly content: Content | undefined } | Checked;

/** Checks the content in a thread of its own, while this one begins to build; what the check had in memory goes with the thread. */
export function checkBeside(order: Order): Checking {
  const thread = new Worker(new URL(import.meta.url), { workerData: order });
  const told = <Part extends Told>(isPart: (part: Told) => part is Part): Promise<Part> =>
    new Promise((resolve, reject) => {
      thread.on('message', (part: Told) => isPart(part) && resolve(part));
      thread.once('error', reject).once('exit', (code) => reject(new Error(`the check ended with the code ${code}`)));
    });
  const read = told((part) => 'content' in part);
  return { content: read.then(({ content }) => content), checked: told((part) => 'report' in part) };
}

if (!isMainThread) {
  const { root, known } = workerData as Order;
  const reading = readContent(root);
  parentPort!.postMessage({ content: reading.problems.some(isError) ? undefined : reading.content } satisfies Told);
  const agreement = { known, found: new Set<string>() };
  const result = checkReading(reading, agreement);
  parentPort!.postMessage({ report: formatReport(result), isSound: !result.problems.some(isError), agreed: agreement.found } satisfies Told);
}
