import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { articleSchema } from '../schema/article.ts';
import { correctionSchema } from '../schema/correction.ts';
import { datasetSchema } from '../schema/dataset.ts';
import { discrepancySchema } from '../schema/discrepancy.ts';
import { isId } from '../schema/names.ts';
import { siteSchema, type Site } from '../schema/site.ts';
import { sourceSchema } from '../schema/source.ts';
import { termSchema } from '../schema/term.ts';
import type { Content } from '../lib/content.ts';
import { suggestion } from '../lib/nearest.ts';
import { collections, type Collection, type Place } from '../lib/texts.ts';
import { positionAt, type ContentDocument, type Parsed } from './documents.ts';
import { parseJson } from './jsonDocument.ts';
import { parseMdx } from './mdxDocument.ts';
import type { Position, Problem } from './problem.ts';
import { schemaProblems } from './schemaProblems.ts';
import { unwritableTexts } from './unwritable.ts';

type Kind = { readonly schema: z.ZodType; readonly ending: '.json' | '.mdx'; readonly mayBeEmpty?: true };

/** What a file of each folder must be. A report may have no corrections; every other collection holds something. */
const kinds: Readonly<Record<Collection, Kind>> = {
  articles: { schema: articleSchema, ending: '.mdx' },
  datasets: { schema: datasetSchema, ending: '.json' },
  sources: { schema: sourceSchema, ending: '.json' },
  glossary: { schema: termSchema, ending: '.json' },
  discrepancies: { schema: discrepancySchema, ending: '.mdx' },
  corrections: { schema: correctionSchema, ending: '.json', mayBeEmpty: true },
};

const siteKind: Kind = { schema: siteSchema, ending: '.json' };

/** Content as it stands on disk: what is valid of it, where everything stands, and what is wrong. */
export type Reading = {
  /** Nothing where there is no valid `site.json`. Entries that do not keep to their schema are left out. */
  readonly content: Content | undefined;
  /** The valid entries, whether or not there is a site. */
  readonly entries: Omit<Content, 'site'>;
  readonly problems: readonly Problem[];
  /** Ids that have a file, valid or not: naming one is not a second mistake. */
  readonly ids: Readonly<Record<Collection, ReadonlySet<string>>>;
  document(place: Pick<Place, 'collection' | 'id'>): ContentDocument | undefined;
  locate(place: Place, needle?: string): Position;
};

const folderProblem = (file: string, rule: string, message: string, mend: string): Problem => ({ file, line: 1, column: 1, rule, severity: 'error', message, mend, text: '' });

/** Reads a content folder. `root` is the folder that file names are told from; `folder` is within it. */
export function readContent(root: string, folder = 'content'): Reading {
  const problems: Problem[] = [];
  const documents = new Map<string, ContentDocument>();
  const take = (key: string, parsed: Parsed, { schema, ending }: Kind): unknown => {
    problems.push(...parsed.problems);
    if (!parsed.document) return undefined;
    const { data, ...document } = parsed.document;
    documents.set(key, document);
    const result = schema.safeParse(data);
    if (!result.success) problems.push(...schemaProblems(parsed.document, result.error.issues, schema));
    else if (parsed.problems.length === 0) return ending === '.mdx' ? { ...(result.data as object), body: parsed.document.body } : result.data;
    return undefined;
  };
  const read = Object.fromEntries(
    collections.map((collection) => {
      const files = listFiles(root, `${folder}/${collection}`, kinds[collection], problems);
      const entries = files.map(({ id, file }) => [id, take(`${collection}/${id}`, parseFile(root, file), kinds[collection])] as const);
      return [collection, { ids: new Set(files.map(({ id }) => id)), entries: new Map(entries.filter(([, entry]) => entry !== undefined)) }];
    }),
  ) as Record<Collection, { ids: Set<string>; entries: Map<string, never> }>;
  problems.push(...strays(root, folder));
  const site = take('site/site', parseFile(root, `${folder}/site.json`), siteKind) as Site | undefined;
  const document = ({ collection, id }: Pick<Place, 'collection' | 'id'>) => documents.get(`${collection}/${id}`);
  const entries = Object.fromEntries(collections.map((collection) => [collection, read[collection].entries])) as unknown as Omit<Content, 'site'>;
  return {
    content: site && { site, ...entries },
    entries,
    problems,
    ids: Object.fromEntries(collections.map((collection) => [collection, read[collection].ids])) as Record<Collection, Set<string>>,
    document,
    locate: (place, needle) => document(place)?.locate(place.path, needle) ?? { file: `${folder}/site.json`, line: 1, column: 1 }, // only the site may be unread
  };
}

/** Folders and content files that nothing would read: a folder whose name is misspelt, an article outside its folder. */
function strays(root: string, folder: string): Problem[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !(collections as readonly string[]).includes(entry.name))
    .filter((entry) => entry.isDirectory() ? entry.name !== 'site.json' : /\.(?:jsonc?|mdx?|ya?ml|csv)$/i.test(entry.name) && !expected.includes(entry.name.replace(/^readme/i, 'README')))
    .map((entry) => folderProblem(`${folder}/${entry.name}`, 'file-unexpected', `The ${entry.isDirectory() ? 'folder' : 'file'} would not be read.`, `${suggestion(entry.name, [...collections, ...expected])}The folders are: ${collections.join(', ')}; rename, move or delete it.`));
}

/** What stands in `content/` itself. */
const expected: readonly string[] = ['site.json', 'README.md'];

function listFiles(root: string, folder: string, { ending, mayBeEmpty }: Kind, problems: Problem[]): { id: string; file: string }[] {
  const path = join(root, folder);
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    problems.push(folderProblem(folder, 'folder-missing', 'The folder is missing.', `Make the folder ${folder}/ and put its ${ending} files there.`));
    return [];
  }
  const names = readdirSync(path).filter((name) => !name.startsWith('.'));
  const files = names.flatMap((name) => {
    const file = `${folder}/${name}`;
    const id = name.slice(0, -ending.length);
    if (name.endsWith(ending) && isId(id) && statSync(join(path, name), { throwIfNoEntry: false })?.isFile()) return [{ id, file }];
    problems.push(folderProblem(file, 'file-unexpected', name.endsWith(ending) ? `"${id}" cannot be an id.` : 'The file would not be read.', name.endsWith(ending) ? 'Rename the file: lower-case letters and digits joined by hyphens, at most 100, and no name that Windows keeps for itself, such as "con".' : `This folder holds ${ending} files only, with no folders in it: rename or move it.`));
    return [];
  });
  files.sort((a, b) => (a.id < b.id ? -1 : 1)); // as Astro's collections are sorted
  if (names.length === 0 && !mayBeEmpty) problems.push(folderProblem(folder, 'collection-empty', 'The folder is empty.', `Put at least one ${ending} file into it.`));
  return files;
}

function parseFile(root: string, file: string): Parsed {
  const path = join(root, file);
  if (!existsSync(path)) return { problems: [folderProblem(file, 'file-missing', 'The file is missing.', 'Add it, with the name of the report, its publisher and its address.')] };
  if (!statSync(path).isFile()) return { problems: [folderProblem(file, 'file-unexpected', 'A folder stands where a file must.', 'Rename or move it.')] };
  const bytes = readFileSync(path);
  const encoding = (message: string, mend: string): Parsed => ({ problems: [folderProblem(file, 'encoding', message, mend)] });
  if (bytes.length > largest) return { problems: [folderProblem(file, 'file-large', `The file is ${Math.round(bytes.length / 1e6)} MB.`, `Split it, or leave out what no reader needs: a file may have ${largest / 1e6} MB.`)] };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return encoding('The file is UTF-16 text.', 'Save it as UTF-8.');
  const text = decodeUtf8(bytes);
  if (text === undefined) return encoding('The file is not UTF-8 text.', 'Save it as UTF-8.');
  if (text.startsWith('\uFEFF')) return encoding('The file begins with a byte order mark, which does not show in an editor.', 'Save it as UTF-8 without BOM.');
  const nul = text.indexOf('\0');
  if (nul >= 0) return { problems: [{ ...folderProblem(file, 'encoding', 'The file holds a NUL character, which no text has.', 'Delete the character, or save the file as UTF-8.'), ...positionAt(file, text, nul) }] };
  const parsed = file.endsWith('.mdx') ? parseMdx(file, text) : parseJson(file, text);
  return { ...parsed, problems: [...parsed.problems, ...(parsed.document ? unwritableTexts(parsed.document) : [])] };
}

const largest = 20e6;

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
