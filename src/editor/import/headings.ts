import { parseUnit } from '../../lib/units.ts';
import { isBuiltIn } from '../../schema/primitives.ts';

/** What a heading says: the words for a reader, the name for a field, the unit of the cells. */
export type Heading = { readonly title: string; readonly name: string; readonly unit: string | undefined };

const footnote = /\s*(?:\[(?:notes? ?)?(?:\d{1,2}|[a-z])\]|[*†‡§¹²³⁰⁴-⁹]+)$/iu;
const counted = /^(?:number|no\.?|count|total number) of\s+/i;
const nouns =
  /^(?:days|weeks|months|years|hours|minutes|children|posts|jobs|cases|staff|people|persons|fte|wte|referrals|assessments|inspections|authorities|councils|employees|pupils|families|schools|households|recommendations|visits|workers|social workers)$/i;

/** Reads `Cost (£m)`, `Share, %`, `Posts (thousands)`, `% of children`, `Rate per 10,000 children`. */
export function readHeading(given: string, column: number): Heading {
  const text = given.replace(/\s+/gu, ' ').trim();
  const plain = text.replace(footnote, '') || text;
  const { words, unit } = splitUnit(plain);
  return { title: words || plain, name: fieldName(words.replace(counted, '') || plain, column), unit };
}

function splitUnit(text: string): { words: string; unit: string | undefined } {
  for (const pattern of [/^(.*?)\s*[([]([^()[\]]+)[)\]]$/u, /^(.*),\s+([^,]+)$/u, /^(.*?)[\s–-]+(?:in )?(£\s?\S*|%)$/u]) {
    const match = pattern.exec(text);
    const unit = match ? unitOf(match[2]!, match[1]!) : undefined;
    if (match && unit !== undefined) return { words: match[1]!.replace(/[\s,–-]+$/u, ''), unit };
  }
  return { words: text, unit: wholeUnit(text) };
}

/** The unit that words in brackets or behind a comma are, if they are one. */
function unitOf(given: string, subject: string): string | undefined {
  const words = given.replace(/['’]/g, '').replace(/^in /i, '').trim();
  const { kind, scale, prefix, suffix, name } = parseUnit(words);
  if (kind === 'percent') return '%';
  if (kind === 'money') return name === 'pence' ? 'p' : scale > 1 ? prefix + suffix : words.replace(/^(?:GBP|pounds?(?: sterling)?)/i, '£');
  const scaled = /^(?:(thousand|million|billion)s?|(000)s?)$/i.exec(words);
  if (scaled) return `${scaled[1]?.toLowerCase() ?? 'thousand'} ${subject.replace(counted, '').toLowerCase()}`.trim();
  return nouns.test(words) || /^per\s\S/i.test(words) ? (/^[A-Z]{2,}$/.test(words) ? words : words.toLowerCase()) : undefined;
}

/** The unit of a heading that is not cut: its words say what is counted. */
function wholeUnit(text: string): string | undefined {
  if (/^(?:%|percentage|per ?cent)(?:\s|$)/i.test(text)) return '%';
  const money = /^£\s?(m|k|bn|million|billion|000s?)?(?=\s|$)/i.exec(text);
  if (money) return unitOf(money[0], '');
  const rate = /\b(per \d[\d,]*(?: \S+){0,3})$/i.exec(text);
  return rate?.[1] ?? (counted.test(text) ? text.replace(counted, '').toLowerCase() : undefined);
}

/** What a column of whole numbers counts, where its heading is one plural word: `Posts` are posts. */
export const countedNoun = (title: string): string | undefined => (/^\p{Lu}?\p{Ll}{2,}[^s\W]s$/u.test(title) || nouns.test(title) ? title.toLowerCase() : undefined);

const longest = 40;

/** A field name in the form of the other datasets: `no_further_action`. It never begins with a digit, since JavaScript would then put it first. */
export function fieldName(words: string, column: number): string {
  const symbols = /[\p{L}\d]/u.test(words) ? words : words.replaceAll('%', ' percent ').replaceAll('£', ' pounds ');
  const plain = symbols.normalize('NFKD').replace(/[\p{M}'’]/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');
  const short = slug.length > longest ? slug.slice(0, longest + 1).replace(/_[^_]*$/, '').slice(0, longest) : slug;
  if (short === '') return `column_${column}`;
  if (/^\d/.test(short)) return `${/^(?:19|20)\d\d(?:_|$)/.test(short) ? 'year' : 'column'}_${short}`;
  return isBuiltIn(short) ? `column_${short}` : short;
}

/** Each name once: later ones are numbered. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}_${count}`;
    taken.add(free);
    return free;
  });
}
