import fc from 'fast-check';
import type { ChartKind } from '../../src/schema/chart.ts';
import { namesOf, numberOf, numberSorts, placeOf, placeSorts, textSorts } from './oddValues.ts';

/** What an odd dataset is made of: small choices that can be made smaller, and a seed for all the rest. */
export type Recipe = {
  readonly seed: number;
  readonly rows: number;
  readonly categories: number;
  readonly series: number;
  readonly facets: number;
  readonly texts: (typeof textSorts)[number];
  readonly numbers: (typeof numberSorts)[number];
  readonly places: (typeof placeSorts)[number];
  readonly unit: string;
  /** Each row names a unit of its own. */
  readonly hasRowUnits: boolean;
  readonly isWhole: boolean;
  /** In how many of a hundred cells nothing is known. */
  readonly unknown: number;
  readonly flags: readonly boolean[];
  readonly stack: boolean | 'share';
  readonly sort: 'value' | 'label' | 'none';
  readonly highlight: 'none' | 'one' | 'all' | 'series';
  readonly notes: number;
  readonly hasGrades: boolean;
  readonly isSpread: boolean;
};

const few = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 }) }, fc.constantFrom(1, 2, 300));

export const recipe: fc.Arbitrary<Recipe> = fc.record({
  seed: fc.nat(),
  rows: few,
  categories: few,
  series: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constantFrom(2, 12, 60)),
  facets: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constantFrom(1, 40)),
  texts: fc.constantFrom(...textSorts),
  numbers: fc.constantFrom(...numberSorts),
  places: fc.constantFrom(...placeSorts),
  unit: fc.constantFrom('', 'posts', '£', '£m', '%', 'pence', 'share', 'thousand jobs', 'cases per social worker and team manager in the whole of the year', 'x'.repeat(120), 'NaN', '<b>'),
  hasRowUnits: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  isWhole: fc.boolean(),
  unknown: fc.constantFrom(0, 0, 10, 50, 100),
  flags: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  stack: fc.constantFrom<boolean | 'share'>(false, true, 'share'),
  sort: fc.constantFrom('value', 'label', 'none'),
  highlight: fc.constantFrom('none', 'none', 'one', 'all', 'series'),
  notes: fc.constantFrom(0, 0, 0, 1, 3, 20),
  hasGrades: fc.boolean(),
  isSpread: fc.boolean(),
});

type Cell = string | number | boolean | null;

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4294967296;
  };
}

/** A dataset as an editor might write it, with one chart of `kind`; most can be drawn, and the rest must be refused. */
export function oddDataset(kind: ChartKind, given: Recipe): object {
  const random = randomFrom(given.seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const { flags } = given;
  const [names, lanes, parts] = [namesOf(given.texts, given.categories, random), namesOf(given.texts, given.series, random), namesOf(given.texts, given.facets, random)];
  const isWhole = given.isWhole || kind === 'waffle';
  const number = (): Cell => (random() * 100 < given.unknown ? null : numberOf(given.numbers, isWhole, random));
  const count = (): Cell => (random() * 100 < given.unknown ? null : Math.floor(random() ** 3 * (flags[0] ? 10_000 : 60)));
  const answers = namesOf(given.texts, 1 + Math.floor(random() * 9), random);
  const places = given.isSpread ? undefined : Array.from({ length: given.categories }, () => placeOf(kind === 'timeline' ? 'date' : given.places, random));
  const rows = Array.from({ length: given.rows }, (_, index) => {
    const spread = given.isSpread || index < 3;
    const amount = kind === 'waffle' && flags[7] ? count() : number();
    const around = typeof amount === 'number' ? Math.abs(amount) * random() : 0;
    return {
      id: `r${index}`,
      name: spread ? `${names[index % names.length]!}${flags[6] ? ` ${index}` : ''}` : pick(names),
      place: places ? places[index % places.length]! : placeOf(kind === 'timeline' ? 'date' : given.places, random),
      lane: lanes[flags[6] ? index % lanes.length : Math.floor(random() * lanes.length)]!,
      part: pick(parts),
      amount,
      other: number(),
      answer: random() * 100 < given.unknown ? null : given.hasGrades || flags[5] ? pick(answers) : random() < 0.5,
      low: amount === null ? null : (amount as number) - around,
      high: amount === null || random() < 0.1 ? null : (amount as number) + around,
      definition: random() < 0.1 ? null : pick(answers),
      ...(random() < 0.2 && { status: pick(['stated', 'disputed']) }),
      ...(random() < 0.2 && { approximate: true }),
      ...(given.hasRowUnits && { unit: pick(['£m', '%', 'posts']) }),
      ...(kind === 'timeline' && { precision: pick(['day', 'month', 'year']) }),
      note: 'Not published.',
    };
  });
  const data = flags[4] || flags[2] ? apart(kind, rows, given) : rows;
  const type = typeof rows[0]!.answer === 'boolean' && !rows.some((row) => typeof row.answer === 'string') ? 'boolean' : 'string';
  const unit = given.unit === '' || given.hasRowUnits ? {} : { unit: given.unit };
  const fields = [
    ...['id', 'name', 'lane', 'part', 'definition', 'note', 'status', 'precision', ...(given.hasRowUnits ? ['unit'] : [])].map((name) => ({ name, type: 'string' })),
    { name: 'place', type: kind === 'timeline' ? 'date' : placeSorts.includes(given.places) ? { year: 'year', financial: 'string', name: 'string', date: 'date', datetime: 'datetime', month: 'yearmonth', number: 'number', edge: 'date', mixed: 'string', flag: 'boolean' }[given.places] : 'string' },
    { name: 'amount', type: isWhole ? 'integer' : 'number', ...unit, ...(flags[4] && { title: names[0] }) },
    { name: 'other', type: isWhole ? 'integer' : 'number', ...unit },
    { name: 'low', type: 'number', ...unit },
    { name: 'high', type: 'number', ...unit, title: 'Upper end of the range, as the office gives it' },
    { name: 'answer', type, ...(type === 'string' && given.hasGrades && { categories: [...new Set(answers)] }) },
    { name: 'approximate', type: 'boolean' },
  ];
  return {
    name: 'sample', title: 'A sample', description: 'Invented rows.', sources: ['invented'],
    schema: { fields, primaryKey: 'id' }, measure: 'amount', data,
    charts: { chart: { kind, title: 'A finding', description: 'What is to be seen.', ...encodings(kind, given, data), ...options(kind, given, data, random) } },
  };
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The rows without those that would stand where one before them stands. */
function apart<T extends Rows[number]>(kind: ChartKind, rows: readonly T[], { flags }: Recipe): T[] {
  const lane = flags[1] ? ['lane'] : [];
  const fields = { bar: [], column: ['place', ...lane], line: ['place', ...lane], area: ['place', ...lane], dumbbell: ['name', 'lane'], slope: ['name', 'lane'], dots: [], scatter: [], heat: ['name', flags[1] ? 'place' : 'lane'], matrix: ['name', flags[1] ? 'place' : 'lane'], waffle: [], timeline: [] }[kind];
  const seen = new Set<string>();
  const isFirst = (row: T): boolean => {
    const place = JSON.stringify(fields.map((name) => row[name]));
    return !seen.has(place) && seen.add(place) !== undefined;
  };
  return fields.length === 0 ? [...rows] : rows.filter(isFirst);
}

function encodings(kind: ChartKind, { flags, stack, hasGrades }: Recipe, rows: Rows): object {
  const series = flags[1] ? { series: 'lane' } : {};
  const extras = { ...(flags[2] && { break: 'definition' }), ...(flags[3] && { band: { low: 'low', high: 'high' } }) };
  switch (kind) {
    case 'bar':
      return { x: 'amount', y: 'name', ...series };
    case 'column':
      return { x: 'place', y: 'amount', ...series, ...(series.series && { stack }) };
    case 'line':
      return { x: 'place', y: 'amount', ...series, ...extras };
    case 'area':
      return { x: 'place', y: 'amount', ...series, ...(flags[0] ? extras : { stack }) };
    case 'dumbbell':
    case 'slope':
      return { x: 'amount', y: 'name', series: 'lane', where: { lane: [...new Set(rows.map((row) => row['lane']))].slice(0, 2) } };
    case 'dots':
      return { x: 'amount', label: 'name' };
    case 'scatter':
      return { x: 'amount', y: 'other', label: 'name' };
    case 'heat':
      return { x: flags[1] ? 'place' : 'lane', y: 'name', value: hasGrades ? 'answer' : flags[2] ? 'answer' : 'amount' };
    case 'matrix':
      return { x: flags[1] ? 'place' : 'lane', y: 'name', value: 'answer' };
    case 'waffle':
      return { value: 'amount', label: 'name' };
    case 'timeline':
      return { x: 'place', label: 'name', ...series };
    default:
      return kind satisfies never;
  }
}

const flagged = (kind: ChartKind, { flags }: Recipe): boolean => kind === 'dumbbell' || kind === 'slope' || flags[1]!;

function options(kind: ChartKind, given: Recipe, rows: Rows, random: () => number): object {
  const first = rows[0]!;
  const highlight = { none: [], one: ['r0'], all: rows.map((row) => row['id']), series: [String(first[kind === 'bar' || kind === 'dots' || kind === 'scatter' || kind === 'waffle' || kind === 'heat' || kind === 'matrix' ? 'name' : flagged(kind, given) ? 'lane' : kind === 'timeline' ? 'name' : 'place'])] }[given.highlight];
  const text = (): string => (random() < 0.2 ? `${'words and more '.repeat(20)}end` : namesOf(given.texts, 1, random)[0]!);
  const annotations = rows.slice(0, given.notes).map((row) => ({ fact: `sample/${row['id']}`, text: text() }));
  return {
    sort: given.sort,
    ...(given.highlight !== 'none' && { highlight }),
    ...(annotations.length > 0 && { annotations }),
    ...(given.flags[7] && given.flags[5] && { facet: 'part' }),
    ...(given.flags[3] && kind !== 'dumbbell' && kind !== 'slope' && given.flags[6] && { where: { id: rows.filter((_, index) => index % 2 === 0).map((row) => row['id']) } }),
  };
}
