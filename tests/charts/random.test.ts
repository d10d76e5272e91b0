import fc from 'fast-check';
import type { Dataset } from '../../src/schema/dataset.ts';
import { annotations, day, decimal, financialYear, soundly, state, unit, value, words, year } from './arbitraries.ts';
import { sample } from './dataset.ts';

/** A chart of `kind` over unique pairs of a category and a series, some of them highlighted or annotated. */
const measured = (kind: 'bar' | 'column' | 'line', category: fc.Arbitrary<string | number>, type: string, number: typeof decimal, more: fc.Arbitrary<object>): fc.Arbitrary<Dataset> =>
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(category, fc.constantFrom('One', 'Two', 'A third and longer name'), number, state), { minLength: 1, maxLength: 40, selector: ([x, series]) => JSON.stringify([x, series]) }),
      unit,
      fc.boolean(),
      annotations,
      more,
    )
    .map(([cells, unitText, hasHighlight, texts, options]) => {
      const isOne = !('series' in options || 'facet' in options);
      const rows = cells.filter(([name], index) => !isOne || cells.findIndex(([other]) => other === name) === index).map(([name, series, amount, flags]) => ({ name, series, amount, ...flags }));
      const [x, y] = kind === 'bar' ? ['amount', 'name'] : ['name', 'amount'];
      const notes = texts.slice(0, rows.length).map((text, index) => ({ fact: `sample/${rows[index]!.name}/${rows[index]!.series}#amount`, text }));
      const highlight = hasHighlight ? [String('series' in options ? rows[0]!.series : rows[0]!.name)] : [];
      const fields = `name:${type} series:string amount:number:${unitText.replaceAll(' ', '\u00a0')}`;
      return sample(fields, 'name series', rows, { kind, x, y, highlight, annotations: notes, ...options });
    });

const series = fc.constantFrom({}, { series: 'series' }, { facet: 'series' });
const stacks = fc.constantFrom({ series: 'series', stack: true }, { series: 'series' }, { facet: 'series', stack: false });
const share = fc.constant({ series: 'series', stack: 'share' });
const sort = fc.tuple(series, fc.constantFrom('value', 'label', 'none')).map(([one, order]) => ({ ...one, sort: order }));

soundly('bars of random data', measured('bar', words, 'string', value, sort));
soundly('columns over names', measured('column', words, 'string', value, stacks));
soundly('columns over years', measured('column', year, 'year', value, stacks));
soundly('columns over dates', measured('column', day, 'date', value, stacks));
soundly('columns of shares', measured('column', financialYear, 'string', decimal, share));
soundly('lines over years', measured('line', year, 'year', value, series));
soundly('lines over financial years', measured('line', financialYear, 'string', decimal, series));
soundly('lines over dates', measured('line', day, 'date', value, series));
soundly('lines over names', measured('line', words, 'string', value, series));

const event = fc.record({ date: day, precision: fc.constantFrom('day', 'month', 'year'), event: words, lane: fc.constantFrom('Courts', 'Council', 'Ofsted and its inspectors', 'Parliament') });
const timeline = fc
  .tuple(fc.array(fc.tuple(event, state), { minLength: 1, maxLength: 45 }), fc.constantFrom({}, { series: 'lane' }, { facet: 'lane' }), annotations)
  .map(([events, options, texts]) => {
    const rows = events.map(([one, flags], index) => ({ id: `e${index}`, ...one, ...flags }));
    const notes = texts.slice(0, rows.length).map((text, index) => ({ fact: `sample/e${index}`, text }));
    return sample('id:string date:date precision:string event:string lane:string', 'id', rows, { kind: 'timeline', x: 'date', label: 'event', annotations: notes, ...options });
  });

soundly('timelines', timeline);
