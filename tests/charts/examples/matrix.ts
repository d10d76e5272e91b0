import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const matrices = (rows: readonly Row[], chart: object = {}) =>
  example(sample('agency:string failing:string answer:string group:string', 'agency failing', rows, { kind: 'matrix', x: 'failing', y: 'agency', value: 'answer', ...chart }));

const agencies = ['Children’s social care', 'Education welfare and home education staff', 'The school', 'West Midlands Police', 'Health services'];
const failings = ['Sharing and recording', 'Assessment', 'Home education', 'Supervision'];
const answers = ['yes', 'no', 'no evidence retrieved', 'partly'];

const cells = (rows: readonly string[], columns: readonly string[], values: readonly string[]): Row[] =>
  rows.flatMap((agency, a) => columns.map((failing, f) => ({ agency, failing, answer: values[(a * 2 + f * 3 + (a % 2)) % values.length]!, group: a % 2 === 0 ? 'Council' : 'Partners' })));

export const agencyMatrix = matrices(
  cells(agencies, failings, answers).filter((_, index) => index !== 6).map((row, index) => ({ ...row, ...(index === 3 && { status: 'disputed' }), ...(index === 8 && { answer: null, note: 'Not asked.' }) })),
  { annotations: [{ fact: 'sample/The school/Assessment', text: 'The school was not a party to the assessment.' }] },
);
export const highlightedMatrix = matrices(cells(agencies, failings, answers), { highlight: ['The school'] });
export const oneMatrix = matrices(cells(['The school'], ['Assessment'], ['yes']));
export const signsMatrix = matrices(cells(['A', 'B', 'C', 'D'], ['One', 'Two', 'Three', 'Four'], ['letter', 'visit', 'telephone', 'meeting', 'referral', 'no', 'unknown', 'court']));
export const numberedMatrix = matrices(cells(agencies, Array.from({ length: 9 }, (_, index) => `Recommendation ${index + 1} of the serious case review`), answers));
export const fortyMatrix = matrices(cells(Array.from({ length: 20 }, (_, index) => `Agency ${index + 1}`), Array.from({ length: 40 }, (_, index) => `Question ${index + 1}`), answers));
export const facetedMatrix = matrices(cells(agencies, failings, answers), { facet: 'group' });
