import { createHash } from 'node:crypto';
import { rawElements, type RawElement } from './rawElements.ts';

// The Content Security Policy of each page, in the page itself, so that it holds on a host that sends no headers.
// `frame-ancestors` counts in a header only: see ../hosts/headers.ts. `npm run dev` has no policy: the server of Vite adds scripts of its own.

const isStyle = ({ name }: RawElement): boolean => name === 'style';
/** Scripts that stand in the page and run, and the speculation rules, of which browsers take no notice unless by hash: data for machines has a type of its own and needs no leave. */
const isScript = ({ name, attributes }: RawElement): boolean => name === 'script' && /^(?: type="(?:module|speculationrules)")?$/.test(attributes);

const hashes = new Map<string, string>();

/** A piece of a page as its policy names it: the SHA-256 of its exact bytes. */
function hashOf(text: string): string {
  const known = hashes.get(text);
  if (known) return known;
  const made = `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, made);
  return made;
}

/** The policy of a page: files of the site, and what stands in the page itself to the byte. */
export function policyOf(html: string): string {
  const elements = rawElements(html);
  const inPage = (isOne: (element: RawElement) => boolean): string[] => [...new Set(elements.filter(isOne).map(({ text }) => hashOf(text)))];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inPage(isScript)].join(' '),
    ["style-src 'self'", ...inPage(isStyle)].join(' '),
    // A worker is ruled as a script is.
    ...['img', 'font', 'connect', 'manifest'].map((kind) => `${kind}-src 'self'`),
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');
}

/** The styles of a page in one element, at the place of the last: one hash, where each costs a reader 40 bytes that do not compress. */
function withOneStyle(html: string): string {
  const all = rawElements(html).filter(isStyle);
  const last = all.at(-1)?.place;
  let [made, end] = ['', 0];
  for (const { place, attributes, text } of all) {
    made += html.slice(end, place) + (place === last ? `<style>${all.map((one) => one.text).join('')}</style>` : '');
    end = place + `<style${attributes}>${text}</style>`.length;
  }
  return made + html.slice(end);
}

/** The page with its policy before anything that it rules. Throws where the page does not say first how it is encoded. */
export function withPolicy(html: string): string {
  const page = withOneStyle(html);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">`;
  const start = /^<!doctype html>(?:<html[^>]*>\s*<head><meta charset="utf-8">)?/i.exec(page)?.[0];
  if (!start) throw new Error('a page does not begin as a page of this site does');
  return start + meta + page.slice(start.length);
}
