import type { AsPlainObject } from 'minisearch';

/** The fields that are searched; their places in the list are their numbers in the index. */
export const fields = ['title', 'context', 'text'] as const;

type Postings = readonly (readonly [term: string, fields: Readonly<Record<string, Readonly<Record<string, number>>>>])[];

/**
 * An index in a tenth of its own size: a line a term, `saving 0,5,1:2 2,7`. Behind the term stand the fields, each with its documents: how far from the
 * one before, to the base 36, and how often the term is there where that is more than once. Everything else follows from it.
 */
export const packIndex = (index: AsPlainObject): string =>
  [...(index.index as unknown as Postings)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, found]) => [term, ...Object.entries(found).map(([field, documents]) => field + packDocuments(documents))].join(' '))
    .join('\n');

function packDocuments(documents: Readonly<Record<string, number>>): string {
  let last = 0;
  return Object.entries(documents).map(([id, count]) => {
    const step = Number(id) - last;
    last = Number(id);
    return `,${step.toString(36)}${count === 1 ? '' : `:${count}`}`;
  }).join('');
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
