import { describe, expect, it } from 'vitest';
import { comparedMeasures, comparedAuthorities, latestRow, measureOf, rankedRows, rankWords } from '../../src/lib/compare.ts';
import { comparedIds, comparedKey } from '../../src/lib/comparedKey.ts';
import { standingOf, stripView, summaryOf, timeView } from '../../src/lib/compareViews.ts';
import { allRoutes } from '../../src/lib/routes.ts';
import { checkContent, isError } from '../../src/checks/check.ts';
import { readContent } from '../../src/checks/read.ts';
import { contentFolder, samples } from '../contentFolder.ts';
import { compared, comparedSite } from '../comparedContent.ts';

const contentWith = (changes: Readonly<Record<string, unknown>>) => readContent(contentFolder({ 'datasets/rates.json': compared, 'site.json': comparedSite, ...changes })).content!;
const content = contentWith({});
const [rate] = comparedMeasures(content);
const of = (authority: string, authorities: readonly string[] = []) => ({ measure: rate!, authority, nation: 'england', group: { title: 'The likes', authorities } });
const words = (authority: string): string => summaryOf(content, of(authority)).map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

describe('what is compared', () => {
  it('is told from the key of the dataset, whichever field stands first', () => {
    expect(comparedKey(rate!.dataset)).toMatchObject({ authority: { name: 'authority' }, year: { name: 'year' } });
    const turned = { ...rate!.dataset, schema: { ...rate!.dataset.schema, primaryKey: ['year', 'authority'] } };
    expect(comparedKey(turned)).toMatchObject({ authority: { name: 'authority' }, year: { name: 'year' } });
    expect(comparedKey(content.datasets.get('posts')!)).toBeUndefined();
  });

  it('has a page for each authority, and none for the nation', () => {
    expect(comparedIds(content).sort()).toEqual(['easton', 'norton', 'sutton', 'weston']);
    expect(comparedAuthorities(content)).toEqual([
      { id: 'easton', name: 'Easton', region: 'East' },
      { id: 'norton', name: 'Norton', region: 'North' },
      { id: 'sutton', name: 'Sutton', region: '' },
      { id: 'weston', name: 'Weston', region: 'West' },
    ]);
    expect(allRoutes(content)).toEqual(expect.arrayContaining(['/compare/', '/compare/norton/']));
    expect(allRoutes(contentWith({ 'site.json': samples.site })).filter((route) => route.startsWith('/compare/'))).toEqual([]);
  });

  it('is called as the field is, or as the site says', () => {
    expect(rate!.title).toBe('Rate (per 10,000 children)');
    expect(measureOf(rate!.dataset, 'share', 'Share in time').title).toBe('Share in time (%)');
    expect(() => measureOf(content.datasets.get('posts')!, 'posts')).toThrow('nothing to compare by');
  });
});

describe('a rank', () => {
  const ranked = (values: readonly number[]): string[] => {
    const rows = values.map((value) => ({ rate: value }));
    return rows.map((row) => rankWords(rate!, row, rows));
  };

  it('is counted from the nearer end, and says so where others have the same', () => {
    expect(ranked([9, 7, 7, 4, 1])).toEqual(['highest of 5', 'joint 2nd highest of 5', 'joint 2nd highest of 5', '2nd lowest of 5', 'lowest of 5']);
    expect(ranked([3])).toEqual(['highest of 1']);
    expect(ranked([2, 2])).toEqual(['joint highest of 2', 'joint highest of 2']);
  });

  it('writes ordinals as English does', () => {
    const words = ranked(Array.from({ length: 60 }, (_, index) => 60 - index));
    expect([words[10], words[20], words[21], words[22], words[47]]).toEqual(['11th highest of 60', '21st highest of 60', '22nd highest of 60', '23rd highest of 60', '13th lowest of 60']);
  });

  it('leaves out the nation and those without a figure', () => {
    expect(rankedRows(rate!, 2025, 'england').map((row) => row.authority)).toEqual(['weston', 'norton', 'easton']);
  });
});

describe('the latest figure of an authority', () => {
  it('stands beside that of the nation in the same year', () => {
    expect(words('norton')).toBe('Rate (per 10,000 children), at 31 March 2025: Norton 60, England 50. Norton is 2nd highest of 3 authorities with a figure; the rank is counted by us.');
    expect(standingOf(content, of('norton'))!.own.fact!.address).toBe('rates/norton/2025#rate');
  });

  it('may be of an earlier year, where the latest is not known', () => {
    expect(latestRow(rate!, 'sutton')).toMatchObject({ year: 2024, rate: 30 });
    expect(words('sutton')).toContain('at 31 March 2024: Sutton 30, England 48.');
  });

  it('is said to be missing where there is none', () => {
    expect(words('nowhere')).toBe('nowhere has no figure here: Rate (per 10,000 children).');
    expect(standingOf(content, of('nowhere'))).toBeUndefined();
  });
});

describe('what is drawn', () => {
  it('is every authority of the year, the nation first in the table and the others from the highest', () => {
    const { dataset, chart, table } = stripView(content, of('norton'))!;
    expect(dataset.data.map((row) => row.authority)).toEqual(['england', 'weston', 'norton', 'easton']);
    expect(chart).toMatchObject({ kind: 'dots', x: 'rate', label: 'name', highlight: ['Norton', 'England'] });
    expect(table.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['England', '50'], ['Weston', '70'], ['Norton', '60'], ['Easton', '40']]);
  });

  it('is the years of the authority, the nation and the group, in order, each once', () => {
    const { title, subtitle, dataset, chart, table } = timeView(content, of('norton', ['norton', 'sutton']))!;
    expect([title, subtitle]).toEqual(['Rate (per 10,000 children): Norton, England and others', 'At 31 March, 2024 to 2025. In grey: The likes.']);
    expect([...new Set(dataset.data.map((row) => row.authority))]).toEqual(['norton', 'england', 'sutton']);
    expect(chart).toMatchObject({ kind: 'line', x: 'year', y: 'rate', series: 'name', highlight: ['Norton', 'England'] });
    expect(table.columns.map(({ title }) => title)).toEqual(['At 31 March', 'Norton', 'England', 'Sutton']);
    expect(table.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['2024', '55', '48', '30'], ['2025', '60', '50', 'not known']]);
  });

  it('has no line for an authority without a figure, and nothing where nobody has one', () => {
    expect(timeView(content, of('nowhere'))!.table.columns.map(({ title }) => title)).toEqual(['At 31 March', 'England']);
    expect(timeView(content, of('nowhere', ['easton']))!.title).toBe('Rate (per 10,000 children): England and others');
    expect(timeView(content, { ...of('nowhere'), nation: 'nobody' })).toBeUndefined();
    expect(stripView(content, { ...of('nowhere'), nation: 'nobody' })).toBeUndefined();
  });
});

describe('compare-wrong', () => {
  const { compare } = comparedSite;
  const problems = (changes: object, dataset: object = compared): string[] =>
    checkContent(contentFolder({ 'datasets/rates.json': dataset, 'site.json': { ...comparedSite, compare: { ...compare, ...changes } } })).problems.filter(isError).map(({ rule, line, message, mend }) => `${rule} ${line > 1} ${message} ${mend}`);

  it('says nothing of what can be compared, and the rows count as used', () => {
    expect(problems({})).toEqual([]);
    const { problems: found } = checkContent(contentFolder({ 'datasets/rates.json': compared, 'site.json': comparedSite }));
    expect(found.map(({ message }) => message)).toEqual([]);
    expect(checkContent(contentFolder({ 'datasets/rates.json': compared })).problems.filter(({ rule }) => rule === 'unused')).toHaveLength(compared.data.length);
  });

  it.each([
    ['an unknown dataset', { measures: [{ dataset: 'rate', field: 'rate' }] }, 'There is no dataset "rate". Did you mean "rates"?'],
    ['an unknown field', { measures: [{ dataset: 'rates', field: 'rat' }] }, 'The dataset "rates" has no field "rat". Did you mean "rate"? Its fields of numbers are: rate, share.'],
    ['a field of words', { measures: [{ dataset: 'rates', field: 'name' }] }, 'The field "name" of the dataset "rates" is of type string, so it is no number to compare by.'],
    ['a dataset with another key', { measures: [{ dataset: 'posts', field: 'posts' }] }, 'The dataset "posts" has no row for each authority and year: its key is id.'],
    ['an unknown authority', { authority: 'nortn' }, 'No dataset that is compared has the authority "nortn". Did you mean "norton"?'],
    ['an unknown authority in a group', { groups: [{ title: 'Likes', authorities: ['Norton'] }] }, 'must be lower-case'],
    ['a stranger in a group', { groups: [{ title: 'Likes', authorities: ['northton'] }] }, 'No dataset that is compared has the authority "northton". Did you mean "norton"?'],
    ['an unknown nation', { nation: 'englnd' }, 'The dataset "rates" has no "rate" of "englnd". Did you mean "england"?'],
    ['a measure that stands twice', { measures: [...compare.measures, compare.measures[0]] }, 'The measure "rates#rate" stands twice.'],
    ['a group with the address of another', { groups: [...compare.groups, { title: 'The LIKES', authorities: ['norton'] }] }, 'The group "The LIKES" has the address of another.'],
  ])('finds %s, with its place and the mend', (_, changes, message) => {
    const found = problems(changes);
    expect(found.join('\n')).toContain(message);
    expect(found.every((problem) => / true /.test(problem))).toBe(true);
  });

  it('says nothing of a dataset that has faults of its own', () => {
    expect(problems({}, { ...compared, title: 1 }).join()).not.toContain('compare-wrong');
  });

  it('finds an authority that cannot stand in an address', () => {
    const dataset = { ...compared, data: [...compared.data, { authority: 'A b', name: 'A b', region: null, year: 2025, rate: 1, share: 1 }] };
    expect(problems({}, dataset).join()).toContain('has an authority "A b", which cannot stand in the address of a page');
  });
});
