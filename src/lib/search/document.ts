import type { Strand } from '../../schema/article.ts';

/** What a result may be, in the order of the choice that a reader has. */
export const kinds = ['article', 'discrepancy', 'chart', 'term', 'event', 'dataset', 'evidence', 'source'] as const;
export type Kind = (typeof kinds)[number];

/** The name of a kind in a result and, for many, in the choice. It is found by these words too: `jobs discrepancy`. */
export const kindNames: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  article: ['Article', 'Articles'],
  discrepancy: ['Where the record disagrees', 'Discrepancies'],
  chart: ['Chart', 'Charts'],
  term: ['Glossary', 'Glossary'],
  event: ['Timeline', 'Timeline'],
  dataset: ['Dataset', 'Datasets'],
  evidence: ['Evidence', 'Evidence'],
  source: ['Source', 'Sources'],
};

/** A thing that can be found: all that a result prints, and all that it is found by. */
export type SearchDocument = {
  readonly kind: Kind;
  /** The strands of the articles that it belongs to, or that use it. */
  readonly strands: readonly Strand[];
  readonly title: string;
  /** What it is a part of: the article of a section, the table of a row. */
  readonly context: string;
  /** Its address on this site. */
  readonly address: string;
  /** Its words, in lines: a result shows the line that has most of what was looked for. */
  readonly text: string;
  /** Who says so. */
  readonly cited: string;
  /** The address of the file that a chart or a dataset can be downloaded as. */
  readonly data: string;
  /** A fragment for each line of the text, where each line has a place of its own. */
  readonly anchors: readonly string[];
};

/** A document of what is given; the rest is empty. */
export const documentOf = (given: Partial<SearchDocument> & Pick<SearchDocument, 'kind' | 'title' | 'address'>): SearchDocument => ({ strands: [], context: '', text: '', cited: '', data: '', anchors: [], ...given });
