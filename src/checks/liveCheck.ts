import { spawn, type ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Milliseconds: an editor saves in several steps, and the page comes first, twice: Astro has it loaded again when it has written down the content, half a second after a save. */
const pause = 1_000;

/** In `npm run dev`: checks the content at the start and after each save, and prints what is wrong. The page is let through, and does not wait: the check is a process of its own. */
export function liveCheck(): AstroIntegration {
  return {
    name: 'live-check',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = fileURLToPath(new URL('../../', import.meta.url));
        const watched = join(root, 'content') + sep;
        let timer: ReturnType<typeof setTimeout> | undefined;
        let running: ChildProcess | undefined;
        const check = (): void => {
          // What it would say of the words before is of no use.
          running?.kill();
          const own = (running = spawn(process.execPath, [join(root, 'src/commands/check.ts'), '--strict'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }));
          // Not before what the editor waits for, where the processor is busy.
          try {
            setPriority(own.pid!, constants.priority.PRIORITY_BELOW_NORMAL);
          } catch {
            // It could not be started, or the system does not let it.
          }
          let output = '';
          for (const stream of [own.stdout!, own.stderr!]) stream.setEncoding('utf8').on('data', (words: string) => (output += words));
          own.on('close', (code) => void (own === running && logger[code === 0 ? 'info' : 'warn'](output.trimEnd())));
        };
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(watched)) return;
          clearTimeout(timer);
          timer = setTimeout(check, pause);
        });
        server.httpServer?.on('close', () => {
          clearTimeout(timer);
          running?.kill();
        });
        check();
      },
    },
  };
}
