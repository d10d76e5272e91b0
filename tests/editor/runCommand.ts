import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../builtSite.ts';

/** Runs a file of `src/commands/` in a folder, as its npm script does. */
export function runCommand(name: string, cwd: string, ...args: readonly string[]): { readonly code: number | null; readonly output: string; readonly errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/commands', `${name}.ts`), ...args], { cwd, encoding: 'utf8' });
  return { code: status, output: stdout.trimEnd(), errors: stderr.trimEnd() };
}
