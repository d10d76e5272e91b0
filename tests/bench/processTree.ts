import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started use: resident memory in MB, and seconds of processor, those of its children that have ended included. */
export type Use = { readonly memory: number; readonly processor: number };

const pageSize = 4096;
const ticksPerSecond = 100;

/** The numbers of a process as Linux tells them; null where it has ended. */
function numbersOf(pid: number): { readonly parent: number; readonly memory: number; readonly processor: number } | null {
  try {
    // The name of the program, in brackets, may hold anything; the state stands behind it.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^[^]*\) /, '').split(' ').map(Number);
    return { parent: words[1]!, memory: (words[21]! * pageSize) / 1e6, processor: (words[11]! + words[12]! + words[13]! + words[14]!) / ticksPerSecond };
  } catch {
    return null;
  }
}

/** The use of a process and of its children's children; null on systems other than Linux. */
export function useOfTree(root: number): Use | null {
  if (process.platform !== 'linux') return null;
  const all = new Map(readdirSync('/proc').map(Number).filter(Boolean).flatMap((pid) => {
    const numbers = numbersOf(pid);
    return numbers ? [[pid, numbers] as const] : [];
  }));
  const children = Map.groupBy(all.keys(), (pid) => all.get(pid)!.parent);
  const sum = (pid: number): Use => {
    const rest = (children.get(pid) ?? []).map(sum);
    const own = all.get(pid) ?? { memory: 0, processor: 0 };
    return { memory: rest.reduce((total, use) => total + use.memory, own.memory), processor: rest.reduce((total, use) => total + use.processor, own.processor) };
  };
  return sum(root);
}
