import { figuresOf, tablesOf, type Tables } from './datasets.ts';
import { chanceFrom } from './words.ts';

/** A part of an article under one heading. Figures in its paragraphs are links to cells: `[12](fact:posts/holaton/team-1)`. */
export type Section = { readonly heading: string; readonly paragraphs: readonly string[]; readonly chart: keyof Tables | null; readonly table: readonly (readonly string[])[]; readonly footnote: string };

/** An article of the corpus as it is, before it is written for one site generator or another. */
export type Article = { readonly slug: string; readonly title: string; readonly dek: string; readonly finding: string; readonly source: string; readonly sections: readonly Section[]; readonly tables: Tables };

/** An article by its number: 1,200 words in 6 sections of 4 paragraphs, with 50 figures, 3 charts, a table and 2 footnotes. The same seed gives the same article. */
export function makeArticle(seed: number, slug: string, source: string, ending: string): Article {
  const chance = chanceFrom(seed);
  const { below, words, phrase } = chance;
  const tables = tablesOf(chance, source, ending);
  const figures = figuresOf(tables);
  /** A sentence of so many words, one of them a figure while there are figures left. */
  const sentence = (count: number, bound: boolean): string => {
    const figure = bound ? figures.shift() : undefined;
    return figure === undefined ? `${phrase(count)}.` : `${phrase(count - 4)} ${figure} ${words(3)}.`;
  };
  const paragraph = (place: number): string => {
    const lengths = [10 + below(6), 10 + below(6), 10 + below(6)];
    return [...lengths, 50 - lengths[0]! - lengths[1]! - lengths[2]!].map((count, index) => sentence(count, index < (place < 2 ? 3 : 2))).join(' ');
  };
  const sections = (['posts', null, 'referrals', null, 'events', null] as const).map((chart, index) => ({
    heading: phrase(4),
    paragraphs: Array.from({ length: 4 }, (_, place) => paragraph(index * 4 + place)),
    chart,
    table: index === 1 ? [['Measure', '2009', '2010'], ...Array.from({ length: 6 }, () => [words(1), words(1), words(1)])] : [],
    footnote: index === 3 || index === 5 ? `${phrase(12)}.` : '',
  }));
  return { slug, title: phrase(7), dek: `${phrase(12)}.`, finding: `${phrase(12)}.`, source, sections, tables };
}

/** The rows of a table in Markdown. */
export const markdownTable = ([head = [], ...rows]: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The body in Markdown; `chart` writes what shows a chart, `prose` what a paragraph becomes. */
export function markdownOf({ source, sections, tables }: Article, chart: (name: string, kind: keyof Tables) => string, prose = (paragraph: string): string => paragraph): string {
  const notes = sections.flatMap(({ footnote }, index) => (footnote ? [`[^${index}]: ${footnote}`] : []));
  const parts = sections.map(({ heading, paragraphs, chart: kind, table, footnote }, index) => [
    `## ${heading}`,
    ...paragraphs.map((paragraph, place) => prose(paragraph) + (place === 0 && footnote ? `[^${index}]` : '')),
    ...(kind ? [chart(tables[kind].name, kind)] : []),
    ...(table.length > 0 ? [markdownTable(table)] : []),
  ].join('\n\n'));
  return [...parts, prose(`As [the report](source:${source}) says of a [plan](term:plan).`), ...notes].join('\n\n');
}
