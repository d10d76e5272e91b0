import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const waffles = (rows: readonly Row[], chart: object = {}, unit = 'children') =>
  example(sample(`name:string children:integer:${unit} year:string`, 'name', rows, { kind: 'waffle', value: 'children', label: 'name', ...chart }));

const named = (values: readonly (number | null)[]): Row[] => values.map((children, index) => ({ name: ['Known to social care', 'Known to the police only', 'Known to the school', 'Not known to any agency', 'Not asked'][index % 5]!, children, year: index % 2 === 0 ? '2010' : '2011' }));

export const plainWaffle = waffles(named([47, 12, 31, 8, null]).map((row, index) => ({ ...row, ...(index === 2 && { status: 'disputed' }), ...(index === 1 && { approximate: true }) })), { annotations: [{ fact: 'sample/Known to the school', text: 'The review and the court differ.' }] });
export const highlightedWaffle = waffles(named([60, 24, 11, 5]), { highlight: ['Known to the school'], sort: 'value' }, '%');
export const largeWaffle = waffles(named([3480, 1512, 640, 37]));
export const oneWaffle = waffles(named([3]));
export const zeroWaffle = waffles(named([0, 0]));
export const longNamedWaffle = waffles([{ name: 'Children who are disabled, and those who care for them at home or elsewhere in the city', children: 120 }, { name: 'Rhabarberbarbarabarbarbarenbartbarbierbierbar', children: 9 }]);
export const facetedWaffle = waffles(named([47, 12, 31, 8]), { facet: 'year' });
