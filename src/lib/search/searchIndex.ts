import MiniSearch, { type Options } from 'minisearch';
import type { Strand } from '../../schema/article.ts';
import { kindNames, kinds, type SearchDocument } from './document.ts';
import { fields, packIndex, unpackIndex } from './pack.ts';
import { termsOf } from './tokens.ts';

/** The files of the index: what people read, and what it rests on. */
export const indexNames = ['report', 'ledger'] as const;
export type IndexName = (typeof indexNames)[number];

type Line = readonly [kind: number, strands: string, title: string, context: number, address: string, text: string, cited?: number, data?: string, ...anchors: string[]];

/** An index as it is sent: its documents, a line each; the strands and the words that many of them share, once; and what each word is found in. */
export type IndexFile = { readonly strands: readonly Strand[]; readonly shared: readonly string[]; readonly documents: readonly Line[]; readonly terms: string };

/** An index that can be asked; the ids of the engine are places in the list. */
export type SearchIndex = { readonly documents: readonly SearchDocument[]; readonly engine: MiniSearch };

const options: Options = { fields: [...fields], tokenize: termsOf, processTerm: (term) => term };

/** Makes the file of some documents; the same file of the same documents. */
export function makeIndex(documents: readonly SearchDocument[]): IndexFile {
  // In the order of the fields.
  const terms = packIndex(documents.map(({ kind, title, context, text, cited }) => [title, [context, ...kindNames[kind]].join('\n'), `${text}\n${cited}`].map(termsOf)));
  const strands = [...new Set(documents.flatMap((document) => document.strands))].sort();
  const shared = [...new Set(documents.flatMap(({ context, cited }) => [context, cited]))];
  const places = new Map(shared.map((words, place) => [words, place]));
  const lines = documents.map(({ kind, strands: used, title, context, address, text, cited, data, anchors }): Line =>
    trimmed([kinds.indexOf(kind), used.map((strand) => strands.indexOf(strand)).join(''), title, places.get(context)!, address, text, places.get(cited)!, data, ...anchors], places.get('')));
  return { strands, shared, documents: lines, terms };
}

/** A line without what is empty at its end. */
function trimmed(line: Line, empty: number | undefined): Line {
  const [cited, data, ...anchors] = line.slice(6);
  return (anchors.length > 0 || data ? line : cited === empty ? line.slice(0, 6) : line.slice(0, 7)) as unknown as Line;
}

/** Reads a file that was made. The engine pauses while it is filled, so that a page stays alive. */
export async function openIndex({ strands, shared, documents, terms }: IndexFile): Promise<SearchIndex> {
  return {
    documents: documents.map(([kind, used, title, context, address, text, cited, data = '', ...anchors]) => ({
      kind: kinds[kind]!,
      strands: [...used].map((place) => strands[Number(place)]!),
      title,
      context: shared[context]!,
      address,
      text,
      cited: cited === undefined ? '' : shared[cited]!,
      data,
      anchors,
    })),
    engine: await MiniSearch.loadJSAsync(unpackIndex(terms, documents.length), options),
  };
}
