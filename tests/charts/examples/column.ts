import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const spending = [68.34, 71.2, 66.05, 60.9, null, 55.1, 58.44, 61];
const years = spending.map((_, index) => `${2008 + index}-${String(9 + index).padStart(2, '0')}`);

const columns = (rows: readonly Row[], chart: object = {}) =>
  example(sample('year:string spent:number:£m', 'year', rows, { kind: 'column', x: 'year', y: 'spent', ...chart }));

export const yearlyColumns = columns(
  years.map((year, index) => ({ year, spent: spending[index]!, ...(index === 2 && { status: 'disputed' }), ...(index === 6 && { approximate: true }) })),
  { annotations: [{ fact: 'sample/2010-11#spent', text: 'The council’s return and the national table differ.' }, { fact: 'sample/2013-14#spent', text: 'A trust takes over.' }] },
);

export const columnsWithGap = columns(['2008-09', '2009-10', '2013-14', '2014-15'].map((year, index) => ({ year, spent: 10 + index * 3 })), { highlight: ['2013-14'] });
export const oneColumn = columns([{ year: '2010', spent: 12 }]);
export const allZeroColumns = columns([{ year: '2010', spent: 0 }, { year: '2011', spent: 0 }]);
export const unknownColumns = columns([{ year: '2010', spent: null }, { year: '2011', spent: null }]);
export const negativeColumns = columns([{ year: '2010', spent: -12.5 }, { year: '2011', spent: 4 }, { year: '2012', spent: -3.25 }]);
export const sixtyColumns = columns(Array.from({ length: 60 }, (_, index) => ({ year: String(1960 + index), spent: 20 + ((index * 7) % 13) })));

export const namedColumns = example(
  sample(
    'grade:string councils:integer:councils', 'grade',
    [{ grade: 'Outstanding', councils: 3 }, { grade: 'Good', councils: 35 }, { grade: 'Requires improvement to be good', councils: 71 }, { grade: 'Inadequate', councils: 30 }],
    { kind: 'column', x: 'grade', y: 'councils', highlight: ['Inadequate'] },
  ),
);

export const monthlyColumns = example(
  sample(
    'month:yearmonth referrals:integer:referrals', 'month',
    [['2009-11', 1200], ['2009-12', 910], ['2010-01', 1404], ['2010-02', 1630], ['2010-05', 1321]].map(([month, referrals]) => ({ month: month!, referrals: referrals! })),
    { kind: 'column', x: 'month', y: 'referrals' },
  ),
);

const parts = ['Foster care', 'Children’s homes', 'Adoption and other placements'].flatMap((kind, k) =>
  [2010, 2011, 2012, 2013, 2014].map((year, y) => ({ kind, year, children: 900 - k * 330 + y * (40 - 30 * k) })),
);
const partColumns = (chart: object) =>
  example(sample('kind:string year:year children:integer:children', 'kind year', parts, { kind: 'column', x: 'year', y: 'children', ...chart }));

export const groupedColumns = partColumns({ series: 'kind' });
export const stackedColumns = partColumns({ series: 'kind', stack: true });
export const shareColumns = partColumns({ series: 'kind', stack: 'share', highlight: ['Children’s homes'] });
export const facetedColumns = partColumns({ facet: 'kind' });
