import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Size } from '../../src/charts/index.ts';
import type { Dataset } from '../../src/schema/dataset.ts';
import { drawn, sample } from './dataset.ts';
import { oddNumbers, overlappingTexts, strayMarks } from './layout.ts';

const runs = { numRuns: 300, seed: 20101201 };

const size = fc.constantFrom<Size>('wide', 'narrow');
const words = fc.stringMatching(/^[A-Za-z£0-9’-]{1,14}( [A-Za-z£0-9’-]{1,14}){0,11}$/);
const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4000 }) },
  { weight: 2, arbitrary: fc.integer({ min: -900, max: 2_000_000 }) },
  fc.constantFrom(null, 0),
);
const decimal = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }).map((one) => Math.round(one * 100) / 100), fc.constantFrom(null, 0, 0.01));
const state = fc.record({ status: fc.constantFrom('stated', 'disputed'), approximate: fc.boolean() });
const unit = fc.constantFrom('posts', '£m', '%', 'cases per social worker and team manager in the whole of the year');
const year = fc.integer({ min: 1990, max: 2030 });
const annotations = fc.uniqueArray(words, { maxLength: 3 });

/** A chart of `kind` over unique pairs of a category and a series, some of them highlighted or annotated. */
const measured = (kind: 'bar' | 'column' | 'line', category: fc.Arbitrary<string | number>, type: string, number: typeof decimal, more: fc.Arbitrary<object>): fc.Arbitrary<Dataset> =>
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(category, fc.constantFrom('One', 'Two', 'A third and longer name'), number, state), { minLength: 1, maxLength: 40, selector: ([x, series]) => `${x}/${series}` }),
      unit,
      fc.boolean(),
      annotations,
      more,
    )
    .map(([cells, unitText, hasHighlight, texts, options]) => {
      const rows = cells.map(([name, series, amount, flags]) => ({ name, series, amount, ...flags }));
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

const isSound = (dataset: Dataset, one: Size): void => {
  const scene = drawn(dataset, one);
  expect(overlappingTexts(scene)).toEqual([]);
  expect(strayMarks(scene)).toEqual([]);
  expect(oddNumbers(scene)).toEqual([]);
};

/** Draws what `datasets` gives some hundred times. */
const soundly = (name: string, datasets: fc.Arbitrary<Dataset>): void =>
  test(`${name} neither overlap nor leave the frame`, () => fc.assert(fc.property(datasets, size, isSound), runs), 120_000);

const financialYear = year.map((one) => `${one}-${String((one + 1) % 100).padStart(2, '0')}`);
const day = fc.date({ min: new Date('2007-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

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
