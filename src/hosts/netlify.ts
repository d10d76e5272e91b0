import { headers, headersOf, types } from './headers.ts';

// `_headers` and `_redirects`, which Netlify and Cloudflare Pages read. Both hosts join the values of all patterns that fit, and a policy that
// is joined to another is the stricter of the two: so each header that is not the same everywhere is written once a folder or file of the top.

const lines = (path: string, values: Readonly<Record<string, string>>): string => [path, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** A header whose value hangs on the place. */
const varies = (name: string): boolean => headers.find((header) => header.name === name)!.values.length > 1;
const only = (values: Readonly<Record<string, string>>, isWanted: (name: string) => boolean): Record<string, string> => Object.fromEntries(Object.entries(values).filter(([name]) => isWanted(name)));

/** Types by a pattern: `/articles/:id/cite.bib`. Both hosts know the endings of the data files, which no pattern of theirs could name. */
function typePatterns(files: readonly string[]): Map<string, string> {
  const typed = files.flatMap((file) => {
    const [, top, id, name] = /^([^/]+)(?:\/([^/]+)\/([^/]+))?$/.exec(file) ?? [];
    const type = types[file.split('.').at(-1)!];
    return top && type ? [[id ? `/${top}/:id/${name}` : `/${top}`, type] as const] : [];
  });
  return new Map(typed);
}

/** The text of `_headers` for a site of these files: paths from its folder, without a slash before them. */
export function headersFile(files: readonly string[], base: string): string {
  const under = (path: string): string => base.replace(/\/$/, '') + path;
  const tops = new Set(files.filter((file) => !file.startsWith('_headers') && !file.startsWith('_redirects')).map((file) => (file === 'index.html' ? '/' : `/${file.replace(/\/.*/, '/*')}`)));
  return [
    lines(under('/*'), only(headersOf(under('/')), (name) => !varies(name))),
    ...[...tops].sort().map((path) => lines(under(path), only(headersOf(under(path), base), varies))),
    ...[...typePatterns(files)].sort().map(([path, type]) => lines(under(path), { 'Content-Type': type })),
    '',
  ].join('\n');
}

/** The text of `_redirects`: each old address with and without its last slash, for a host that takes them for two. */
export const redirectsFile = (redirects: ReadonlyMap<string, string>, base: string): string =>
  [...redirects].flatMap(([old, now]) => [...new Set([old.replace(/(?<=.)\/$/, ''), old.replace(/\/?$/, '/')])].map((from) => `${base.replace(/\/$/, '')}${from} ${base.replace(/\/$/, '')}${now} 301\n`)).join('');
