import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const fields = 'name:string posts:integer:posts';
const bars = (rows: readonly Row[], chart: object = {}) => example(sample(fields, 'name', rows, { kind: 'bar', x: 'posts', y: 'name', ...chart }));

export const plainBars = bars(
  [
    { name: 'Announced by the council in March', posts: 3500 },
    { name: 'Named in the consultation with staff and their unions', posts: 1500, approximate: true },
    { name: 'Counted by a union', posts: 2300, status: 'disputed' },
    { name: 'Left by the year’s end', posts: 912 },
    { name: 'Left in the year after', posts: null },
  ],
  { highlight: ['Left by the year’s end'], annotations: [{ fact: 'sample/Counted by a union', text: 'The council gave a lower number for the same posts a week later.' }] },
);

export const oneBar = bars([{ name: 'Libraries', posts: 41 }]);
export const allZeroBars = bars([{ name: 'Libraries', posts: 0 }, { name: 'Parks', posts: 0 }]);
export const unknownBars = bars([{ name: 'Libraries', posts: null }, { name: 'Parks', posts: null }]);

export const negativeBars = bars(
  [{ name: 'Early help', posts: -420 }, { name: 'Assessment teams', posts: 130 }, { name: 'Children in care', posts: 64 }, { name: 'Youth work', posts: -1210 }],
  { sort: 'value' },
);

export const longNamedBars = bars([
  { name: 'Services for children who are disabled, and short breaks for those who care for them at home', posts: 1234567 },
  { name: 'Rhabarberbarbarabarbarbarenbartbarbierbierbar', posts: 654321 },
  { name: 'Other', posts: 12 },
]);

export const sixtyBars = bars(Array.from({ length: 60 }, (_, index) => ({ name: `Ward ${index + 1}`, posts: (index * 37) % 101 })), { sort: 'value', highlight: ['Ward 9'] });

const grouped = ['Birmingham', 'Core cities', 'England'].flatMap((place, p) =>
  ['2010-11', '2012-13', '2014-15'].map((year, y) => ({ place, year, rate: p === 1 && y === 1 ? null : 52.5 - p * 7 + y * 4.2 })),
);

export const groupedBars = example(
  sample('place:string year:string rate:number:%', 'place year', grouped, { kind: 'bar', x: 'rate', y: 'place', series: 'year' }),
);

export const facetedBars = example(
  sample('place:string year:string rate:number:%', 'place year', grouped, { kind: 'bar', x: 'rate', y: 'place', facet: 'year', highlight: ['Birmingham'] }),
);
