import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import type { Content } from '../../src/lib/content.ts';
import { factsOfRow, findFact, requireFact, rowTitle } from '../../src/lib/facts.ts';
import { changed } from '../checks/report.ts';
import { contentFolder, samples } from '../contentFolder.ts';

const contentOf = (change: (dataset: any) => void = () => {}): Content => checkContent(contentFolder({ 'datasets/posts.json': changed(samples.dataset, change) })).content!;
const declare = (dataset: any, ...fields: [name: string, type: string][]) => dataset.schema.fields.push(...fields.map(([name, type]) => ({ name, type })));

describe('findFact(content, address)', () => {
  test.each([
    ['posts/july', 'posts/july#posts', '1,500\u00a0posts'],
    ['posts/july#posts', 'posts/july#posts', '1,500\u00a0posts'],
    ['posts/july#reported', 'posts/july#reported', '1\u00a0July\u00a02010'],
    ['posts/july#counted', 'posts/july#counted', 'posts set to go'],
  ])('reads %s', (address, full, text) => expect([findFact(contentOf(), address)?.address, findFact(contentOf(), address)?.text]).toEqual([full, text]));
  test.each(['posts/june', 'plans/july', 'posts/july#post', 'posts', '', 'constructor/toString', 'posts/__proto__'])('finds nothing at "%s"', (address) => expect(findFact(contentOf(), address)).toBeUndefined());
});

test('requireFact(content, address) throws with the address', () => expect(() => requireFact(contentOf(), 'posts/june')).toThrow('no fact at the address: posts/june'));

test('a fact has the unit of its row where the row has one', () => {
  const content = contentOf((one) => {
    declare(one, ['unit', 'string']);
    one.data[0].unit = 'thousand posts';
  });
  expect(findFact(content, 'posts/july')?.unitText).toBe('thousand posts');
});

test('a date is no finer than its row says', () => {
  const content = contentOf((one) => {
    declare(one, ['precision', 'string']);
    one.data[0].precision = 'month';
  });
  expect(findFact(content, 'posts/july#reported')?.text).toBe('July\u00a02010');
});

test('a derived fact has its operands, and their sources', () => {
  const content = contentOf((one) => {
    declare(one, ['status', 'string'], ['derivation', 'object']);
    one.data.push({ id: 'both', reported: '2010-12-01', counted: 'all', posts: 5000, status: 'derived', derivation: { sum: ['july', 'posts/december#posts'] } });
  });
  expect(findFact(content, 'posts/both')).toMatchObject({ status: 'derived', sources: ['report'], derivation: { operation: 'sum', operands: ['posts/july', 'posts/december#posts'] } });
});

test('a row gives its measure first, then the other cells', () => {
  const content = contentOf();
  const dataset = content.datasets.get('posts')!;
  expect(factsOfRow(content, dataset, dataset.data[0]!).map(({ field }) => field.name)).toEqual(['posts', 'reported', 'counted']);
  expect(rowTitle(dataset, dataset.data[0]!)).toBe('posts set to go');
});
