import type { Row } from '../../../src/schema/table.ts';
import { example, sample } from '../dataset.ts';

const events = (rows: readonly Row[], chart: object = {}) =>
  example(sample('id:string date:date precision:string event:string lane:string', 'id', rows, { kind: 'timeline', x: 'date', label: 'event', series: 'lane', ...chart }));

const row = (date: string, lane: string, event: string, rest: Row = {}): Row => ({ id: `${date}-${lane.toLowerCase()}`, date, lane, event, ...rest });

export const fourLanes = events(
  [
    row('2008-12-12', 'Ofsted', 'Rates children’s services inadequate for keeping children safe'),
    row('2009-02-01', 'Government', 'Issues an improvement notice', { precision: 'month' }),
    row('2010-07-01', 'Council', 'Proposes to cut posts in the children’s department over the next four years', { precision: 'month', status: 'disputed' }),
    row('2010-12-01', 'Council', 'Opens a consultation with staff'),
    row('2010-12-02', 'Unions', 'Ballot their members'),
    row('2010-12-20', 'Ofsted', 'Inspects without notice'),
    row('2013-10-15', 'Ofsted', 'The chief inspector speaks of a failure of corporate governance in the city'),
    row('2014-01-01', 'Government', 'Appoints a reviewer', { precision: 'year' }),
    row('2018-04-01', 'Council', 'Hands its services to a trust'),
  ],
  { annotations: [{ fact: 'sample/2013-10-15-ofsted', text: 'The speech named no other council.' }] },
);

export const oneEvent = events([row('2010-01-31', 'Council', 'Meets')]);
export const highlightedEvents = events([row('2010-01-31', 'Council', 'Meets'), row('2010-02-28', 'Council', 'Decides'), row('2010-04-05', 'Council', 'Acts')], { series: undefined, highlight: ['Decides'] });

const longText = 'told in so many words that they fill a line and more '.repeat(2);

export const fortyEvents = events(
  Array.from({ length: 40 }, (_, index) => {
    const [year, month] = [2008 + Math.floor(index / 4), String(1 + ((index * 5) % 12)).padStart(2, '0')];
    return row(`${year}-${month}-15`, ['Courts', 'Council', 'Ofsted'][index % 3]!, `Event ${index + 1}, ${longText.slice(0, index % 2 ? 75 : 52).trim()}`);
  }),
);
