import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder, and the site that the tests look at. */
export const root = new URL('..', import.meta.url).pathname;
export const dist = join(root, 'dist');

/** Runs the project's own build; returns its exit code and all it printed. `cwd` may be a copy with other content. */
export function runBuild(cwd: string = root, env: Readonly<Record<string, string>> = {}): { readonly code: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
  return { code: status, output: `${stdout}${stderr}` };
}

const inputs = ['content', 'src', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Whether the site was built after the last change of anything that it is built from: a build that fails leaves the last good one with its own time. */
function isFresh(): boolean {
  if (!existsSync(join(dist, 'index.html'))) return false;
  const built = statSync(join(dist, 'index.html')).mtimeMs;
  const files = inputs.flatMap((input) => {
    const path = join(root, input);
    return statSync(path).isDirectory() ? [path, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))] : [path];
  });
  return files.every((file) => statSync(file).mtimeMs < built);
}

/** Before any test: the site is built anew where anything has changed since it was. `SKIP_BUILD=1` trusts the `dist/` that is there. */
export default function setup(): void {
  if ((process.env.SKIP_BUILD && existsSync(dist)) || isFresh()) return;
  const { code, output } = runBuild();
  if (code !== 0) throw new Error(`the site does not build, so it cannot be tested:\n${output}`);
}
