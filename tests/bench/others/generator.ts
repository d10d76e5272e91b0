import type { Article } from '../article.ts';

/** Another site generator: what it needs, what it is given, and what it is run with. */
export type Generator = {
  readonly name: string;
  /** Exact versions, by name. */
  readonly packages: Readonly<Record<string, string>>;
  /** Path to text: what does not depend on the articles. */
  readonly files: Readonly<Record<string, string>>;
  /** Path to text: the files of one article. */
  article(article: Article): Readonly<Record<string, string>>;
  /** The words behind `node_modules/.bin/` that build. */
  readonly build: readonly string[];
  /** The words that start its live view at a port. */
  live(port: number): readonly string[];
  /** The folder of the built site, and the caches that a cold build may not find. */
  readonly built: string;
  readonly caches: readonly string[];
  /** The source and the address of the first article. */
  readonly file: string;
  readonly route: string;
};

/** The same plug-in for all, since each of them reads Markdown with markdown-it. */
export const footnotes = { 'markdown-it-footnote': '4.0.0' };

/** Markdown without our links to cells, sources and terms. */
export const plain = (paragraph: string): string => paragraph.replace(/\[([^\]]*)\]\((?:fact|source|term):[^)]*\)/g, '$1');

export const frontMatter = ({ title, dek }: Article, more = ''): string => `---\ntitle: ${title}\ndescription: ${dek}\n${more}---\n\n`;
