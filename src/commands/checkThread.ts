import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { checkContent, isError } from '../checks/check.ts';
import { formatReport } from '../checks/report.ts';
import type { Content } from '../lib/content.ts';

/** What a build needs of a check: what it says, the content where it has no errors, and the texts in which both parsers see the same. */
export type Checked = { readonly report: string; readonly content: Content | undefined; readonly agreed: ReadonlySet<string> };

type Order = { readonly root: string; readonly known: ReadonlySet<string> };

/** Checks the content in a thread of its own, while this one loads what builds the site; what the check had in memory goes with the thread. */
export const checkBeside = (order: Order): Promise<Checked> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: order });
    thread.once('message', resolve).once('error', reject).once('exit', (code) => reject(new Error(`the check ended with the code ${code}`)));
  });

if (!isMainThread) {
  const { root, known } = workerData as Order;
  const agreement = { known, found: new Set<string>() };
  const result = checkContent(root, agreement);
  const content = result.problems.some(isError) ? undefined : result.content;
  parentPort!.postMessage({ report: formatReport(result), content, agreed: agreement.found } satisfies Checked);
}
