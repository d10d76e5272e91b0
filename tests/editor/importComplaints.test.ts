import { describe, expect, it } from 'vitest';
import { importOf } from './importDesk.ts';

/** All that an import says that refuses: each complaint with its mend, without the two lines at the end. */
const complaintsOf = async (csv: string, ...args: string[]): Promise<string[]> => {
  const { code, words, dataset } = await importOf(csv, ['--yes', ...args]);
  expect([code, dataset]).toEqual([1, undefined]);
  return words.split('\n').slice(0, -2);
};

const mendCell = (name: string) => `    Correct it; where there is no value, write ".." or leave it blank. Or keep the column as text: --type ${name}=string.`;

describe('cells', () => {
  it('says which cell is no number among numbers', async () => expect(await complaintsOf('Place,Big Posts\na,1\nb,about 2\nd,3\n')).toEqual(['table.csv:3:2  import-cell  "about 2" under "Big Posts" is no number, as the other cells are.', mendCell('big_posts')]));
  it('says which cell is no date', async () => expect(await complaintsOf('Place,On\na,1/7/2010\nb,12/31/2010\nd,31/2/2010\n')).toEqual(['table.csv:3:2  import-cell  "12/31/2010" under "On" is no date: dates are read day first, and there is no month 31.', mendCell('on'), 'table.csv:4:2  import-cell  "31/2/2010" under "On" is no day of the calendar.', mendCell('on')]));
  it('says which cell has another unit, or none', async () =>
    expect(await complaintsOf('Place,Cost,Spend (£m)\na,£1,£5m\nb,£2,£6k\nd,3,7\n')).toEqual([
      'table.csv:3:3  import-cell  "£6k" under "Spend (£m)" is in £k, and the column in £m.', mendCell('spend'), 'table.csv:4:2  import-cell  "3" under "Cost" has no "£", as other cells of the column have.', mendCell('cost'),
    ]));
  it('refuses the errors of a spreadsheet', async () => expect(await complaintsOf('Place,Posts\na,1\nb,#REF!\n')).toEqual(['table.csv:3:2  import-cell  "#REF!" under "Posts" is an error of a spreadsheet.', '    Mend the formula, or write what is true; where there is no value, write ".." or leave it blank.']));
  it('says what is not whole where --type asks for it', async () => expect(await complaintsOf('Place,Posts\na,1\nb,2.5\n', '--type', 'posts=integer')).toEqual(['table.csv:3:2  import-cell  "2.5" under "Posts" is no whole number.', mendCell('posts')]));
  it('refuses control characters', async () => expect(await complaintsOf('Place,Posts\na\u0007,1\n')).toEqual(['table.csv:2:1  import-control  "a\uFFFD" holds the control character U+0007, which no text has.', '    Delete it, or save the file again as "CSV UTF-8".']));
});

describe('rows and headings', () => {
  it('says which rows are too long or too short, and looks at the others', async () =>
    expect(await complaintsOf('Place,Posts\na,1\nb,2,3\nd\ne,x y\nf,5\ng,6\n')).toEqual([
      'table.csv:3:3  import-row  The row has 3 cells, and the heading has 2.',
      '    Put a cell that holds the separator in quotation marks, or give each column a heading.',
      'table.csv:4:1  import-row  The row has 1 cell, and the heading has 2.',
      '    Add the missing cells; where there is no value, leave the cell blank between its separators.',
      'table.csv:5:2  import-cell  "x y" under "Posts" is no number, as the other cells are.',
      mendCell('posts'),
    ]));
  it('says which headings are empty or stand twice', async () =>
    expect(await complaintsOf('Place,,Posts,posts\na,b,1,2\n')).toEqual([
      'table.csv:1:2  import-heading  Column 2 has cells and no heading.',
      '    Write its heading, or delete the column. If the headings stand elsewhere, name their place: --header-row 2.',
      'table.csv:1:4  import-heading  The heading "posts" stands twice: over the columns 3 and 4.',
      '    Give each column a heading of its own.',
    ]));
  it('refuses a table without headings', async () => expect(await complaintsOf('1,2.5\n3,4\n')).toEqual(['table.csv:1:1  import-heading  The line that was taken for the heading holds numbers only: "1", "2.5".', '    Write headings above the first row, or name their place: --header-row 3.']));
  it('asks which of two rows is the heading', async () => expect(await complaintsOf('a,b\nx,1,2\ny,3,4\n')).toEqual(['table.csv:1:1  import-heading  The headings seem to stand in line 2, but line 1 above it has 2 cells.', '    Say which it is: --header-row 2, or --header-row 1 once each column has a heading there.']));
  it('refuses a heading alone', async () => expect(await complaintsOf('Place,Posts\n')).toEqual(['table.csv:1:1  import-heading  There are no rows under the heading, for which line 1 was taken.', '    Give a table with at least one row, or name another heading: --header-row 3.']));
  it('refuses a --header-row with nothing in it', async () => expect(await complaintsOf('Place,Posts\na,1\n', '--header-row', '9')).toEqual(['table.csv:9:1  import-heading  There is nothing in line 9.', '    Give --header-row the line of the headings.']));
  it('refuses an empty file, and one of blanks', async () => {
    const words = ['table.csv:1:1  import-empty  The file is empty.', '    Give a table with a heading and at least one row.'];
    expect(await complaintsOf('')).toEqual(words);
    expect(await complaintsOf(' \n\n')).toEqual(words);
    expect(await complaintsOf(',,\n,,\n')).toEqual(['table.csv:1:1  import-heading  The table is empty.', words[1]]);
  });
  it('refuses a quotation mark that is not closed, at the row where it opens', async () => expect(await complaintsOf('Place,Posts\na,1\nb,"2\nd,3\n')).toEqual(['table.csv:3:1  import-quote  A quotation mark opens in the row that begins here and is never closed.', '    Close it behind the cell, or write it twice ("") where it is part of the text.']));
  it('refuses a quotation mark inside a cell', async () => expect(await complaintsOf('Place,Posts\na,5" pipe\n')).toEqual(['table.csv:2:2  import-quote  A quotation mark stands in the middle of a cell.', '    Put the whole cell in quotation marks and write the inner one twice: "a ""quoted"" word".']));
});

describe('keys and options', () => {
  it('says which keys stand twice or are missing', async () => {
    expect(await complaintsOf('id,Posts\nx,1\nX,2\n')).toEqual(['table.csv:3:1  import-key  The key "X" stands in line 2 already.', '    Give every row a key of its own.']);
    expect(await complaintsOf('id,Place\nx,a\n,b\n')).toEqual(['table.csv:3:1  import-key  The cell under "id" has no value, and it is part of the key.', '    Give the row its key. Or name rows otherwise: --key place.']);
    expect(await complaintsOf('Place,Posts\na,1\n', '--key', 'plase')).toEqual(['table.csv:1:1  import-key  The key names "plase", and there is no such column.', '    Did you mean "place"? The columns are: place, posts.']);
  });
  it('suggests the nearest source', async () => expect(await complaintsOf('Place,Posts\na,1\n', '--source', 'raport')).toEqual(['table.csv:1:1  source-unknown  There is no source "raport".', '    Did you mean "report"? Sources are the files of content/sources/: `npm run new -- source "Its title"` makes one.']));
  it('says what is wrong with a --type', async () => {
    expect(await complaintsOf('Place,Posts\na,1\n', '--type', 'post=number')).toEqual(['table.csv:1:1  import-option  --type names "post", and there is no such column.', '    Did you mean "posts"? The columns are: place, posts.']);
    expect(await complaintsOf('Place,Posts\na,1\n', '--type', 'posts=numbers')).toEqual(['table.csv:1:1  import-option  --type gives "posts" the type "numbers", which is none.', '    Did you mean "number"? The types are: string, boolean, year, yearmonth, date, datetime, number, integer.']);
  });
  it.each([
    [['--sorce', 'report'], '"--sorce" is not an option here. Did you mean "--source"? The options are: --id, --title, --key, --source, --sheet, --header-row, --type, --yes.'],
    [['--id', 'Big Posts'], '"Big Posts" cannot be an id. Give one with --id: lower-case letters and digits joined by hyphens.'],
    [['--id', '../posts'], '"../posts" cannot be an id. Give one with --id: lower-case letters and digits joined by hyphens.'],
    [['--header-row', 'two'], '--header-row is "two". Write the number of the row that holds the headings: --header-row 3.'],
    [['--type', 'posts'], '--type needs a column and its type: --type posts=string.'],
    [['other.csv'], 'One table at a time, and there are 2: put a path with spaces in quotation marks.'],
  ])('says what is wrong with the words %j', async (args, words) => expect((await importOf('Place,Posts\na,1\n', args)).words).toBe(`${words}\nNothing was written.`));
  it('refuses files that it cannot read, by their ending', async () => expect((await importOf('x', ['--yes'], 'table.ods')).words).toBe('table.ods:1:1  import-file  Files with the ending ".ods" are not read.\n    Save it as "CSV UTF-8": .csv, .tsv, .txt, .xlsx and .json are read.\n1 problem.\nNothing was written.'));
  it('counts what nobody would read', async () => {
    const lines = await complaintsOf(`Place,Posts\n${'a,1\n'.repeat(300)}${'a\n'.repeat(250)}`);
    expect(lines.at(-1)).toBe('and 50 more');
    expect(lines).toHaveLength(401);
  });
});
