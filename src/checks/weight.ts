import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { cachedNow } from '../cache/cached.ts';
import { rawElements } from '../lib/rawElements.ts';
import { budgetOf, kindOf, scriptBudgetOf } from './budgets.ts';

/** What is too heavy: the file, what was found, and its bytes. */
export type Overweight = { readonly file: string; readonly message: string; readonly bytes: number };

const compressed = (text: string, quality: number): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(text) } }).length;

/** Bytes of a text in Brotli at its best, kept from build to build; where a twentieth of the work shows that it is within a limit, the bytes that were found so. */
function brotli(text: string, limit = 0): number {
  const quick = limit > 0 ? compressed(text, 5) : Infinity;
  return quick <= limit ? quick : Number(cachedNow(['brotli', process.versions.brotli ?? '', text], () => Buffer.from(String(compressed(text, 11)))).toString());
}

/** The heaviest page of each kind, by its plain bytes: the best quality takes too long for all of thousands. */
const heaviest = (folder: string, files: readonly string[]): string[] =>
  [...Map.groupBy(files, kindOf).values()].map((ofKind) => ofKind.map((file) => ({ file, size: statSync(join(folder, file)).size })).sort((a, b) => b.size - a.size)[0]!.file);

/** The heaviest page of each kind where it is over the budget of its kind, or its scripts over theirs; `files` are paths from `/`, under `base` for a browser. */
export function overweight(folder: string, files: readonly string[], base: string): Overweight[] {
  return heaviest(folder, files.filter((file) => file.endsWith('.html'))).flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const kind = kindOf(file);
    const budget = budgetOf(kind, html.match(/<(?:a|data)[ >]/g)?.length ?? 0);
    const [bytes, script] = [brotli(html, budget), scriptsOf(html, folder, base)];
    return [
      ...(bytes <= budget ? [] : [{ file, message: `The page weighs ${bytes} bytes in Brotli; the budget of ${kind} is ${budget}.`, bytes }]),
      ...(script <= scriptBudgetOf(kind) ? [] : [{ file, message: `The scripts of the page weigh ${script} bytes in Brotli; their budget is ${scriptBudgetOf(kind)}.`, bytes: script }]),
    ];
  });
}

/** Bytes of the scripts of a page: those in it, and the files with all that they import. */
function scriptsOf(html: string, folder: string, base: string): number {
  const scripts = rawElements(html).filter(({ name }) => name === 'script');
  const inline = scripts.flatMap(({ attributes, text }) => (attributes === '' ? [text] : []));
  const files = scripts.flatMap(({ attributes }) => /\ssrc="([^"]+)"/.exec(attributes)?.[1]!.replace(base, '/') ?? []);
  return [...inline, ...files.flatMap((path) => imported(folder, path))].reduce((sum, script) => sum + brotli(script), 0);
}

/** A script and all that it imports at once; nothing where there is no such file, which is a fault of its own. */
function imported(folder: string, path: string, seen = new Set<string>()): string[] {
  if (seen.has(path) || !existsSync(join(folder, path))) return [];
  seen.add(path);
  const script = readFileSync(join(folder, path), 'utf8');
  return [script, ...[...script.matchAll(/\b(?:from|import)\s*["'](\.[^"']+)["']/g)].flatMap(([, other]) => imported(folder, posix.join(posix.dirname(path), other!), seen))];
}
