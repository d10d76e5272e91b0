import { samples } from './contentFolder.ts';

const row = (name: string, region: string | null, year: number, rate: number | null, share: number) => ({ authority: name.toLowerCase(), name, region, year, rate, share, ...(rate === null && { note: 'Withheld.' }) });

/** A dataset of four authorities and a nation, of which the rows stand in no order. */
export const compared = {
  name: 'rates',
  type: 'table',
  title: 'Rates',
  description: 'Rates of authorities.',
  sources: ['report'],
  schema: {
    primaryKey: ['authority', 'year'],
    fields: [
      { name: 'authority', type: 'string', title: 'Authority (key)' },
      { name: 'name', type: 'string', title: 'Authority' },
      { name: 'region', type: 'string', title: 'Region' },
      { name: 'year', type: 'year', title: 'At 31 March' },
      { name: 'rate', type: 'number', title: 'Rate', unit: 'per 10,000 children', description: 'Children counted at the end of March.' },
      { name: 'share', type: 'number', title: 'Share', unit: '%' },
      { name: 'note', type: 'string', title: 'Note' },
    ],
  },
  measure: 'rate',
  ledger: 'authority',
  data: [
    row('Norton', 'North', 2025, 60, 81.5),
    row('Norton', 'North', 2024, 55, 80),
    row('Easton', 'East', 2024, 45, 70),
    row('Easton', 'East', 2025, 40, 70),
    row('Sutton', null, 2024, 30, 75),
    row('Sutton', null, 2025, null, 76),
    row('Weston', 'West', 2025, 70, 77),
    row('England', null, 2024, 48, 74),
    row('England', null, 2025, 50, 75),
  ],
};

/** A site that compares by it. */
export const comparedSite = {
  ...samples.site,
  compare: {
    authority: 'norton',
    nation: 'england',
    groups: [{ title: 'The likes', authorities: ['easton', 'sutton'] }],
    measures: [{ dataset: 'rates', field: 'rate' }, { dataset: 'rates', field: 'share', title: 'Share in time' }],
  },
};
