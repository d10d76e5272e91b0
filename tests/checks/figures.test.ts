import { describe, expect, test } from 'vitest';
import { articleWith, datasetWith, report, rowWith } from './report.ts';

describe('a figure in prose', () => {
  test('that agrees with its cell has no problem', () => expect(report(articleWith('It was [1,500](fact:posts/july), or [3.5 thousand](fact:posts/december) jobs.'))).toBe(''));
  test('that does not', () => expect(report(articleWith('It was [1,600](fact:posts/july).'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:8  figure-mismatch  "1,600" does not say what the cell posts/july#posts says: the cell holds 1,500 posts.
        The cell reads 1,500 posts (1500). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset."
  `));
  test('that is rounded without a word', () => expect(report({ ...articleWith('It was [1,500](fact:posts/july).'), ...datasetWith((one) => { one.data[0].posts = 1488; }) })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:8  figure-mismatch  "1,500" does not say what the cell posts/july#posts says: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full.
        The cell reads 1,488 posts (1488). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset.
    content/discrepancies/count.mdx:7:10  figure-mismatch  "1,500" does not say what the cell posts/july#posts says: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full.
        The cell reads 1,488 posts (1488). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset."
  `));
  test('that leans the wrong way', () => expect(report(datasetWith((one) => { one.data[0].posts = 1520; one.data[0].counted = 'posts set to go'; }))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:7:14  figure-mismatch  "1,500" does not say what the cell posts/july#posts says: the words beside it lean the wrong way: the cell is on the other side.
        The cell reads 1,520 posts (1520). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset.
    content/discrepancies/count.mdx:7:10  figure-mismatch  "1,500" does not say what the cell posts/july#posts says: it is rounded, so the sentence must say so (about, almost, more than), or give the figure in full.
        The cell reads 1,520 posts (1520). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset."
  `));
  test('of a cell without a value', () => expect(report(datasetWith((one) => { one.schema.fields.push({ name: 'note', type: 'string' }); Object.assign(one.data[0], { posts: null, note: 'Not counted.' }); }))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:7:14  figure-mismatch  "1,500" does not say what the cell posts/july#posts says: the cell has no value.
        The cell reads not known. Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset.
    content/discrepancies/count.mdx:7:10  figure-mismatch  "1,500" does not say what the cell posts/july#posts says: the cell has no value.
        The cell reads not known. Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset."
  `));
  test('in the wrong unit', () => expect(report(articleWith('[£1,500](fact:posts/july) [1,500%](fact:posts/july) [a third](fact:posts/july)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  figure-mismatch  "£1,500" does not say what the cell posts/july#posts says: the typed text is in pounds, but the cell counts posts.
        The cell reads 1,500 posts (1500). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset.
    content/articles/short.mdx:14:27  figure-mismatch  "1,500%" does not say what the cell posts/july#posts says: the typed text is a percentage, but the cell counts posts.
        The cell reads 1,500 posts (1500). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset.
    content/articles/short.mdx:14:53  figure-mismatch  "a third" does not say what the cell posts/july#posts says: the typed text is a share, but the cell counts posts.
        The cell reads 1,500 posts (1500). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset."
  `));
  test('twice in one link', () => expect(report(articleWith('[1,500 of 3,500](fact:posts/july)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  figure-mismatch  "1,500 of 3,500" does not say what the cell posts/july#posts says: the typed text holds 2 figures ("1,500", "3,500"); a link binds one.
        The cell reads 1,500 posts (1500). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset."
  `));
  test('that is no figure', () => expect(report(articleWith('[many](fact:posts/july)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  figure-mismatch  "many" does not say what the cell posts/july#posts says: the typed text holds no figure.
        The cell reads 1,500 posts (1500). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset."
  `));
  test('that is a date or words', () => expect(report(articleWith('[2 July 2010](fact:posts/july#reported) [jobs](fact:posts/july#counted)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  figure-mismatch  "2 July 2010" does not say what the cell posts/july#reported says: the cell holds "1 July 2010".
        The cell reads 1 July 2010. Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset.
    content/articles/short.mdx:14:41  figure-mismatch  "jobs" does not say what the cell posts/july#counted says: the cell holds "posts set to go".
        The cell reads posts set to go. Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset."
  `));
});

const derived = (derivation: unknown, posts: unknown, more: object[] = []) =>
  datasetWith((one) => {
    one.schema.fields.push({ name: 'status', type: 'string' }, { name: 'derivation', type: 'object' }, { name: 'note', type: 'string' });
    one.data.push({ id: 'both', reported: '2010-12-01', counted: 'all', posts, status: 'derived', derivation, note: 'Worked out.' }, ...more.map((row) => ({ ...one.data[0], ...row })));
  });

describe('a derived row', () => {
  test.each([
    [{ sum: ['july', 'december'] }, 5000],
    [{ sum: ['posts/july', 'december#posts'] }, 5000],
    [{ difference: ['december', 'july'] }, 2000],
    [{ difference: ['july', 'december'] }, -2000],
    [{ mean: ['july', 'december'] }, 2500],
    [{ percentChange: ['july', 'december'] }, 133],
  ])('%j that comes out has no problem', (derivation, posts) => expect(report(derived(derivation, posts))).toBe(''));
  test('that does not come out', () => expect(report(derived({ sum: ['july', 'december'] }, 5001))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:75:7  derivation-wrong  The sum of posts/july and posts/december is 5,000, but the row holds 5,001.
        Correct the value or the derivation. A value may be rounded to its last digit."
  `));
  test('whose operand is unknown', () => expect(report(derived({ sum: ['july', 'decembre'] }, 5000))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  derivation-wrong  The derivation names "decembre", and there is no such fact.
        Did you mean "december"? Name a row of this dataset, as row or row#field, or a fact of another, as dataset/row#field."
  `));
  test('whose operand is no number', () => expect(report(derived({ sum: ['july#counted', 'december'] }, 5000))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  derivation-wrong  The derivation names posts/july#counted, which is no number.
        Add #field with the field of a number."
  `));
  test('whose operand is null', () => expect(report(derived({ sum: ['july', 'none'] }, 1500, [{ id: 'none', posts: null, note: 'Unknown.' }]))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  derivation-wrong  The derivation names posts/none#posts, which has no value.
        Take other operands, or drop the row."
  `));
  test('that names itself', () => expect(report(derived({ sum: ['both', 'july'] }, 1500))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  derivation-wrong  The derivation comes back to its own row, so it proves nothing.
        Name the rows that it is worked out from."
  `));
  test('that comes back to itself by another', () => expect(report(derived({ difference: ['round', 'july'] }, 1500, [{ id: 'round', posts: 3000, status: 'derived', derivation: { sum: ['both', 'july'] } }]))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  derivation-wrong  The derivation comes back to its own row, so it proves nothing.
        Name the rows that it is worked out from.
    content/datasets/posts.json:93:7  derivation-wrong  The derivation comes back to its own row, so it proves nothing.
        Name the rows that it is worked out from."
  `));
  test('that divides by nought', () => expect(report(derived({ ratio: ['july', 'nought'] }, 1, [{ id: 'nought', posts: 0 }]))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  derivation-wrong  The ratio cannot be worked out: it divides by nought.
        Take other operands, or drop the row."
  `));
  test('without a value', () => expect(report(derived({ sum: ['july', 'december'] }, null))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:75:7  derivation-wrong  A derived row has no value.
        Write the value that comes out."
  `));
  test('of an operation that there is not', () => expect(report(derived({ product: ['july', 'december'] }, 5000))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  schema  "derivation" in row 3 is {"product":["july","december"]}.
        It must have one key, which is one of sum, difference, ratio, percentChange, mean."
  `));
  test('of a hostile operation', () => expect(report(derived({ constructor: ['july', 'december'] }, 5000))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  schema  "derivation" in row 3 is {"constructor":["july","december"]}.
        It must have one key, which is one of sum, difference, ratio, percentChange, mean."
  `));
  test('of too few operands', () => expect(report(derived({ sum: ['july'] }, 1500))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  schema  "derivation" in row 3 is {"sum":["july"]}.
        It must give two or more operands to "sum", not 1."
  `));
  test('of no list', () => expect(report(derived({ sum: 'july' }, 1500))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:77:7  schema  "derivation" in row 3 is {"sum":"july"}.
        It must be a key with a list of rows, such as {"sum": ["row-one", "row-two"]}."
  `));
  test('without its derivation', () => expect(report(derived(null, 5000))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:71:5  row-unsourced  "source" in row 3 is missing.
        Name the source of the row here, or that of every row in the dataset's "sources".
    content/datasets/posts.json:76:17  schema  "status" in row 3 is "derived", and no "derivation" says how.
        Add "derivation", such as {"sum": ["row-one", "row-two"]}, or change the status."
  `));
  test('that does not say that it is', () => expect(report(derived({ sum: ['july', 'december'] }, 5000, [{ id: 'quiet', posts: 3000, derivation: { sum: ['july', 'july'] } }]))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:92:7  schema  "derivation" in row 4 is given, but the status of the row is not "derived".
        Write "status": "derived", or delete the derivation."
  `));
});

test('an undeclared status', () => expect(report(rowWith({ status: 'derived' }))).toMatchInlineSnapshot(`
  "content/datasets/posts.json:58:17  schema  "status" in row 2 is not among the fields that "schema" declares.
      The fields are: id, reported, counted, posts, source, locator.
  content/datasets/posts.json:58:17  schema  "status" in row 2 is "derived", and no "derivation" says how.
      Add "derivation", such as {"sum": ["row-one", "row-two"]}, or change the status."
`));
