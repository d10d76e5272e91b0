import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export type Files = ReadonlyMap<string, Buffer>;

const textsOf = (files: Files, ending: RegExp): [file: string, text: string][] => [...files].filter(([file]) => ending.test(file)).map(([file, bytes]) => [file, bytes.toString()]);

/** Files whose names are not plain letters in plain folders, those in archives too. Those of scripts are made of the names of our own files. */
export const oddNames = (files: Files): string[] =>
  [...files.keys(), ...[...files].filter(([file]) => file.endsWith('.zip')).flatMap(([, bytes]) => Object.keys(unzipSync(bytes)))]
    .filter((file) => !file.startsWith('_astro/') && file !== 'SHA256SUMS')
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
  ...textsOf(files, /\.(?:xml|svg)$/).flatMap(([file, text]) => (XMLValidator.validate(text) === true && !/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/.test(text) ? [] : [file])),
];

/** The keys of an XML file, as paths. */
export const keysOfXml = (text: string): string[] => {
  const walk = (value: unknown, path: string): string[] => (typeof value !== 'object' || value === null ? [path] : Array.isArray(value) ? value.flatMap((one) => walk(one, path)) : Object.entries(value).flatMap(([key, one]) => walk(one, `${path}/${key}`)));
  return [...new Set(walk(new XMLParser({ ignoreAttributes: false }).parse(text), ''))].sort();
};
