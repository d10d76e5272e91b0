import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { load } from 'cheerio';

export type Files = ReadonlyMap<string, Buffer>;

const textsOf = (files: Files, ending: RegExp): [file: string, text: string][] => [...files].filter(([file]) => ending.test(file)).map(([file, bytes]) => [file, bytes.toString()]);

/** Files whose names are not plain letters in plain folders, those in archives too. Those of scripts are made of the names of our own files. */
export const oddNames = (files: Files): string[] =>
  [...files.keys(), ...[...files].filter(([file]) => file.endsWith('.zip')).flatMap(([, bytes]) => Object.keys(unzipSync(bytes)))]
    .filter((file) => !file.startsWith('_astro/') && !['SHA256SUMS', '_headers', '_redirects'].includes(file))
    .filter((file) => !/^(?:[\w-]+\/|[\w-]+\.\d+\/)*[\w-]+(?:\.[\w-]+)+$/.test(file) || file.length > 220 || /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i.test(file));

/** Lines of CSV files, those in archives too. */
export const tablesOf = (files: Files): [file: string, rows: string[][]][] =>
  [...textsOf(files, /\.csv$/), ...[...files].filter(([file]) => file.endsWith('.zip')).flatMap(([, bytes]) => textsOf(new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content)])), /\.csv$/))]
    .map(([file, text]) => [file, parse(text, { bom: false, relax_column_count: false }) as string[][]]);

/** Cells that a spreadsheet would take for a formula. */
export const formulasIn = (rows: readonly (readonly string[])[]): string[] => rows.flat().filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@]/u.test(cell.normalize('NFKC')) && !/^-?\d+(?:\.\d+)?$/.test(cell));

/** What cannot be read back: JSON that is none, XML that is not well formed. */
export const unreadable = (files: Files): string[] => [
  ...textsOf(files, /\.(?:json|webmanifest)$/).flatMap(([file, text]) => {
    try {
      return JSON.parse(text) === undefined ? [file] : [];
    } catch (error) {
      return [`${file}: ${String(error)}`];
    }
  }),
  ...textsOf(files, /\.(?:xml|svg)$/).flatMap(([file, text]) => (isWellFormed(text) && !/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/.test(text) ? [] : [file])),
];

const part = /<\?[^]*?\?>|<!--(?:(?!--)[^])*-->|<!\[CDATA\[[^]*?\]\]>|<!DOCTYPE[^>[]*>|<(?<end>\/?)(?<name>[A-Za-z_][\w:.-]*)(?<attributes>(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<self>\/?)>|(?<text>[^<]+)/y;
const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)|\]\]>/i;

/** Whether a text is XML: one root, tags closed in their order, attributes once and in quotes, and no bare `&` or `<`. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (let at = 0; at < xml.length; at = part.lastIndex) {
    part.lastIndex = at;
    const found = part.exec(xml);
    if (!found) return false;
    const { end, name, attributes = '', self, text = '' } = found.groups!;
    const names = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, key]) => key);
    if (bare.test(text) || bare.test(attributes) || new Set(names).size !== names.length || (open.length === 0 && text.trim() !== '')) return false;
    if (end && open.pop() !== name) return false;
    if (!name || end) continue;
    if (open.length === 0) roots += 1;
    if (!self) open.push(name);
  }
  return roots === 1 && open.length === 0;
}

/** The names of the elements of an XML file and of their attributes, as paths. */
export const keysOfXml = (text: string): string[] => {
  const $ = load(text, { xml: true });
  const paths = $(':root, :root *').toArray().flatMap((element) => {
    const path = [...$(element).parents().toArray().map(({ name }) => name).reverse(), element.name].join('/');
    return [path, ...Object.keys(element.attribs).map((key) => `${path}@${key}`)];
  });
  return [...new Set(paths)].sort();
};
