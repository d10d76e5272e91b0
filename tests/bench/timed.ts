import { once } from 'node:events';
import { alone } from './alone.ts';
import { start, stop } from './processes.ts';
import { useOfTree } from './processTree.ts';

/** How a command went: seconds by the clock and of the processor, most memory at a time in MB, and milliseconds by stage where it prints them. */
export type Timed = { readonly seconds: number; readonly processor: number | null; readonly memory: number | null; readonly stages: Readonly<Record<string, number>>; readonly output: string };

export type Command = { readonly folder: string; readonly words: readonly string[]; readonly env?: Readonly<Record<string, string>>; readonly limit?: number };

const milliseconds = 150;

/** Lines `stage <name> <milliseconds>`, as the build prints them with `STAGES=1`; the times of one name are added up. */
function stagesOf(output: string): Record<string, number> {
  const stages: Record<string, number> = {};
  for (const [, name, time] of output.matchAll(/^stage (\S+) ([\d.]+)$/gm)) stages[name!] = (stages[name!] ?? 0) + Number(time);
  return stages;
}

/** Runs a command to its end, alone. Throws with its last words where it fails, or is stopped after `limit` minutes. */
export const timed = (command: Command): Promise<Timed> => alone(() => run(command));

async function run({ folder, words, env = {}, limit = 60 }: Command): Promise<Timed> {
  const began = performance.now();
  const child = start(words, folder, env);
  let [output, memory, processor] = ['', 0, 0];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
  const watch = setInterval(() => {
    const use = useOfTree(child.pid!);
    memory = Math.max(memory, use?.memory ?? 0);
    processor = Math.max(processor, use?.processor ?? 0);
  }, milliseconds);
  const late = setTimeout(() => void stop(child), limit * 60_000);
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - began) / 1000;
  clearInterval(watch);
  clearTimeout(late);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code ?? 'a signal'} after ${seconds.toFixed(0)} s:\n${output.slice(-2000)}`);
  return { seconds, processor: processor || null, memory: memory || null, stages: stagesOf(output), output };
}
