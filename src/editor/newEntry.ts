import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { suggestion } from '../lib/nearest.ts';
import { strands, type Strand } from '../schema/article.ts';
import { isId } from '../schema/names.ts';
import { entryKinds } from './newEntryTexts.ts';

/** A file that is to be written, and what its editor does next. */
export type NewEntry = { readonly file: string; readonly text: string; readonly next: string };

/** Something done, or why it was not: words for the editor, and the exit code. */
export type Outcome = { readonly code: 0 | 1; readonly words: string };

const usage = 'npm run new -- article "The title" --strand cuts';
const refused = (...lines: string[]): Outcome => ({ code: 1, words: lines.join('\n') });

/** `npm run new -- <kind> "Title"`: writes an entry with its blanks marked; never over another. */
export function runNew(root: string, args: readonly string[], today: string): Outcome {
  const entry = newEntry(args, today);
  return 'code' in entry ? entry : writeEntry(root, entry);
}

/** The entry that the words of a command line ask for, or why there is none. */
export function newEntry(args: readonly string[], today: string): NewEntry | Outcome {
  const given = readArguments(args);
  if ('code' in given) return given;
  const [name = '', ...words] = given.positionals;
  const title = words.join(' ').replace(/\s+/g, ' ').trim();
  const kinds = Object.keys(entryKinds);
  const kind = Object.hasOwn(entryKinds, name) ? entryKinds[name] : undefined;
  if (!kind) return refused(name === '' ? 'Nothing says what to write.' : `There is no kind "${name}".`, `${suggestion(name, kinds)}The kinds are: ${kinds.join(', ')}; as in ${usage}`);
  if (title === '') return refused(`The ${name} has no title.`, `Write it in quotes behind the kind: npm run new -- ${name} "The title"`);
  const { strand } = given.values;
  if (strand !== undefined && !isStrand(strand)) return refused(`There is no strand "${strand}".`, `${suggestion(strand, strands)}The strands are: ${strands.join(', ')}.`);
  if (strand !== undefined && name !== 'article') return refused(`A ${name} belongs to no strand.`, 'Leave --strand out.');
  const id = given.values.id ?? idFrom(title);
  if (!isId(id)) return refused(id === '' ? `No id can be made from "${title}".` : `"${id}" cannot be an id.`, 'Give it one with --id: lower-case letters and digits joined by hyphens.');
  const known = { id, title, today, strand };
  return { file: `content/${kind.folder}/${id}${kind.ending}`, text: kind.text(known), next: kind.next(known) };
}

const isStrand = (name: string): name is Strand => (strands as readonly string[]).includes(name);

type Arguments = { readonly values: { readonly strand?: string | undefined; readonly id?: string | undefined }; readonly positionals: readonly string[] };

function readArguments(args: readonly string[]): Arguments | Outcome {
  try {
    return parseArgs({ args: [...args], options: { strand: { type: 'string' }, id: { type: 'string' } }, allowPositionals: true });
  } catch {
    const options = ['--strand', '--id'];
    const wrong = args.find((one) => one.startsWith('-') && !options.includes(one.split('=')[0]!));
    return refused(wrong ? `"${wrong}" is not an option here.` : 'An option has no value.', `${wrong ? suggestion(wrong, options) : ''}The options are: --strand and --id, each with a word behind it; as in ${usage}`);
  }
}

/** Letters that do not come apart into a plain letter and a mark. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', '&': ' and ', '%': ' per cent ' };
const longestId = 60;

/** The id that a title makes: `Children’s trust, 2018` is `childrens-trust-2018`. Empty where no letter can be written plainly. */
export function idFrom(title: string): string {
  const plain = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})['’](?=\p{L})|(?<=\d),(?=\d{3})/gu, '')
    .replace(/[^a-z0-9\s]/gu, (letter) => letters[letter] ?? ' ');
  const words = plain.trim().split(/\s+/);
  while (words.length > 1 && words.join('-').length > longestId) words.pop();
  return words.join('-').slice(0, longestId);
}

/** Writes an entry where nothing stands yet. */
export function writeEntry(root: string, { file, text, next }: NewEntry): Outcome {
  const path = join(root, file);
  if (existsSync(path)) return refused(`${file} is there already${titleIn(path)}; nothing was written.`, 'Open that file, or give the new one another title, or an id of its own with --id.');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
  return { code: 0, words: [`Wrote ${file}`, ...blanksOf(file, text), next, '`npm run check` says what is left to do.'].join('\n') };
}

/** What stands in a file, by the first of its texts: `: “The cuts”`. */
function titleIn(path: string): string {
  const found = /^\s*"?(?:title|term|question|why)"?:\s*["']?(.+?)["']?,?\s*$/m.exec(readFileSync(path, 'utf8'));
  return found ? `: “${found[1]}”` : '';
}

/** Every line with a blank, as `file:line`, which a terminal opens. */
function blanksOf(file: string, text: string): string[] {
  const lines = text.split('\n').flatMap((line, index) => (/\bTODO\b|\btodo-/.test(line) ? [`  ${file}:${index + 1}  ${line.trim().replace(/,$/, '')}`] : []));
  return [`Fill in the ${lines.length} lines with a blank:`, ...lines];
}

/** The day at a moment, as the calendar on the wall has it. */
export const dayOf = (now: Date): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
