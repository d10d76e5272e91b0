import type { Source } from '../schema/source.ts';
import { formatDate } from './formats.ts';

/** The date of a source for a reader: `1 December 2010`, or why there is none. */
export const sourceDate = ({ published }: Source): string => (published ? formatDate(published) : 'undated');

/** `Community Care, 1 December 2010`: enough to know a source by. */
export const shortCitation = (source: Source): string => `${source.publisher}, ${sourceDate(source)}`;

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
