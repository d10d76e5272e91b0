/** Where a header has a value: `*` everywhere, `/embed/*` under a folder, `/sw.js` a file, `*.csv` an ending. */
export type Pattern = string;
/** A header, and its value by place: the first pattern that fits a path is the one that counts. */
export type Header = { readonly name: string; readonly values: readonly (readonly [where: Pattern, value: string])[] };

const off = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'];

/** What a host should send with each file, and the one place where it is written: what each host reads is made of this. */
export const headers: readonly Header[] = [
  // The rest of the policy stands in each page; who may frame a page counts in a header only.
  { name: 'Content-Security-Policy', values: [['/embed/*', 'frame-ancestors *'], ['*', "frame-ancestors 'none'"]] },
  { name: 'X-Content-Type-Options', values: [['*', 'nosniff']] },
  { name: 'Referrer-Policy', values: [['*', 'same-origin']] },
  { name: 'Permissions-Policy', values: [['*', off.map((feature) => `${feature}=()`).join(', ')]] },
  { name: 'Cross-Origin-Opener-Policy', values: [['*', 'same-origin']] },
  // Nothing here is private: other sites may read the data, and load embed.js.
  { name: 'Access-Control-Allow-Origin', values: [['*', '*']] },
  // A name under /_astro/ has a hash of what is in the file. A correction is seen within five minutes.
  { name: 'Cache-Control', values: [['/_astro/*', 'public, max-age=31536000, immutable'], ['/sw.js', 'no-cache'], ['*', 'public, max-age=300, must-revalidate']] },
];

/** Types that hosts may not know, by the ending of the file. */
export const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  webmanifest: 'application/manifest+json',
};

/** A pattern as a regular expression over paths with the base before them. */
export function regExpOf(pattern: Pattern, base: string): string {
  const literal = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const whole = pattern.startsWith('/') ? base.replace(/\/$/, '') + pattern : pattern;
  return `^${whole.split('*').map(literal).join('.*')}$`;
}

/** The headers of an address, without its type. */
export const headersOf = (path: string, base = '/'): Readonly<Record<string, string>> =>
  Object.fromEntries(headers.map(({ name, values }) => [name, values.find(([where]) => new RegExp(regExpOf(where, base)).test(path))![1]]));
