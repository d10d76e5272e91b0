import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from './check.ts';
import { formatReport } from './report.ts';

/** In `npm run dev`: checks the content at the start and after each save, and prints what is wrong. The page is let through. */
export function liveCheck(): AstroIntegration {
  return {
    name: 'live-check',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const root = fileURLToPath(new URL('../../', import.meta.url));
        const watched = join(root, 'content') + sep;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const report = (): void => {
          const result = checkContent(root);
          logger[result.problems.length > 0 ? 'warn' : 'info'](formatReport(result));
        };
        server.watcher.on('all', (_event, file) => {
          if (!file.startsWith(watched)) return;
          clearTimeout(timer);
          timer = setTimeout(report, 100); // an editor saves in several steps
        });
        report();
      },
    },
  };
}
