import { content } from './pages.ts';

/** The host and the folder that the addresses of the site begin with. */
export const home = new URL(content.site.url).origin;

/** The file of the site that an absolute address leads to; nothing for an address elsewhere. */
export function fileOfAddress(address: string): string | undefined {
  const { origin, pathname } = new URL(address, home);
  return origin === home ? `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}` : undefined;
}
