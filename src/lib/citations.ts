import type { Source } from '../schema/source.ts';
import type { Content } from './content.ts';
import { formatDate } from './formats.ts';

/** The date of a source for a reader: `1 December 2010`, or why there is none. */
export const sourceDate = ({ published }: Source): string => (published ? formatDate(published) : 'undated');

/** `Community Care, 1 December 2010`: enough to know a source by. */
export const shortCitation = (source: Source): string => `${source.publisher}, ${sourceDate(source)}`;

/** The sources of one line in short: with its title where two would read alike. */
export function citationsApart({ sources }: Pick<Content, 'sources'>, ids: readonly string[]): { readonly source: string; readonly words: string }[] {
  const short = ids.map((id) => shortCitation(sources.get(id)!));
  return ids.map((source, index) => {
    const words = short[index]!;
    const { publisher, title } = sources.get(source)!;
    return { source, words: short.filter((one) => one === words).length === 1 ? words : `${publisher}, ${title}` };
  });
}

/** How much of a document was before us, for a reader. */
export const readWords: Readonly<Record<Source['read'], string>> = {
  whole: 'read whole',
  opening: 'read in its opening paragraphs only',
  excerpt: 'read in excerpts',
};

/** The name of a kind of source, for a reader: singular. */
export const kindWords: Readonly<Record<Source['kind'], string>> = {
  news: 'News report',
  official: 'Official publication',
  statistics: 'Statistics',
  report: 'Report',
  judgment: 'Judgment',
  parliament: 'Parliamentary record',
  law: 'Law',
  'press-release': 'Press release',
  blog: 'Blog',
};

/** The same as headings, where there may be many of each. */
export const kindHeadings: Readonly<Record<Source['kind'], string>> = {
  ...kindWords,
  news: 'News reports',
  official: 'Official publications',
  report: 'Reports',
  judgment: 'Judgments',
  parliament: 'Parliamentary record',
  'press-release': 'Press releases',
  blog: 'Blogs',
};
