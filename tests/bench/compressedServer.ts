import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { types, type ServedFolder } from '../browser/server.ts';

const text = new Set(['.html', '.css', '.js', '.json', '.svg', '.txt', '.xml']);

/** Serves a folder as a good static host does, text in Brotli at its best. What has been asked for once is ready for the next time. */
export async function serveCompressed(folder: string): Promise<ServedFolder> {
  const ready = new Map<string, Buffer | null>();
  const bodyOf = (file: string): Buffer | null => {
    const path = join(folder, file);
    if (!existsSync(path)) return null;
    return text.has(extname(file)) ? brotliCompressSync(readFileSync(path)) : readFileSync(path);
  };
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://site').pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    if (!ready.has(file)) ready.set(file, bodyOf(file));
    const body = ready.get(file);
    const type = extname(file);
    response.writeHead(body ? 200 : 404, { 'Content-Type': types[type] ?? 'application/octet-stream', ...(body && text.has(type) && { 'Content-Encoding': 'br' }) });
    response.end(body ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
