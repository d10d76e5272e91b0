import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, and the site that the tests look at. */
export const root = new URL('..', import.meta.url).pathname;
export const dist = join(root, 'dist');

/** Runs the project's own build; returns its exit code and all it printed. `cwd` may be a copy with other content. */
export function runBuild(cwd: string = root, env: Readonly<Record<string, string>> = {}): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
  return { code: status, output: `${stdout}${stderr}` };
}

/** Before any test: the site is built anew from what is in the working tree. `SKIP_BUILD=1` trusts the `dist/` that is there. */
export default function setup(): void {
  if (process.env.SKIP_BUILD && existsSync(dist)) return;
  const { code, output } = runBuild();
  if (code !== 0) throw new Error(`the site does not build, so it cannot be tested:\n${output}`);
}
