import type { AsPlainObject } from 'minisearch';

/** The fields that are searched; their places in the list are their numbers in the index. */
export const fields = ['title', 'context', 'text'] as const;

/** A document as it is searched: the terms of each field, in the order of `fields`. */
export type Terms = readonly (readonly string[])[];

/**
 * The index of some documents in a tenth of the engine's own size: a line a term, `saving 0,5,1:2 2,7`. Behind the term stand the fields, each with its documents: how far from the
 * one before, to the base 36, and how often the term is there where that is more than once. Everything else follows from it.
 */
export function packIndex(documents: readonly Terms[]): string {
  /** Term to the documents of each field, and how often it is there. */
  const found = new Map<string, readonly Map<number, number>[]>();
  documents.forEach((document, id) =>
    document.forEach((terms, field) => {
      for (const term of terms) {
        const ofTerm = found.get(term) ?? fields.map(() => new Map<number, number>());
        found.set(term, ofTerm);
        ofTerm[field]!.set(id, (ofTerm[field]!.get(id) ?? 0) + 1);
      }
    }));
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, ofTerm]) => [term, ...ofTerm.flatMap((ofField, field) => (ofField.size > 0 ? [field + packDocuments(ofField)] : []))].join(' '))
    .join('\n');
}

function packDocuments(documents: ReadonlyMap<number, number>): string {
  let [packed, last] = ['', 0];
  for (const [id, count] of documents) {
    packed += `,${(id - last).toString(36)}${count === 1 ? '' : `:${count}`}`;
    last = id;
  }
  return packed;
}

/** The index that was packed, of so many documents. */
export function unpackIndex(packed: string, documentCount: number): AsPlainObject {
  const lengths = Array.from({ length: documentCount }, () => fields.map(() => 0));
  const index = packed.split('\n').filter(Boolean).map((line) => {
    const [term = '', ...found] = line.split(' ');
    return [term, Object.fromEntries(found.map((one) => unpackDocuments(one, lengths)))] as const;
  });
  return {
    documentCount,
    nextId: documentCount,
    documentIds: Object.fromEntries(lengths.map((_, id) => [id, id])),
    fieldIds: Object.fromEntries(fields.map((field, id) => [field, id])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: fields.map((_, field) => lengths.reduce((sum, one) => sum + one[field]!, 0) / documentCount),
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  } as unknown as AsPlainObject;
}

/** Reads `2,7,1:2`, and counts in `lengths` how many terms each document has in that field. */
function unpackDocuments(packed: string, lengths: readonly number[][]): [field: string, documents: Record<string, number>] {
  const [field = '', ...steps] = packed.split(',');
  let id = 0;
  const documents: Record<string, number> = {};
  for (const one of steps) {
    const [step = '', count = '1'] = one.split(':');
    id += Number.parseInt(step, 36);
    documents[id] = Number(count);
    lengths[id]![Number(field)]! += 1;
  }
  return [field, documents];
}
