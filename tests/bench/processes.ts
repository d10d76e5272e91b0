import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const running = new Set<ChildProcess>();
const end = ({ pid, exitCode, signalCode }: ChildProcess): void => void (exitCode === null && signalCode === null && pid !== undefined && process.kill(-pid));

process.on('exit', () => running.forEach(end));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** Starts a program with all that it will start itself as a group of their own, which ends with this process at the latest. */
export function start([program, ...words]: readonly string[], folder: string, env: Readonly<Record<string, string>> = {}) {
  const child = spawn(program!, words, { cwd: folder, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child.on('exit', () => running.delete(child));
  return child;
}

/** Ends a program and all that it started. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  end(child);
  await once(child, 'exit');
}
