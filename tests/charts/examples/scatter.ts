import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const scatters = (rows: readonly Row[], chart: object = {}) =>
  example(sample('place:string vacancies:number:% caseload:number:cases region:string', 'place', rows, { kind: 'scatter', x: 'vacancies', y: 'caseload', label: 'place', ...chart }));

const places = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    place: index === 4 ? 'Birmingham' : `Authority ${index + 1}`,
    vacancies: Math.round(10 * (18 + 11 * Math.sin(index * 2.3) + ((index * 13) % 5))) / 10,
    caseload: Math.round(10 * (16 + 3 * Math.sin(index * 2.3) + 3 * Math.sin(index * 1.3))) / 10,
    region: index % 2 === 0 ? 'London' : 'The rest of England',
  }));

export const authorityScatter = scatters(places(150).map((row, index) => (index === 9 ? { ...row, caseload: null } : row)), { highlight: ['Birmingham', 'Authority 21', 'Authority 40'] });
export const namedScatter = scatters(places(14).map((row, index) => (index === 3 ? { ...row, status: 'disputed' } : row)), { annotations: [{ fact: 'sample/Authority 7', text: 'Moved its assessment teams in the year.' }] });
export const onePointScatter = scatters(places(1));
export const zeroScatter = scatters(places(3).map((row) => ({ ...row, vacancies: 0, caseload: 0 })));
export const unknownScatter = scatters(places(2).map((row) => ({ ...row, caseload: null })));
export const negativeScatter = scatters(places(9).map((row, index) => ({ ...row, vacancies: index * 3 - 12, caseload: 5 - index * 1.5 })));
export const facetedScatter = scatters(places(60), { facet: 'region', highlight: ['Birmingham'] });
export const longNamedScatter = scatters(places(3).map((row, index) => ({ ...row, place: `A council of so many towns, villages and hamlets that its name fills three lines, number ${index + 1}` })));
