import { checkContent, isError } from '../../src/checks/check.ts';
import { contentFolder, samples } from '../contentFolder.ts';
import { hostileSite } from './hostileSite.ts';
import { hostileGroups, hostileStrings } from './hostileStrings.ts';

const wordsOf = (index: number): string => `word${String.fromCharCode(97 + (index % 26))} and more`;

/** What the check lets through as prose and as plain text: found in one run, with each string in an annotation and in the cell of a row. */
export function acceptedStrings(): { readonly prose: readonly string[]; readonly plain: readonly string[] } {
  const { fields } = samples.dataset.schema;
  const rows = hostileStrings.map((text, index) => ({ id: `row-${index}`, counted: text }));
  const charts = { posts: { ...samples.dataset.charts.posts, where: { id: ['july', 'december'] }, annotations: hostileStrings.map((text) => ({ fact: 'posts/july', text })) } };
  const dataset = { ...samples.dataset, schema: { primaryKey: ['id'], fields: [...fields, { name: 'note', type: 'string' }] }, data: [...samples.dataset.data, ...rows.map((row) => ({ ...row, posts: 1, source: 'report' }))] };
  const refused = (changes: object, key: string): ReadonlySet<number> => {
    const folder = { 'datasets/posts.json': { ...dataset, ...changes } };
    const lines = JSON.stringify(folder['datasets/posts.json'], null, 2).split('\n');
    const places = new Map(lines.flatMap((line, index) => (line.trimStart().startsWith(`"${key}":`) ? [index + 1] : [])).map((line, index) => [line, index]));
    const found = checkContent(contentFolder(folder)).problems.filter((problem) => isError(problem) && problem.file === 'content/datasets/posts.json').flatMap(({ line }) => places.get(line) ?? []);
    return new Set(found);
  };
  const cells = refused({}, 'counted');
  const plain = hostileStrings.filter((_, index) => !cells.has(index + samples.dataset.data.length));
  const written = { charts: { posts: { ...charts.posts, annotations: plain.map((text) => ({ fact: 'posts/july', text })) } }, data: samples.dataset.data };
  const annotations = refused(written, 'text');
  return { plain, prose: plain.filter((_, index) => !annotations.has(index)) };
}

/** Fields whose texts are prose: with links and emphasis, and read by the rules of prose. */
export const isProse = (field: string): boolean => !/^(?:source|licence|key|measure|category|exception|quote|complaints)\.|^field\.(?!description)|\.(?:reportedBy|term|publisher|phone|name)$|^(?:site|strand)\.title$/.test(field);

/** What stands on every page would make each of them enormous: each of these fields has a share of the strings, and together they have them all. */
const everywhere = ['site.title', 'site.publisher', 'site.description', 'site.contentNote', 'strand.title', 'help.name', 'help.what', 'help.phone'];
function onEveryPage(field: string, strings: readonly string[]): readonly string[] {
  const like = everywhere.filter((one) => isProse(one) === isProse(field));
  return like.includes(field) ? strings.filter((_, index) => index % like.length === like.indexOf(field)) : strings;
}

/** The content with every string that is let through in every field that there is, and the same with harmless words in their place. */
export function hostileContents(): { readonly hostile: Readonly<Record<string, unknown>>; readonly harmless: Readonly<Record<string, unknown>>; readonly rows: readonly string[] } {
  const { plain, prose } = acceptedStrings();
  const asked = new Map<string, number>();
  const count = (field: string): void => void asked.set(field, (asked.get(field) ?? 0) + 1);
  hostileSite((field) => (count(field), 'x'), ['a', 'b', 'c']);
  const shares = (strings: (field: string) => readonly string[]) => {
    const given = new Map<string, number>();
    return (field: string): string => {
      const turn = given.get(field) ?? 0;
      given.set(field, turn + 1);
      const own = strings(field).filter((_, index) => index % asked.get(field)! === turn);
      return own.join(isProse(field) ? '\n\n' : ' ');
    };
  };
  return {
    rows: plain,
    hostile: hostileSite(shares((field) => onEveryPage(field, isProse(field) ? prose : plain)), plain, plain.filter((text) => hostileGroups.paths!.includes(text) || text.length > 200).slice(0, 60)),
    harmless: hostileSite(shares((field) => [...hostileStrings.slice(0, 40).map((_, index) => wordsOf(index)), ...(isProse(field) ? ['**a** _b_ ~~c~~ `d` <https://example.org/> www.example.org a@example.org \\\n e'] : [])]), hostileStrings.slice(0, 60).map((_, index) => `key ${wordsOf(index)} ${index}`)),
  };
}
