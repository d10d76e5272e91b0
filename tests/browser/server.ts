import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

export const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.zip': 'application/zip',
  '.woff2': 'font/woff2',
};

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** A page that waits for its fonts: its styles say so, and its policy lets these styles through in place of the others. */
const waiting = (html: string): string =>
  [...html.matchAll(/<style>([^]*?)<\/style>/g)].reduce((page, [, style = '']) => {
    const late = style.replaceAll('font-display:optional', 'font-display:block');
    return page.replace(style, () => late).replace(hashOf(style), () => hashOf(late));
  }, html);

/** A folder behind an address of this machine. */
export type ServedFolder = { readonly address: string; close(): void };

/** Serves a folder as a static host does: `index.html` for a folder, the site's own page and 404 for what is missing. A browser that sends `X-Wait-For-Fonts` gets pages that wait for their fonts, however late they come. */
export async function serveFolder(folder: string): Promise<ServedFolder> {
  const server = createServer(async ({ url = '/', headers }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const body = await readFile(join(folder, file)).catch(() => null);
    response.writeHead(body ? 200 : 404, { 'Content-Type': body ? (types[extname(file)] ?? 'application/octet-stream') : types['.html'] });
    const sent = body ?? (await readFile(join(folder, '404.html')));
    const waits = 'x-wait-for-fonts' in headers && (!body || file.endsWith('.html'));
    response.end(waits ? waiting(sent.toString()) : sent);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}
