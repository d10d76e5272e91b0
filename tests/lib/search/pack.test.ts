import MiniSearch, { type AsPlainObject } from 'minisearch';
import { expect, it } from 'vitest';
import { fields, packIndex, unpackIndex } from '../../../src/lib/search/pack.ts';
import { termsOf } from '../../../src/lib/search/tokens.ts';

const documents = [
  { id: 0, title: 'The cuts', context: '', text: 'Posts and posts, £68.3m, 2012-13' },
  { id: 1, title: 'Ofsted', context: 'cuts', text: '' },
  ...Array.from({ length: 80 }, (_, index) => ({ id: index + 2, title: `Row ${index}`, context: 'Posts', text: index % 7 === 0 ? 'the cuts' : 'a rate' })),
];

const engine = new MiniSearch({ fields: [...fields], tokenize: termsOf, processTerm: (term) => term });
engine.addAll(documents);
const plain = JSON.parse(JSON.stringify(engine)) as AsPlainObject & { averageFieldLength: number[]; index: [string, unknown][] };

const packed = packIndex(documents.map((document) => fields.map((field) => termsOf(document[field]))));

it('an index that is packed and unpacked is the one that the engine makes', () => {
  const unpacked = unpackIndex(packed, documents.length) as typeof plain;
  const inOrder = ({ index, averageFieldLength, ...rest }: typeof plain) => ({ ...rest, index: [...index].sort(([a], [b]) => (a < b ? -1 : 1)), averageFieldLength: averageFieldLength.map((length) => length.toFixed(9)) });
  expect(inOrder(JSON.parse(JSON.stringify(unpacked)))).toEqual(inOrder(plain));
});

it('a line is a term with its fields, its documents and how often it is there', () => {
  expect(packed.split('\n')).toEqual(expect.arrayContaining(['ofsted 0,1', '68.3 2,0', '2012-13 2,0']));
  expect(packed).toMatch(/^post 1,2,1.* 2,0:2$/m);
});

it('an index of nothing is nothing', () => expect((unpackIndex('', 0) as unknown as { index: unknown[] }).index).toEqual([]));
