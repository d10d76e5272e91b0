import { describe, expect, it } from 'vitest';
import { fieldsOf, importOf, rowsOf } from './importDesk.ts';

describe('types', () => {
  it('infers a type and a unit for each column', async () =>
    expect(await fieldsOf('Authority,Year,On,Month,Posts,Cost (£m),Share,Done\nLeeds,2010,1/7/2010,July 2010,"1,500",68.3,30%,Yes\nDerby,2011,2 July 2010,Aug 2010,12,7,28.5%,no\n')).toEqual(['authority string', 'year year', 'on date', 'month yearmonth', 'posts integer posts', 'cost number £m', 'share number %', 'done boolean']));
  it('reads the values', async () => expect(await rowsOf('Place,On,Posts,Done\na,1/7/2010,"(1,500)",Yes\n')).toEqual([{ place: 'a', on: '2010-07-01', posts: -1500, done: true }]));
  it('keeps financial years apart from months', async () => {
    expect(await rowsOf('Year,Posts\n2010-11,1\n2011/12,2\n')).toEqual([{ year: '2010-11', posts: 1 }, { year: '2011-12', posts: 2 }]);
    expect(await fieldsOf('Month,Posts\n2010-11,1\n2010-12,2\n')).toEqual(['month yearmonth', 'posts integer posts']);
  });
  it('takes four digits for years only under a heading of time, or in the first column', async () => expect(await fieldsOf('Place,Year to 31 March,Posts\na,2010,1999\nb,2011,2001\n')).toEqual(['place string', 'year_to_31_march year', 'posts integer posts']));
  it('keeps codes with leading noughts as text', async () => expect(await rowsOf('Code,Posts\n007,1\n008,2\n')).toEqual([{ code: '007', posts: 1 }, { code: '008', posts: 2 }]));
  it('never evaluates a formula, and keeps it as text', async () => expect(await rowsOf('Place,Words,Sum\na,=cmd(),-5\nb,@SUM(A1),+6\n')).toEqual([{ place: 'a', words: '=cmd()', sum: -5 }, { place: 'b', words: '@SUM(A1)', sum: 6 }]));
  it('obeys --type, by name or by heading', async () => expect(await fieldsOf('Place,Big Posts,Code\na,1,5\nb,2,6\n', '--type', 'Big Posts=number', '--type', 'code=string')).toEqual(['place string', 'big_posts number', 'code string']));
  it('takes a column of letters for grades and not for markers', async () => expect(await rowsOf('Place,Grade\na,c\nb,x\nd,1\n')).toEqual([{ place: 'a', grade: 'c' }, { place: 'b', grade: 'x' }, { place: 'd', grade: '1' }]));
  it('lets the cells tell the scale where the heading says pounds', async () => expect(await fieldsOf('Place,Cost (£)\na,£2m\nb,£3.5m\n')).toEqual(['place string', 'cost number £m']));
});

describe('missing values', () => {
  it('writes null for a marker or a blank, with a note of what stood there', async () =>
    expect(await rowsOf('Place,Posts,Cost\na,c,5\nb,..,\nd,7 [r],6\ne,8,9\n')).toEqual([
      { place: 'a', posts: null, cost: 5, note: 'Posts: the table has "c".' },
      { place: 'b', posts: null, cost: null, note: 'Posts: the table has "..". Cost: blank in the table.' },
      { place: 'd', posts: 7, cost: 6, note: 'Posts: marked "[r]" in the table.' },
      { place: 'e', posts: 8, cost: 9, note: null },
    ]));
  it('adds to the notes that the table has', async () => expect(await rowsOf('Place,Posts,Note\na,..,Late\nb,1,\n')).toEqual([{ place: 'a', posts: null, note: 'Late Posts: the table has "..".' }, { place: 'b', posts: 1, note: null }]));
  it('leaves blank words without a note', async () => expect(await rowsOf('Place,Area\na,North\nb,\n')).toEqual([{ place: 'a', area: 'North' }, { place: 'b', area: null }]));
  it('takes a column of blanks for text', async () => expect(await fieldsOf('Place,Area\na,\nb,\n')).toEqual(['place string', 'area string']));
});

describe('keys', () => {
  const keyOf = async (csv: string, ...args: string[]) => (await importOf(csv, ['--yes', ...args])).dataset?.schema.primaryKey;

  it('takes the first column that tells the rows apart', async () => expect(await keyOf('Area,Place,Posts\nN,a,1\nN,b,2\n')).toEqual(['place']));
  it('takes two columns where one is not enough, and never a measure', async () => expect(await keyOf('Place,Year,Posts\na,2010,1\na,2011,2\nb,2010,3\n')).toEqual(['place', 'year']));
  it('prefers a column called id', async () => expect(await keyOf('Place,id,Posts\na,x,1\nb,y,2\n')).toEqual(['id']));
  it('makes a key where there is none', async () => expect(await rowsOf('Area,Posts\nN,1\nN,1\n')).toEqual([{ id: 'row-1', area: 'N', posts: 1 }, { id: 'row-2', area: 'N', posts: 1 }]));
  it('obeys --key and shows what else it could be', async () => {
    const { dataset, words } = await importOf('Place,Code,Posts\na,x,1\nb,y,2\n', ['--yes', '--key', 'code']);
    expect(dataset?.schema.primaryKey).toEqual(['code']);
    expect(words).toContain('Key: code. It could also be: place (--key place).');
  });
  it('writes keys as they can stand in an address, the words beside them', async () => expect(await rowsOf('Place,Posts\nWest Midlands,1\nZoë’s,2\n')).toEqual([{ place: 'west-midlands', place_name: 'West Midlands', posts: 1 }, { place: 'zoes', place_name: 'Zoë’s', posts: 2 }]));
  it('writes a number that names a row as text', async () => expect(await rowsOf('id,Posts\n1500,1\n1501,2\n')).toEqual([{ id: '1500', posts: 1 }, { id: '1501', posts: 2 }]));
});

describe('where the table stands', () => {
  it('finds it between a title and notes, and says what was left out', async () => {
    const { dataset, words } = await importOf('"Table 1: Posts, by place",,\n,,\nPlace,Area,Posts\na,N,1\nb,S,2\n,,\n"Source: a council",,\n1. Rounded,,\n');
    expect(dataset?.data).toHaveLength(2);
    expect(dataset?.title).toBe('TODO: Table 1: Posts, by place');
    expect(words).toContain('the heading is line 3; 2 rows, 3 columns.\nLeft out above the table: line 1 "Table 1: Posts, by place".\nLeft out below the table: line 7 "Source: a council", line 8 "1. Rounded".');
  });
  it('keeps a last row that is short of values', async () => expect(await rowsOf('Place,Area,Posts\na,N,1\nWales,,\n')).toHaveLength(2));
  it('obeys --header-row', async () => expect(await fieldsOf('a,b\nPlace,Posts\nx,1\n', '--header-row', '2')).toEqual(['place string', 'posts integer posts']));
  it('leaves out columns with neither heading nor cells, and blank rows', async () => expect(await rowsOf('Place,,Posts,\na,,1,\n,,,\nb,,2,\n')).toEqual([{ place: 'a', posts: 1 }, { place: 'b', posts: 2 }]));
});

describe('hostile and reserved names', () => {
  it('makes harmless names of hostile headings', async () => {
    const { dataset } = await importOf('__proto__,=cmd(),<script>,constructor,2010\na,b,c,d,5\n');
    expect(dataset?.schema.fields.map(({ name, title }) => [name, title])).toEqual([['proto', '__proto__'], ['cmd', '=cmd()'], ['script', '<script>'], ['column_constructor', 'constructor'], ['year_2010', '2010']]);
  });
  it('renames a column that is called as a field with a fixed meaning', async () => expect(await fieldsOf('Place,Status,Source,Unit,Locator\na,open,DfE,posts,7\n')).toEqual(['place string', 'given_status string', 'given_source string', 'unit string', 'locator string']));
  it('takes a column of source ids for the sources of the rows', async () => {
    const { dataset } = await importOf('Place,Posts,Source\na,1,report\n');
    expect(dataset).not.toHaveProperty('sources');
    expect(dataset?.data).toEqual([{ place: 'a', posts: 1, source: 'report' }]);
  });
  it('numbers names that come out alike', async () => expect(await fieldsOf('Place,Cost (£m),Cost (%)\na,1,2\n')).toEqual(['place string', 'cost integer £m', 'cost_2 number %']));
});
