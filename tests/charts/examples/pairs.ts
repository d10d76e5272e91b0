import type { Row } from '../../../src/schema/table.ts';

type Pairs = Readonly<Record<string, readonly [before: number | null, after: number | null]>>;

/** Rows of a place, a year and a rate: two a place. */
export const pairs = (values: Pairs): Row[] =>
  Object.entries(values).flatMap(([place, rates]) => rates.map((rate, index) => ({ place, year: index === 0 ? '2010-11' : '2014-15', rate, ...(place === 'Newcastle upon Tyne' && index === 1 && { status: 'disputed' }) })));

export const councils: Pairs = {
  Birmingham: [52.1, 38.4], Bristol: [61, 66.5], Leeds: [44.8, 63], Liverpool: [57.5, 58], Manchester: [49, 41.2], 'Newcastle upon Tyne': [70.2, 74], Nottingham: [55, 47.9], Sheffield: [66, 69.3],
};
