import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSocket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, extname, join } from 'node:path';
import { caddyfile } from '../../src/hosts/caddy.ts';
import { cloudfrontRequest, cloudfrontResponse } from '../../src/hosts/cloudfront.ts';
import { nginxConfig, type Place } from '../../src/hosts/nginx.ts';
import { types } from '../browser/server.ts';

/** A host that serves a folder of this machine at an address of it. */
export type Host = { readonly address: string; close(): void };

/** Where a program is; nothing where it is not installed. */
export const programAt = (name: string): string | undefined => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((resolve) => socket.listen(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  await new Promise((resolve) => socket.close(resolve));
  return port;
}

/** Starts a server in the foreground; it is up when it says `ready`. */
async function started(program: string, args: readonly string[], ready: string, address: string): Promise<Host> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: tmpdir() } });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (words) => ((said += words), said.includes(ready) && resolve()));
    child.on('exit', (code) => reject(new Error(`${program} ended with ${code}: ${said}`)));
  });
  return { address, close: () => void child.kill() };
}

export async function nginx(program: string, { folder, base }: Omit<Place, 'address'>): Promise<Host> {
  const port = await freePort();
  const own = mkdtempSync(join(tmpdir(), 'nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${own}/${kind};`).join(' ');
  const around = `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${own}/pid; error_log stderr notice; events { }
http { include ${join(dirname(realpathSync(program)), '../../etc/nginx/mime.types')}; access_log off; ${temporary}\n${nginxConfig({ address: `127.0.0.1:${port}`, folder, base })} }`;
  writeFileSync(join(own, 'nginx.conf'), around);
  return started(program, ['-c', join(own, 'nginx.conf'), '-e', 'stderr'], 'start worker process ', `http://127.0.0.1:${port}`);
}

export async function caddy(program: string, { folder, base }: Omit<Place, 'address'>): Promise<Host> {
  const port = await freePort();
  const file = join(mkdtempSync(join(tmpdir(), 'caddy-')), 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n}\n${caddyfile({ address: `http://127.0.0.1:${port}`, folder, base })}`);
  return started(program, ['run', '--config', file, '--adapter', 'caddyfile'], 'serving initial configuration', `http://127.0.0.1:${port}`);
}

type CloudfrontRequest = { uri: string };
type CloudfrontResponse = { statusCode: number; headers: Record<string, { value: string }> };
const handlerOf = (code: string): ((event: { request: CloudfrontRequest; response?: CloudfrontResponse }) => CloudfrontRequest | CloudfrontResponse) => new Function(`${code}; return handler;`)();

/** A bucket, which has files by their whole names and no folders, behind the two functions of the recipe. */
export const bucket = (place: Omit<Place, 'address'>): Promise<Host> => {
  const [before, after] = [cloudfrontRequest(), cloudfrontResponse(place.base)].map(handlerOf) as [ReturnType<typeof handlerOf>, ReturnType<typeof handlerOf>];
  return served((uri) => {
    const request = before({ request: { uri } });
    if ('statusCode' in request) return request;
    const file = fileAt(place.folder, request.uri);
    const response = { statusCode: file ? 200 : 404, headers: { 'content-type': { value: typeOf(file ? request.uri : '.html') } } };
    return { ...(after({ request, response }) as CloudfrontResponse), body: file ?? fileAt(place.folder, `${place.base}404.html`) };
  });
};

/** A host that gives the page of a folder for the folder's name without a slash, at once. */
export const slashless = ({ folder, base }: Omit<Place, 'address'>): Promise<Host> =>
  served((uri) => {
    const path = [uri, `${uri.replace(/\/$/, '')}/index.html`].find((one) => fileAt(folder, one));
    return { statusCode: path ? 200 : 404, headers: { 'content-type': { value: typeOf(path ?? '.html') } }, body: fileAt(folder, path ?? `${base}404.html`) };
  });

const typeOf = (path: string): string => types[extname(path)] ?? 'application/octet-stream';

function fileAt(folder: string, path: string): Buffer | undefined {
  try {
    return path.endsWith('/') ? undefined : readFileSync(join(folder, path));
  } catch {
    return undefined;
  }
}

async function served(answer: (path: string) => CloudfrontResponse & { readonly body?: Buffer | undefined }): Promise<Host> {
  const server = createServer(({ url = '/' }, response) => {
    const { statusCode, headers, body } = answer(decodeURIComponent(new URL(url, 'http://site').pathname));
    response.writeHead(statusCode, Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, value])));
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
