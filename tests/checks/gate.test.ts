import { describe, expect, test } from 'vitest';
import { articleAs, articleWith, changed, datasetWith, report, rowWith } from './report.ts';
import { samples } from '../contentFolder.ts';

const rulesIn = (text: string): string[] => [...text.matchAll(/^\S+ {2}(\S+)/gm)].map(([, rule]) => rule!);

describe('a figure that no link binds', () => {
  test('is refused wherever readers meet it', () => {
    const prose = 'There were 2,000 posts\nand 45 per cent more.\n\n## In ten teams\n\n| a | 15 |\n|---|---|\n| b | 16% |\n\n![A chart of 14 posts](/favicon.svg)\n\nA note.[^1]\n\n[^1]: Of 17 cases.';
    expect(report(articleWith(prose))).toMatchInlineSnapshot(`
      "content/articles/short.mdx:14:12  figure-unsourced  "2,000" is a figure with no source, in “There were 2,000 posts and 45 per cent m”.
          Bind it to its cell, as in [2,000](fact:dataset/row); \`npm run facts -- "2,000"\` finds cells. Or say it without the number.
      content/articles/short.mdx:15:5  figure-unsourced  "45 per cent" is a figure with no source, in “re were 2,000 posts and 45 per cent more.”.
          Bind it to its cell, as in [45 per cent](fact:dataset/row); \`npm run facts -- "45 per cent"\` finds cells. Or say it without the number.
      content/articles/short.mdx:17:7  figure-unsourced  "ten" is a figure with no source, in “In ten teams”.
          Bind it to its cell, as in [ten](fact:dataset/row); \`npm run facts -- "ten"\` finds cells. Or say it without the number.
      content/articles/short.mdx:19:7  figure-unsourced  "15" is a figure with no source, in “15”.
          Bind it to its cell, as in [15](fact:dataset/row); \`npm run facts -- "15"\` finds cells. Or say it without the number.
      content/articles/short.mdx:21:7  figure-unsourced  "16%" is a figure with no source, in “16%”.
          Bind it to its cell, as in [16%](fact:dataset/row); \`npm run facts -- "16%"\` finds cells. Or say it without the number.
      content/articles/short.mdx:23:1  figure-unsourced  "14" is a figure with no source, in “A chart of 14 posts”.
          Bind it to its cell, as in [14](fact:dataset/row); \`npm run facts -- "14"\` finds cells. Or say it without the number.
      content/articles/short.mdx:27:10  figure-unsourced  "17" is a figure with no source, in “Of 17 cases.”.
          Bind it to its cell, as in [17](fact:dataset/row); \`npm run facts -- "17"\` finds cells. Or say it without the number."
    `);
  });
  test('is refused in front matter, charts, glossary and discrepancies', () => {
    const texts = {
      ...articleAs('dek: The counts differ.', 'dek: The 12 counts differ.'),
      ...datasetWith((dataset) => Object.assign(dataset.charts.posts, { title: 'A third went', description: 'Bars for £3m.' })),
      'glossary/plan.json': { term: 'plan', definition: 'Made by six people.', basis: 'None.', source: 'report' },
      'discrepancies/count.mdx': samples.discrepancy.replace('One says', 'Half of them say'),
    };
    expect(rulesIn(report(texts))).toEqual(Array.from({ length: 5 }, () => 'figure-unsourced'));
  });
  test('is let through by an exception of the article', () => {
    const article = samples.article.replace('strand: cuts', 'strand: cuts\nexceptions:\n  - { text: "Project 600", reason: "the name of a programme" }');
    expect(report({ 'articles/short.mdx': `${article}\nProject 600 ended.\n` })).toBe('');
  });
  test('is no date, year, age, ordinal, section or name', () => {
    expect(report(articleWith('In 2010-11, on 3 May 2011 at 9.30am, the second review of Case 14 under section 47 named a seven-year-old.'))).toBe('');
  });
});

describe('a quotation', () => {
  test('with a source in its paragraph has no problem', () => expect(report(articleWith('They called it “not good enough” ([report](source:report)).'))).toBe(''));
  test('with no source is refused', () =>
    expect(report(articleWith('They called it “not good enough”.'))).toMatchInlineSnapshot(`
      "content/articles/short.mdx:14:1  quote-unsourced  “not good enough” is quoted with no source in the paragraph.
          Cite the document in the same paragraph, as in [the report](source:…), or use your own words."
    `));
  test('of more than a dozen words is refused', () =>
    expect(report(articleWith('It said “one two three four five six seven eight nine ten eleven twelve thirteen” ([report](source:report)).'))).toContain('quote-long'));
});

describe('a chart', () => {
  const mixed = (note?: string) =>
    datasetWith((dataset) => {
      dataset.schema.fields.push({ name: 'basis', type: 'string' });
      dataset.data[0].basis = 'gross, cash';
      dataset.data[1].basis = 'net, real terms';
      if (note) dataset.charts.posts.note = note;
    });
  test('of cells on different bases is refused', () => expect(report(mixed())).toMatchInlineSnapshot(`
    "content/datasets/posts.json:67:5  measure-mixed  The chart "posts" puts cells of different basis on one axis: "gross, cash", "net, real terms".
        Say what cannot be compared in the chart's "note", keep rows of one basis with "where", or set them apart with "series" or "facet"."
  `));
  test('of cells on different bases that says so has no problem', () => expect(report(mixed('Gross and net cannot be compared.'))).toBe(''));
});

describe('a disputed figure', () => {
  const disputed = datasetWith((dataset) => {
    dataset.schema.fields.push({ name: 'status', type: 'string' });
    dataset.data[0].status = 'disputed';
  });
  test('with no discrepancy linked is refused', () => expect(report(disputed)).toMatchInlineSnapshot(`
    "content/articles/short.mdx:7:5  disputed-alone  posts/july#posts is disputed, and stands here as if it were the only figure.
        Link the discrepancy in the article, as in [the record disagrees](/discrepancies/count/)."
  `));
  test('with its discrepancy linked has no problem', () => expect(report({ ...disputed, ...articleWith('[The record disagrees](/discrepancies/count/).') })).toBe(''));
  test('that no discrepancy lists is refused', () =>
    expect(report({ ...disputed, 'discrepancies/count.mdx': samples.discrepancy.replace('posts/july, posts/december', 'posts/december#counted, posts/december') })).toContain('No discrepancy lists it'));
});

describe('a page about the child', () => {
  const site = changed(samples.site, (one) => (one.neverOnCasePages = [{ pattern: '\\bneighbours?\\b', reason: 'No neighbour is described.' }]));
  const sensitive = articleAs('strand: cuts', 'strand: cuts\nsensitive: true');
  const prose = (words: string) => ({ 'articles/short.mdx': `${sensitive['articles/short.mdx']}\n${words}\n` });
  test('that holds a forbidden word is refused', () => expect(report({ 'site.json': site, ...prose('A neighbour spoke.') })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:15:3  child-identity  "neighbour" must not stand on a page about the child. No neighbour is described.
        Leave it out. The list is "neverOnCasePages" in content/site.json."
  `));
  test('is read down to the rows that it quotes', () => expect(report({ 'site.json': site, ...sensitive, ...rowWith({ counted: 'said the neighbours' }) })).toContain('content/datasets/posts.json'));
  test('that does not has no problem', () => expect(report({ 'site.json': site, ...sensitive })).toBe(''));
  test('alone is read so', () => expect(report({ 'site.json': site, ...articleWith('A neighbour spoke.') })).toBe(''));
});

describe('a draft', () => {
  const draft = articleAs('strand: cuts', 'strand: cuts\ndraft: true');
  const lead = changed(samples.site, (one) => (one.lead.article = 'other'));
  test('that holds an unbound figure warns, and stops no build', () => {
    const content = { 'site.json': lead, 'articles/other.mdx': samples.article, 'articles/short.mdx': `${draft['articles/short.mdx']}\nThere were 12 cases.\n` };
    expect(report(content)).toContain('content/articles/short.mdx:15:12  figure-unsourced (warning)');
  });
});

test('what a correction says was wrong needs no cell', () => {
  const correction = { date: '2026-11-22', fact: 'posts/july', was: '1,600 posts', now: '[1,500](fact:posts/july) posts', why: 'A slip.', reportedBy: null };
  expect(report({ 'corrections/slip.json': correction })).toBe('');
});

test('two datasets with one chart id, one of them misnamed, are both told', () => {
  const copy = changed(samples.dataset, (one) => (one.name = 'other'));
  expect(rulesIn(report({ 'datasets/more.json': copy })).sort()).toEqual(['duplicate-id', 'name-mismatch']);
});

describe('a point of what is not known', () => {
  const unknown = (...points: readonly string[]) => articleAs('strand: cuts', `strand: cuts\nunknown:\n${points.map((point) => `  - '${point}'\n`).join('')}sensitive: true`);
  test('that is bound and cited has no problem', () => expect(report(unknown('What the [1,500](fact:posts/july) posts were. [The report](source:report) calls them “at risk”.'))).toBe(''));
  test('is held to the rules of the body', () =>
    expect(report({ ...unknown('What the 1,500 posts were.', 'Why it says [1,600](fact:posts/july).', 'Who said “at risk”.', 'What [the note](source:none) says.') })).toMatchInlineSnapshot(`
      "content/articles/short.mdx:6:15  figure-unsourced  "1,500" is a figure with no source, in “What the 1,500 posts were.”.
          Bind it to its cell, as in [1,500](fact:dataset/row); \`npm run facts -- "1,500"\` finds cells. Or say it without the number.
      content/articles/short.mdx:7:19  figure-mismatch  "1,600" does not say what the cell posts/july#posts says: the cell holds 1,500 posts.
          The cell reads 1,500 posts (1500). Read the sentence again, then correct it or the link; if the cell is wrong, correct the dataset.
      content/articles/short.mdx:8:15  quote-unsourced  “at risk” is quoted with no source in the paragraph.
          Cite the document in the same paragraph, as in [the report](source:…), or use your own words.
      content/articles/short.mdx:9:29  source-unknown  There is no source "none".
          Sources are the files of content/sources/."
    `));
  test('is read for words that must not stand on a page about the child', () => {
    const site = changed(samples.site, (one) => (one.neverOnCasePages = [{ pattern: '\\bneighbours?\\b', reason: 'No neighbour is described.' }]));
    expect(rulesIn(report({ 'site.json': site, ...unknown('What a neighbour saw.') }))).toEqual(['child-identity']);
  });
  test('may use what nothing else does', () => {
    const unused = { 'sources/other.json': samples.source };
    expect(rulesIn(report({ ...unused, ...unknown('Nothing.') }))).toEqual(['unused']);
    expect(report({ ...unused, ...unknown('What [the other report](source:other) left out.') })).toBe('');
  });
});
