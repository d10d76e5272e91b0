import fc from 'fast-check';
import type { Dataset } from '../../src/schema/dataset.ts';
import type { Row } from '../../src/schema/table.ts';
import { annotations, decimal, soundly, state, unit, value, words, year } from './arbitraries.ts';
import { sample } from './dataset.ts';

type Options = { readonly highlight: boolean; readonly texts: readonly string[]; readonly unitText: string };
const options = fc.record({ highlight: fc.boolean(), texts: annotations, unitText: unit });

/** A chart over `rows` of a name, a series and an amount: perhaps with its first name highlighted and its first rows annotated. */
function dataset(rows: readonly Row[], type: string, { highlight, texts, unitText }: Options, chart: object): Dataset {
  const notes = texts.slice(0, rows.length).map((text, index) => ({ fact: `sample/${rows[index]!['name']}/${rows[index]!['series']}#amount`, text }));
  const fields = `name:${type} series:string amount:number:${unitText.replaceAll(' ', '\u00a0')}`;
  return sample(fields, 'name series', rows, { highlight: highlight ? [String(rows[0]!['name'])] : [], annotations: notes, ...chart });
}

const pair = fc.tuple(words, value, value, state, fc.boolean());
const pairs = (kind: 'dumbbell' | 'slope') =>
  fc.tuple(fc.uniqueArray(pair, { minLength: 1, maxLength: 40, selector: ([name]) => name }), options, fc.constantFrom('2010', 'The year before the trust took over')).map(([found, given, first]) => {
    const rows = found.flatMap(([name, before, after, flags, isWhole], index) => [
      { name, series: first, amount: before, ...flags },
      ...(isWhole || index === 0 ? [{ name, series: '2014-15', amount: after, ...flags }] : []),
    ]);
    return dataset(rows, 'string', given, { kind, x: 'amount', y: 'name', series: 'series' });
  });

soundly('dumbbells of random pairs', pairs('dumbbell'));
soundly('slopes of random pairs', pairs('slope'));

const parts = ['One', 'Two', 'A third and longer name'];
const amounts = fc.uniqueArray(fc.tuple(year, value, value, value, state), { minLength: 1, maxLength: 25, selector: ([one]) => one });
const areaRows = (found: readonly (readonly [number, number | null, number | null, number | null, object])[]): Row[] =>
  found.flatMap(([name, ...rest]) => parts.map((series, index) => ({ name, series, amount: rest[index] as number | null, ...(rest[3] as object) })));

soundly('areas over years', fc.tuple(amounts, options, fc.constantFrom({ series: 'series' }, { facet: 'series' })).map(([found, given, one]) => dataset(areaRows(found), 'year', given, { kind: 'area', x: 'name', y: 'amount', ...one })));

/** As many as a stack can be made of: none below zero, and all known in the first year. */
const stackRows = (rows: readonly Row[]): Row[] =>
  rows.map((row, index) => ({ ...row, amount: row['amount'] == null ? (index < parts.length ? 0 : null) : Math.abs(Number(row['amount'])) }));

soundly('areas on top of each other', fc.tuple(amounts, options, fc.constantFrom(true, 'share')).map(([found, given, stack]) => dataset(stackRows(areaRows(found)), 'year', given, { kind: 'area', x: 'name', y: 'amount', series: 'series', stack })));

const dots = fc.tuple(fc.uniqueArray(fc.tuple(words, fc.oneof(value, decimal), state), { minLength: 1, maxLength: 120, selector: ([name]) => name }), options, fc.constantFrom({}, { facet: 'series' }));

soundly('dots of random numbers', dots.map(([found, given, one]) => dataset(found.map(([name, amount, flags], index) => ({ name, series: index % 3 === 0 ? 'a' : 'b', amount, ...flags })), 'string', given, { kind: 'dots', x: 'amount', label: 'name', ...one })));
